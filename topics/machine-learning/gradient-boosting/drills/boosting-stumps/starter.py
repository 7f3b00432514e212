import numpy as np


def fit_stump(X, r):
    """Return (feature, threshold, left, right) with the least squared error, or None."""
    raise NotImplementedError


def boost(X, y, rounds, lr):
    """Return (base, lr, stumps) of gradient boosting with squared loss."""
    raise NotImplementedError


def predict(model, X):
    """Predictions of a boosted model."""
    raise NotImplementedError


def staged_mse(model, X, y):
    """Mean squared error after 0, 1, 2, ... stumps."""
    raise NotImplementedError
