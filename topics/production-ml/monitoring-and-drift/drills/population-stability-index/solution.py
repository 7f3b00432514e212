"""Population stability index of one feature."""

import numpy as np


def cut_points(reference, bins):
    """Distinct interior quantiles of the non-missing reference values, sorted."""
    values = np.asarray(reference, dtype=float)
    values = values[~np.isnan(values)]
    if bins < 2 or values.size == 0:
        raise ValueError("needs at least two bins and one reference value")
    return np.unique(np.quantile(values, np.arange(1, bins) / bins))


def shares(sample, edges, floor):
    missing = np.isnan(sample)
    places = np.where(missing, len(edges) + 1, np.searchsorted(edges, sample, side="right"))
    counts = np.bincount(places, minlength=len(edges) + 2)
    return np.maximum(counts / len(sample), floor)


def psi(reference, current, bins=10, floor=1e-4):
    """Population stability index of `current` against `reference`."""
    reference = np.asarray(reference, dtype=float)
    current = np.asarray(current, dtype=float)
    if reference.size == 0 or current.size == 0:
        raise ValueError("both samples need rows")
    edges = cut_points(reference, bins)
    e, a = shares(reference, edges, floor), shares(current, edges, floor)
    return float(np.sum((a - e) * np.log(a / e)))
