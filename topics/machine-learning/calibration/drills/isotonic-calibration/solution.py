"""Isotonic regression as a probability calibrator."""

import numpy as np


def fit_isotonic(scores, labels, weights=None):
    """Return (distinct scores, fitted non-decreasing values)."""
    scores, labels = np.asarray(scores, dtype=float), np.asarray(labels, dtype=float)
    weights = np.ones(len(scores)) if weights is None else np.asarray(weights, dtype=float)
    if not len(scores) or not len(scores) == len(labels) == len(weights):
        raise ValueError("scores, labels and weights must have one equal, positive length")

    x, group = np.unique(scores, return_inverse=True)
    weight = np.bincount(group, weights)
    mean = np.bincount(group, weights * labels) / weight

    blocks = []                                   # [mean, weight, number of points]
    for m, w in zip(mean, weight):
        count = 1
        while blocks and blocks[-1][0] >= m:
            other, v, points = blocks.pop()
            m, w, count = (m * w + other * v) / (w + v), w + v, count + points
        blocks.append((m, w, count))
    return x, np.repeat([m for m, _, _ in blocks], [count for _, _, count in blocks])


def predict(model, scores):
    """Interpolate the fitted values at new scores."""
    return np.interp(np.asarray(scores, dtype=float), *model)
