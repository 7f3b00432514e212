import math


def dcg(relevances, k):
    """Discounted cumulative gain of the first k relevances."""
    return sum((2**r - 1) / math.log2(rank + 1) for rank, r in enumerate(relevances[:k], start=1)) or 0.0


def ndcg(shown, judged, k):
    """NDCG@k of the shown item ids against the judged relevances."""
    ideal = dcg(sorted(judged.values(), reverse=True), k)
    if ideal == 0:
        return None
    seen, relevances = set(), []
    for item in shown:
        relevances.append(0 if item in seen else judged.get(item, 0))
        seen.add(item)
    return dcg(relevances, k) / ideal


def average_precision(hits, n_relevant):
    """Average precision of a list of hits."""
    if n_relevant == 0:
        return None
    found, total = 0, 0.0
    for rank, hit in enumerate(hits, start=1):
        if hit:
            found += 1
            total += found / rank
    return total / n_relevant
