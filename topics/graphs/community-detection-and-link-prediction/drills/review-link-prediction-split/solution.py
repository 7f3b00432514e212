"""Temporal split for link prediction."""

from collections import defaultdict
from itertools import combinations


def split_links(edges, cut, rng):
    """Return (training pairs, positive test pairs, negative test pairs)."""
    first = {}
    for u, v, time in edges:
        pair = (min(u, v), max(u, v))
        first[pair] = min(time, first.get(pair, time))

    train = sorted(pair for pair, time in first.items() if time < cut)
    near = defaultdict(set)
    for u, v in train:
        near[u].add(v)
        near[v].add(u)
    positives = sorted(pair for pair, time in first.items() if time >= cut and pair[0] in near and pair[1] in near)

    two_hops = {pair for nodes in near.values() for pair in combinations(sorted(nodes), 2)}
    pool = sorted(two_hops - set(first))
    return train, positives, rng.sample(pool, min(len(positives), len(pool)))
