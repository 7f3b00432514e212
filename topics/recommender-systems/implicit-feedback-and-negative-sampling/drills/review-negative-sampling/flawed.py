"""Training triples for a retrieval model with popularity-smoothed negatives."""

from collections import Counter

import numpy as np


def negative_weights(histories, n_items, alpha):
    """Return the unnormalised sampling weight of every item."""
    counts = Counter(item for history in histories.values() for item in history)
    return np.array([counts[item] ** alpha if counts[item] else 0.0 for item in range(n_items)])


def sample_triples(histories, n_items, per_positive=4, alpha=0.75, seed=0):
    """Return (user, positive, negative) triples, per_positive for each saved item."""
    weights = negative_weights(histories, n_items, alpha)
    triples = []
    for user, history in histories.items():
        rng = np.random.default_rng(seed)
        for positive in history:
            allowed = weights.copy()
            allowed[positive] = 0.0
            if not allowed.any():
                continue
            draws = rng.choice(n_items, size=per_positive, p=allowed / allowed.sum())
            triples.extend((user, positive, int(negative)) for negative in draws)
    return triples
