"""Training triples for a retrieval model with popularity-smoothed negatives."""

from collections import Counter

import numpy as np


def negative_weights(histories, n_items, alpha):
    """Return the unnormalised sampling weight of every item; none is zero."""
    counts = Counter(item for history in histories.values() for item in history)
    return np.array([(counts[item] + 1.0) ** alpha for item in range(n_items)])


def sample_triples(histories, n_items, per_positive=4, alpha=0.75, seed=0):
    """Return (user, positive, negative) triples, per_positive for each saved item."""
    rng = np.random.default_rng(seed)
    weights = negative_weights(histories, n_items, alpha)
    triples = []
    for user, history in histories.items():
        allowed = weights.copy()
        allowed[list(history)] = 0.0
        if not allowed.any():
            continue
        probabilities = allowed / allowed.sum()
        for positive in history:
            draws = rng.choice(n_items, size=per_positive, p=probabilities)
            triples.extend((user, positive, int(negative)) for negative in draws)
    return triples
