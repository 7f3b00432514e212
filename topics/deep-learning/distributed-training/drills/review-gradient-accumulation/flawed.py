"""One epoch of SGD with gradient accumulation."""

import numpy as np


def clip(gradient, max_norm):
    """Scale the gradient down to max_norm when it is longer."""
    norm = np.linalg.norm(gradient)
    return gradient * (max_norm / norm) if max_norm is not None and norm > max_norm else gradient


def train_epoch(weights, micro_batches, gradient, schedule, accumulate, max_norm=None):
    """Return (new weights, number of updates); each update uses `accumulate` micro-batches."""
    weights = weights.copy()
    total, count, updates = np.zeros_like(weights), 0, 0

    for number, batch in enumerate(micro_batches, start=1):
        mean, rows = gradient(weights, batch)
        mean = clip(mean, max_norm)
        total, count = total + mean, count + 1
        if number % accumulate == 0:
            average = total / count
            weights = weights - schedule(updates) * average
            total, count = np.zeros_like(weights), 0
            updates += 1
    return weights, updates
