"""Adjusted p-values for many tests at once."""

import numpy as np

METHODS = ("bonferroni", "holm", "bh", "by")


def adjust_sorted(p, method):
    """Adjusted values of increasing p-values, before the cap at 1."""
    m = len(p)
    rank = np.arange(1, m + 1)
    if method == "bonferroni":
        return m * p
    if method == "holm":
        return np.maximum.accumulate((m - rank + 1) * p)
    stepped = np.minimum.accumulate((m / rank * p)[::-1])[::-1]
    return stepped * (1 / rank).sum() if method == "by" else stepped


def adjust(p, method="bh"):
    """Return adjusted p-values in the order of the input."""
    if method not in METHODS:
        raise ValueError(f"unknown method {method!r}")
    adjusted = np.array(p, dtype=float)
    present = ~np.isnan(adjusted)
    values = adjusted[present]
    if ((values < 0) | (values > 1)).any():
        raise ValueError("p-values lie between 0 and 1")

    order = np.argsort(values, kind="stable")
    result = np.empty_like(values)
    result[order] = np.minimum(adjust_sorted(values[order], method), 1)
    adjusted[present] = result
    return adjusted


def reject(p, level, method="bh"):
    """Return which hypotheses are rejected at the given level."""
    return adjust(p, method) <= level
