"""Vectorised helpers for the evaluation script."""

import numpy as np


def standardise(features: np.ndarray) -> np.ndarray:
    """Return the columns with mean 0 and standard deviation 1; constant columns become 0."""
    features = np.asarray(features, dtype=float)
    constant = (features == features[:1]).all(axis=0)
    scale = np.where(constant, 1.0, features.std(axis=0))
    return np.where(constant, 0.0, (features - features.mean(axis=0)) / scale)


def rmse(predictions: np.ndarray, targets: np.ndarray) -> float:
    """Return the root mean squared error of the predictions."""
    predictions = np.asarray(predictions, dtype=float).reshape(-1)
    targets = np.asarray(targets, dtype=float).reshape(-1)
    if predictions.shape != targets.shape:
        raise ValueError("predictions and targets differ in length")
    return float(np.sqrt(np.mean((predictions - targets) ** 2)))


def normalise_rows(weights: np.ndarray) -> np.ndarray:
    """Return each row divided by its sum; rows of zeros stay zeros."""
    totals = weights.sum(axis=1, keepdims=True)
    return weights / np.where(totals > 0, totals, 1.0)
