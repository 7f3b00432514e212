"""Temporal split for link prediction."""

from collections import defaultdict
from itertools import combinations


def candidates(train):
    """Pairs at distance two in the training graph, in a fixed order."""
    near = defaultdict(set)
    for u, v in train:
        near[u].add(v)
        near[v].add(u)
    pairs = set()
    for node in near:
        pairs.update(combinations(sorted(near[node]), 2))
    return sorted(pairs)


def split_links(edges, cut, rng):
    """Return (training pairs, positive test pairs, negative test pairs)."""
    pairs = [(u, v, time) for u, v, time in edges]
    train = sorted({(u, v) for u, v, time in pairs if time < cut})
    known = set(train)
    later = sorted({(u, v) for u, v, time in pairs if time > cut} - known)
    nodes = {node for pair in train for node in pair}
    positives = [(u, v) for u, v in later if u in nodes or v in nodes]

    linked = known
    pool = [pair for pair in candidates(train) if pair not in linked]
    negatives = rng.sample(pool, min(len(positives), len(pool)))
    return train, positives, negatives
