"""Vectorised helpers for the evaluation script."""

import numpy as np


def standardise(features: np.ndarray) -> np.ndarray:
    """Return the columns with mean 0 and standard deviation 1; constant columns become 0."""
    features = np.asarray(features, dtype=float)
    features -= features.mean(axis=0)
    constant = np.ptp(features, axis=0) == 0
    scale = np.where(constant, 1.0, features.std(axis=0))
    return np.where(constant, 0.0, features / scale)


def rmse(predictions: np.ndarray, targets: np.ndarray) -> float:
    """Return the root mean squared error of the predictions."""
    predictions, targets = np.asarray(predictions, dtype=float), np.asarray(targets, dtype=float)
    if len(predictions) != len(targets):
        raise ValueError("predictions and targets differ in length")
    return float(np.sqrt(np.mean((predictions - targets) ** 2)))


def normalise_rows(weights: np.ndarray) -> np.ndarray:
    """Return each row divided by its sum; rows of zeros stay zeros."""
    totals = weights.sum(axis=1)
    return weights / np.where(totals > 0, totals, 1.0)
