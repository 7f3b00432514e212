import numpy as np


def assign(X, centres):
    """Return (labels, squared distances) to the nearest centre."""
    raise NotImplementedError


def plus_plus(X, k, rng):
    """Return k starting centres by k-means++ seeding."""
    raise NotImplementedError


def lloyd(X, centres, max_steps=100):
    """Return (centres, labels, inertia) of Lloyd's algorithm."""
    raise NotImplementedError
