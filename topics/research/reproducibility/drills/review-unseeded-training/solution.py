"""Reproducible training of a small logistic regression."""

import hashlib

import numpy as np


def fold(user):
    """Assign a user to one of five folds by a digest of the name."""
    return int.from_bytes(hashlib.sha256(user.encode()).digest()[:8], "big") % 5


def train(rows, seed, steps=200):
    """Train on folds 1 to 4 with stochastic gradient descent; return weights and held-out users."""
    initial, order = (np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(2))

    rows = sorted(rows, key=lambda row: (row["user"], row["x"], row["y"]))
    training = [row for row in rows if fold(row["user"]) != 0]
    heldout = sorted({row["user"] for row in rows if fold(row["user"]) == 0})

    x = np.array([row["x"] for row in training], dtype=float)
    y = np.array([row["y"] for row in training], dtype=float)
    weights = initial.normal(0, 0.1, size=x.shape[1])

    for _ in range(steps):
        i = order.integers(len(x))
        prediction = 1 / (1 + np.exp(-x[i] @ weights))
        weights -= 0.1 * (prediction - y[i]) * x[i]

    return {"weights": weights.tolist(), "heldout": heldout}
