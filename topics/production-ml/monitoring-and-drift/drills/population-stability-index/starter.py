"""Population stability index of one feature."""

import numpy as np


def cut_points(reference, bins):
    """Distinct interior quantiles of the non-missing reference values, sorted."""
    raise NotImplementedError


def psi(reference, current, bins=10, floor=1e-4):
    """Population stability index of `current` against `reference`."""
    raise NotImplementedError
