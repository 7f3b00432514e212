"""Daily and lifetime spend per advertiser."""

from collections import Counter


def load_day(store, day, events, force=False):
    """Load one day; finished days are skipped unless force is given."""
    if store.is_done(day) and not force:
        return
    store.mark_done(day)

    spend = Counter()
    for advertiser, event_day, cents in events:
        if event_day == day:
            spend[advertiser] += cents
    rows = sorted(spend.items())

    store.append("daily_spend", day, rows)

    lifetime = Counter(dict(store.read("lifetime_spend", "all")))
    for advertiser, cents in rows:
        lifetime[advertiser] += cents
    store.replace("lifetime_spend", "all", sorted(lifetime.items()))
