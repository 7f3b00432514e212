import math


def dcg(relevances, k):
    """Discounted cumulative gain of the first k relevances."""
    raise NotImplementedError


def ndcg(shown, judged, k):
    """NDCG@k of the shown item ids against the judged relevances."""
    raise NotImplementedError


def average_precision(hits, n_relevant):
    """Average precision of a list of hits."""
    raise NotImplementedError
