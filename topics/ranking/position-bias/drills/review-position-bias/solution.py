"""Examination propensities and debiased relevance from a click log."""

from collections import defaultdict


def estimate_propensities(rows):
    """Return {rank: examination relative to rank 1}, from shuffled requests only."""
    clicks, shown = defaultdict(int), defaultdict(int)
    for row in rows:
        if row["shuffled"]:
            clicks[row["rank"]] += row["clicked"]
            shown[row["rank"]] += 1
    if not clicks.get(1):
        return {}
    top = clicks[1] / shown[1]
    return {rank: clicks[rank] / shown[rank] / top for rank in sorted(shown) if clicks[rank]}


def item_relevance(rows, propensities, max_weight=20.0):
    """Return {item: debiased click probability}; only clicks are weighted."""
    weighted_clicks, shown = defaultdict(float), defaultdict(int)
    for row in rows:
        if row["rank"] in propensities:
            weight = min(1 / propensities[row["rank"]], max_weight)
            weighted_clicks[row["item"]] += weight * row["clicked"]
            shown[row["item"]] += 1
    return {item: weighted_clicks[item] / shown[item] for item in shown}
