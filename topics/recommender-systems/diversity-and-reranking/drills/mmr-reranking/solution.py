"""Greedy re-ranking by maximal marginal relevance."""

from collections import Counter
from itertools import combinations


def rerank(items, k, lam, similarity, max_per_creator=None, shown=()):
    """Return the ids of up to k chosen items in the order chosen."""
    if not items:
        return []
    low, high = min(item["score"] for item in items), max(item["score"] for item in items)
    scaled = {item["id"]: (item["score"] - low) / (high - low) if high > low else 1.0 for item in items}
    # In order of the tie rule: the first of equal candidates wins.
    left = sorted((item for item in items if item["id"] not in set(shown)), key=lambda i: (-i["score"], i["id"]))
    closest = {item["id"]: max((similarity(item["id"], other) for other in shown), default=0.0) for item in left}

    chosen, per_creator = [], Counter()
    while left and len(chosen) < k:
        best, best_gain = None, 0.0
        for item in left:
            gain = lam * scaled[item["id"]] - (1 - lam) * closest[item["id"]]
            if best is None or gain > best_gain + 1e-12:
                best, best_gain = item, gain
        chosen.append(best["id"])
        per_creator[best["creator"]] += 1
        full = max_per_creator is not None and per_creator[best["creator"]] >= max_per_creator
        left = [
            item for item in left if item is not best and not (full and item["creator"] == best["creator"])
        ]
        if len(chosen) < k:
            for item in left:
                closest[item["id"]] = max(closest[item["id"]], similarity(item["id"], best["id"]))
    return chosen


def intra_list_diversity(ids, similarity):
    """Return the mean dissimilarity over all pairs of ids."""
    pairs = list(combinations(ids, 2))
    return sum(1 - similarity(a, b) for a, b in pairs) / len(pairs) if pairs else 0.0
