"""Adjusted p-values for many tests at once."""


def adjust(p, method="bh"):
    """Return adjusted p-values in the order of the input."""
    raise NotImplementedError


def reject(p, level, method="bh"):
    """Return which hypotheses are rejected at the given level."""
    raise NotImplementedError
