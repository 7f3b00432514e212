"""Greedy re-ranking by maximal marginal relevance."""


def rerank(items, k, lam, similarity, max_per_creator=None, shown=()):
    """Return the ids of up to k chosen items in the order chosen."""
    raise NotImplementedError


def intra_list_diversity(ids, similarity):
    """Return the mean dissimilarity over all pairs of ids."""
    raise NotImplementedError
