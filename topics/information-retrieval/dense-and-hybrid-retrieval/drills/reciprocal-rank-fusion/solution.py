def rrf(lists, k, kappa=60, weights=None):
    """Weighted reciprocal rank fusion; the k best (id, score)."""
    weights = [1] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or kappa < 0 or any(w < 0 for w in weights):
        raise ValueError("kappa and weights must be non-negative, one weight per list")
    scores, best_rank = {}, {}
    for ranked, weight in zip(lists, weights):
        if weight == 0:
            continue
        for rank, item in enumerate(dict.fromkeys(ranked), start=1):
            scores[item] = scores.get(item, 0) + weight / (kappa + rank)
            best_rank[item] = min(rank, best_rank.get(item, rank))
    order = sorted(scores, key=lambda item: (-round(scores[item], 12), best_rank[item], item))
    return [(item, scores[item]) for item in order[:k]]


def minmax(scores):
    """Scale the scores of a dict to [0, 1]; a constant dict becomes 1."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    return {item: (s - low) / (high - low) if high > low else 1.0 for item, s in scores.items()}


def score_fusion(first, second, alpha):
    """Convex combination of two min-max scaled score dicts."""
    if not 0 <= alpha <= 1:
        raise ValueError("alpha must lie in [0, 1]")
    a, b = minmax(first), minmax(second)
    fused = {item: alpha * a.get(item, 0) + (1 - alpha) * b.get(item, 0) for item in a.keys() | b.keys()}
    return sorted(fused.items(), key=lambda pair: (-pair[1], pair[0]))
