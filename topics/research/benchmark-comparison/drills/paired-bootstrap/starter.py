"""Paired bootstrap interval for the difference of two systems in any metric."""

import numpy as np


def paired_bootstrap(metric, labels, a, b, clusters=None, draws=2000, seed=0, level=0.95):
    """Return difference, low, high, share_not_better and undefined; see the task."""
    raise NotImplementedError
