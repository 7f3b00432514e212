import numpy as np


class PCA:
    """Principal component analysis by the SVD."""

    def __init__(self, k):
        self.k = k

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        n, d = X.shape
        if not 1 <= self.k <= min(n, d):
            raise ValueError(f"k must be between 1 and {min(n, d)}")
        self.mean = X.mean(axis=0)
        _, s, Vt = np.linalg.svd(X - self.mean, full_matrices=False)
        rows = Vt[: self.k]
        largest = np.abs(rows).argmax(axis=1)
        signs = np.where(rows[np.arange(self.k), largest] < 0, -1.0, 1.0)
        self.components = rows * signs[:, None]
        self.variance = s[: self.k] ** 2 / (n - 1)
        total = (s**2).sum() / (n - 1)
        self.explained = self.variance / total if total > 0 else np.zeros(self.k)
        return self

    def transform(self, X):
        return (np.asarray(X, dtype=float) - self.mean) @ self.components.T

    def inverse(self, Z):
        return np.asarray(Z, dtype=float) @ self.components + self.mean


def components_needed(X, share):
    """Smallest number of components that explain at least this share of the variance."""
    explained = PCA(min(X.shape)).fit(X).explained.cumsum()
    return int(np.argmax(explained >= share - 1e-9)) + 1
