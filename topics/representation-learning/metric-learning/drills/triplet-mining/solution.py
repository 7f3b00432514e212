"""Triplet mining within a batch."""

import numpy as np


def pairwise_distances(x):
    """Euclidean distances between all rows of x."""
    x = np.asarray(x, dtype=float)
    squares = (x**2).sum(1)
    squared = squares[:, None] + squares[None, :] - 2 * x @ x.T
    squared = np.maximum((squared + squared.T) / 2, 0)   # rounding may give -1e-16
    np.fill_diagonal(squared, 0)
    return np.sqrt(squared)


def batch_hard_loss(distances, labels, margin):
    """(mean batch-hard triplet loss, number of anchors that have a positive and a negative)."""
    labels = np.asarray(labels)
    same = labels[:, None] == labels[None, :]
    positive = same & ~np.eye(len(labels), dtype=bool)
    usable = positive.any(1) & (~same).any(1)
    if not usable.any():
        return 0.0, 0
    farthest = np.where(positive, distances, -np.inf).max(1)[usable]
    nearest = np.where(same, np.inf, distances).min(1)[usable]
    return float(np.maximum(0, farthest - nearest + margin).mean()), int(usable.sum())


def semi_hard_negative(distances, labels, anchor, positive, margin):
    """Index of the nearest semi-hard negative, or None."""
    labels = np.asarray(labels)
    row, limit = distances[anchor], distances[anchor][positive]
    allowed = (labels != labels[anchor]) & (row > limit) & (row < limit + margin)
    if not allowed.any():
        return None
    return int(np.where(allowed, row, np.inf).argmin())
