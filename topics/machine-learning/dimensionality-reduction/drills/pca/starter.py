import numpy as np


class PCA:
    """Principal component analysis by the SVD."""

    def __init__(self, k):
        self.k = k

    def fit(self, X):
        raise NotImplementedError

    def transform(self, X):
        raise NotImplementedError

    def inverse(self, Z):
        raise NotImplementedError


def components_needed(X, share):
    """Smallest number of components that explain at least this share of the variance."""
    raise NotImplementedError
