"""Skip-gram with negative sampling."""

import numpy as np


def skipgram_pairs(tokens, window):
    """All (centre, context) pairs within `window` positions, in text order."""
    return [
        (centre, tokens[j])
        for i, centre in enumerate(tokens)
        for j in range(max(0, i - window), min(len(tokens), i + window + 1))
        if j != i
    ]


def noise_distribution(counts, power=0.75):
    """Probabilities in proportion to counts ** power."""
    counts = np.asarray(counts, dtype=float)
    weights = np.where(counts > 0, counts, 1.0) ** power * (counts > 0)
    return weights / weights.sum()


def sgns_step(w_in, w_out, centre, context, negatives, lr):
    """One in-place gradient step; return the loss before the step."""
    rows = np.array([context, *negatives])
    labels = np.zeros(len(rows))
    labels[0] = 1.0

    v = w_in[centre].copy()
    u = w_out[rows]                                     # a copy of the old rows
    scores = u @ v
    signed = np.where(labels == 1, scores, -scores)
    loss = np.logaddexp(0.0, -signed).sum()             # -log sigmoid(signed), without overflow

    # sigmoid(s) = exp(-log(1 + exp(-s))), without overflow for large |s|
    error = np.exp(-np.logaddexp(0.0, -scores)) - labels
    w_in[centre] -= lr * error @ u
    np.subtract.at(w_out, rows, lr * error[:, None] * v)
    return float(loss)
