"""Daily and lifetime spend per advertiser."""

from collections import Counter


def load_day(store, day, events, force=False):
    """Load one day; finished days are skipped unless force is given."""
    if store.is_done(day) and not force:
        return

    spend = Counter()
    for advertiser, event_day, cents in events:
        if event_day == day:
            spend[advertiser] += cents
    store.replace("daily_spend", day, sorted(spend.items()))

    lifetime = Counter()
    for partition in store.partitions("daily_spend"):
        for advertiser, cents in store.read("daily_spend", partition):
            lifetime[advertiser] += cents
    store.replace("lifetime_spend", "all", sorted(lifetime.items()))

    store.mark_done(day)
