import numpy as np


def fit_ridge(X, y, lam):
    """Return (intercept, weights) of ridge regression with an unpenalised intercept."""
    raise NotImplementedError


def predict(model, X):
    """Return the predictions of a model made by fit_ridge."""
    raise NotImplementedError
