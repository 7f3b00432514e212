"""Samples of fixed size from streams of unknown length."""

import heapq
import math


def reservoir_sample(stream, k, rng):
    """Return k items of the stream, uniformly without replacement."""
    if k < 1:
        raise ValueError("a sample holds at least one item")
    kept = []
    for i, item in enumerate(stream, start=1):
        if i <= k:
            kept.append(item)
        else:
            slot = rng.randrange(i)
            if slot < k:
                kept[slot] = item
    return kept


def weighted_reservoir_sample(pairs, k, rng):
    """Return k items of (item, weight) pairs, drawn without replacement in proportion to weight."""
    if k < 1:
        raise ValueError("a sample holds at least one item")
    heap = []
    for number, (item, weight) in enumerate(pairs):
        if weight < 0:
            raise ValueError("weights must not be negative")
        if weight == 0:
            continue
        # u ** (1 / w) orders like log(u) / w, and like -log(-log(u) / w), which cannot overflow
        key = math.log(weight) - math.log(-math.log(1.0 - rng.random()) or 5e-324)
        entry = (key, number, item)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [item for _, _, item in heap]


def merge_samples(a, n_a, b, n_b, k, rng):
    """Merge uniform samples of two disjoint streams with n_a and n_b items."""
    a, b = list(a), list(b)
    rng.shuffle(a)
    rng.shuffle(b)
    merged = []
    for _ in range(min(k, n_a + n_b)):
        if rng.random() * (n_a + n_b) < n_a:
            merged.append(a.pop())
            n_a -= 1
        else:
            merged.append(b.pop())
            n_b -= 1
    return merged
