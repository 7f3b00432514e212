"""Reproducible training of a small logistic regression."""

import random

import numpy as np


def fold(user):
    """Assign a user to one of five folds, evenly and permanently."""
    return hash(user) % 5


def train(rows, seed, steps=200):
    """Train on folds 1 to 4 with stochastic gradient descent; return weights and held-out users."""
    np.random.seed(seed)

    training = [row for row in rows if fold(row["user"]) != 0]
    heldout = sorted({row["user"] for row in rows if fold(row["user"]) == 0})

    x = np.array([row["x"] for row in training], dtype=float)
    y = np.array([row["y"] for row in training], dtype=float)
    weights = np.random.normal(0, 0.1, size=x.shape[1])

    for step in range(steps):
        i = random.randrange(len(x))
        prediction = 1 / (1 + np.exp(-x[i] @ weights))
        weights -= 0.1 * (prediction - y[i]) * x[i]

    return {"weights": weights.tolist(), "heldout": heldout}
