"""Logistic regression with input dropout, trained with early stopping."""

import numpy as np


def probabilities(X, weights, bias, dropout, rng):
    """Predicted probability of class 1; inputs are dropped with probability `dropout`."""
    mask = (rng.random(X.shape) >= dropout) / (1 - dropout)
    return 1 / (1 + np.exp(-(X * mask @ weights + bias))), mask


def cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())


def train(X, y, X_val, y_val, epochs=50, batch_size=32, rate=0.1, dropout=0.0, patience=5, seed=0):
    """Return (weights, bias, validation losses); the weights are those of the best epoch."""
    rng = np.random.default_rng(seed)
    weights, bias = np.zeros(X.shape[1]), 0.0
    best, best_loss, waited, history = (weights, bias), np.inf, 0, []

    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start:start + batch_size]
            p, mask = probabilities(X[rows], weights, bias, dropout, rng)
            error = (p - y[rows]) / len(rows)
            weights -= rate * (X[rows] * mask).T @ error
            bias -= rate * error.sum()

        loss = cross_entropy(probabilities(X_val, weights, bias, 0.0, rng)[0], y_val)
        history.append(loss)
        if loss < best_loss:
            best, best_loss, waited = (weights.copy(), bias), loss, 0
        else:
            waited += 1
            if waited >= patience:
                break
    return best[0], best[1], history
