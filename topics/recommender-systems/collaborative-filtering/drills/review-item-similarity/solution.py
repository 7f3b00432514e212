"""Nightly job: related items from co-saves."""

from collections import Counter, defaultdict
from itertools import combinations
from math import sqrt


def capped_histories(events, max_history):
    """Return the most recent distinct items of each user, at most max_history of them."""
    latest = defaultdict(dict)
    for user, item, time in events:
        latest[user][item] = max(time, latest[user].get(item, time))
    histories = []
    for times in latest.values():
        newest_first = sorted(times, key=lambda item: (times[item], item), reverse=True)
        histories.append(newest_first[:max_history])
    return histories


def related_items(events, k=10, max_history=300, shrink=5.0):
    """Map each item to its k most similar items by shrunk cosine."""
    histories = capped_histories(events, max_history)
    item_count = Counter(item for history in histories for item in history)
    pair_count = Counter()
    for history in histories:
        pair_count.update(combinations(sorted(history), 2))

    neighbours = {item: [] for item in item_count}
    for (first, second), together in pair_count.items():
        cosine = together / sqrt(item_count[first] * item_count[second])
        similarity = cosine * together / (together + shrink)
        neighbours[first].append((second, similarity))
        neighbours[second].append((first, similarity))
    return {
        item: sorted(candidates, key=lambda pair: (-pair[1], pair[0]))[:k]
        for item, candidates in neighbours.items()
    }
