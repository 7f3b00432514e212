"""Weighted softmax cross-entropy for imbalanced evaluation sets."""

import numpy as np


def softmax(logits):
    """Turn each row of logits into probabilities."""
    scores = np.exp(np.asarray(logits, dtype=float))
    return scores / scores.sum(axis=1, keepdims=True)


def weighted_cross_entropy(logits, labels, weights):
    """Return the weighted mean cross-entropy in nats; weights must be non-negative and sum to one."""
    labels = np.asarray(labels)
    weights = np.asarray(weights, dtype=float)
    if (weights < 0).any() or weights.sum() != 1.0:
        raise ValueError("weights must be non-negative and sum to one")
    rows = np.arange(len(labels))
    losses = -np.log(softmax(logits)[rows, labels])
    return float((weights * losses).sum())
