"""Isotonic regression as a probability calibrator."""

import numpy as np


def fit_isotonic(scores, labels, weights=None):
    """Return (distinct scores, fitted non-decreasing values)."""
    raise NotImplementedError


def predict(model, scores):
    """Interpolate the fitted values at new scores."""
    raise NotImplementedError
