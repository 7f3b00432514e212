"""CUPED: an experiment's effect, adjusted for what was known before its start."""

import numpy as np


def filled(x):
    """Replace unknown covariates by their column's mean."""
    known = ~np.isnan(x)
    counts = known.sum(axis=0)
    means = np.where(known, x, 0).sum(axis=0) / np.maximum(counts, 1)
    return np.where(known, x, means)


def difference(values, treated):
    a, b = values[~treated], values[treated]
    return float(b.mean() - a.mean()), float(np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)))


def within_arms(values, treated):
    """Deviations from the own arm's mean, for each column."""
    means = np.where(treated[:, None], values[treated].mean(axis=0), values[~treated].mean(axis=0))
    return values - means


def cuped(y, x, treated):
    """Return difference, se, plain_difference, plain_se, theta and reduction."""
    y, treated = np.array(y, dtype=float), np.array(treated, dtype=bool)
    x = np.array(x, dtype=float)
    x = x[:, None] if x.ndim == 1 else x
    if not len(y) == len(x) == len(treated):
        raise ValueError("y, x and treated must have the same length")
    if min(treated.sum(), (~treated).sum()) < 2:
        raise ValueError("each arm needs at least two users")

    x = filled(x)
    deviations = within_arms(x, treated)
    theta = np.linalg.lstsq(deviations, within_arms(y[:, None], treated)[:, 0], rcond=None)[0]
    adjusted = y - (x - x.mean(axis=0)) @ theta

    plain, plain_se = difference(y, treated)
    effect, se = difference(adjusted, treated)
    return {
        "difference": effect,
        "se": se,
        "plain_difference": plain,
        "plain_se": plain_se,
        "theta": theta,
        "reduction": 1 - se**2 / plain_se**2 if plain_se > 0 else 0.0,
    }
