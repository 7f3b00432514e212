"""Examination propensities and debiased relevance from a click log."""

from collections import defaultdict


def estimate_propensities(rows):
    """Return {rank: examination relative to rank 1}."""
    clicks = defaultdict(int)
    for row in rows:
        clicks[row["rank"]] += row["clicked"]
    if not clicks.get(1):
        return {}
    return {rank: count / clicks[1] for rank, count in sorted(clicks.items()) if count}


def item_relevance(rows, propensities, max_weight=20.0):
    """Return {item: debiased click probability} by inverse propensity weighting."""
    weighted_clicks = defaultdict(float)
    normaliser = defaultdict(float)
    for row in rows:
        if row["rank"] not in propensities:
            continue
        weight = min(1 / propensities[row["rank"]], max_weight)
        weighted_clicks[row["item"]] += weight * row["clicked"]
        normaliser[row["item"]] += weight
    return {item: weighted_clicks[item] / normaliser[item] for item in normaliser}
