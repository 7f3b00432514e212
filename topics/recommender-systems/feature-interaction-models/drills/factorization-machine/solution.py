"""A factorization machine with logistic loss."""

import numpy as np


def scores(X, w0, w, V):
    """Return w0 + linear term + pairwise term for each row of X."""
    sums = X @ V
    pairs = 0.5 * (sums**2 - (X * X) @ (V * V)).sum(axis=1)
    return w0 + X @ w + pairs


def loss(X, y, w0, w, V, l2):
    """Return the mean logistic loss plus l2/2 * (|w|^2 + |V|^2)."""
    s = scores(X, w0, w, V)
    return np.mean(np.logaddexp(0, s) - y * s) + l2 / 2 * (np.sum(w * w) + np.sum(V * V))


def sigmoid(s):
    return np.exp(-np.logaddexp(0, -s))


def gradients(X, y, w0, w, V, l2):
    """Return (g0, gw, gV), the gradient of loss."""
    error = (sigmoid(scores(X, w0, w, V)) - y) / len(y)
    sums = X @ V
    gV = X.T @ (error[:, None] * sums) - V * ((X * X).T @ error)[:, None]
    return error.sum(), X.T @ error + l2 * w, gV + l2 * V


def fit(X, y, k, l2=1e-4, steps=300, seed=0):
    """Return fitted (w0, w, V), found by Adam on the full data."""
    rng = np.random.default_rng(seed)
    params = [np.zeros(1), np.zeros(X.shape[1]), rng.normal(0, 0.3, (X.shape[1], k))]
    first, second = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    for t in range(1, steps + 1):
        found = gradients(X, y, params[0][0], params[1], params[2], l2)
        for p, g, m, v in zip(params, found, first, second):
            m += 0.1 * (g - m)
            v += 0.001 * (g * g - v)
            p -= 0.05 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return float(params[0][0]), params[1], params[2]
