"""One epoch of SGD with gradient accumulation."""

from itertools import islice

import numpy as np


def clip(gradient, max_norm):
    """Scale the gradient down to max_norm when it is longer."""
    norm = np.linalg.norm(gradient)
    return gradient * (max_norm / norm) if max_norm is not None and norm > max_norm else gradient


def train_epoch(weights, micro_batches, gradient, schedule, accumulate, max_norm=None):
    """Return (new weights, number of updates); each update uses `accumulate` micro-batches."""
    updates, stream = 0, iter(micro_batches)
    while group := list(islice(stream, accumulate)):
        parts = [gradient(weights, batch) for batch in group]
        mean = sum(rows * g for g, rows in parts) / sum(rows for _, rows in parts)
        weights = weights - schedule(updates) * clip(mean, max_norm)
        updates += 1
    return np.array(weights), updates
