import numpy as np


def best_split(X, y):
    """Return (feature, threshold, gain) of the split with the largest Gini gain, or None."""
    raise NotImplementedError
