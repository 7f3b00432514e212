"""Weighted softmax cross-entropy for imbalanced evaluation sets."""

import numpy as np


def log_softmax(logits):
    """Logarithms of the softmax, computed without leaving the log domain."""
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax(logits):
    """Turn each row of logits into probabilities."""
    return np.exp(log_softmax(logits))


def weighted_cross_entropy(logits, labels, weights):
    """Return the weighted mean cross-entropy in nats; weights must be non-negative and sum to one."""
    labels = np.asarray(labels)
    weights = np.asarray(weights, dtype=float)
    if (weights < 0).any() or abs(weights.sum() - 1) > 1e-9:
        raise ValueError("weights must be non-negative and sum to one")
    losses = -log_softmax(logits)[np.arange(len(labels)), labels]
    return float((weights * losses).sum())
