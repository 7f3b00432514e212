import numpy as np


def power_iteration(A, x0, tol=1e-10, max_steps=10_000):
    """Return (value, unit vector, steps) of the eigenvalue of greatest absolute value of symmetric A."""
    A = np.asarray(A, dtype=float)
    x = np.array(x0, dtype=float)
    length = np.linalg.norm(x)
    if length == 0:
        raise ValueError("the start vector is zero")
    x /= length
    y = A @ x
    for steps in range(max_steps + 1):
        value = float(x @ y)
        if np.linalg.norm(y - value * x) <= tol * max(1.0, abs(value)):
            return value, x, steps
        x = y / np.linalg.norm(y)
        y = A @ x
    raise RuntimeError(f"no convergence in {max_steps} steps")


def top_eigenpairs(A, k, seed=0):
    """Return (values, vectors): the k dominant eigenvalues and their vectors as columns."""
    rest = np.array(A, dtype=float)
    n = len(rest)
    rng = np.random.default_rng(seed)
    values, vectors = [], np.zeros((n, 0))
    for _ in range(k):
        start = rng.normal(size=n)
        start -= vectors @ (vectors.T @ start)
        value, vector, _ = power_iteration(rest, start)
        vector = vector - vectors @ (vectors.T @ vector)
        vector /= np.linalg.norm(vector)
        rest -= value * np.outer(vector, vector)
        values.append(value)
        vectors = np.column_stack([vectors, vector])
    return np.array(values), vectors
