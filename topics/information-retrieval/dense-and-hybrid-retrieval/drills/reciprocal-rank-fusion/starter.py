def rrf(lists, k, kappa=60, weights=None):
    """Weighted reciprocal rank fusion; the k best (id, score)."""
    raise NotImplementedError


def score_fusion(first, second, alpha):
    """Convex combination of two min-max scaled score dicts."""
    raise NotImplementedError
