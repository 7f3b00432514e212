"""A factorization machine with logistic loss."""

import numpy as np


def scores(X, w0, w, V):
    """Return w0 + linear term + pairwise term for each row of X."""
    raise NotImplementedError


def loss(X, y, w0, w, V, l2):
    """Return the mean logistic loss plus l2/2 * (|w|^2 + |V|^2)."""
    raise NotImplementedError


def gradients(X, y, w0, w, V, l2):
    """Return (g0, gw, gV), the gradient of loss."""
    raise NotImplementedError


def fit(X, y, k, l2=1e-4, steps=300, seed=0):
    """Return fitted (w0, w, V)."""
    raise NotImplementedError
