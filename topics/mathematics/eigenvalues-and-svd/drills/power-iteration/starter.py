import numpy as np


def power_iteration(A, x0, tol=1e-10, max_steps=10_000):
    """Return (value, unit vector, steps) of the eigenvalue of greatest absolute value of symmetric A."""
    raise NotImplementedError


def top_eigenpairs(A, k, seed=0):
    """Return (values, vectors): the k dominant eigenvalues and their vectors as columns."""
    raise NotImplementedError
