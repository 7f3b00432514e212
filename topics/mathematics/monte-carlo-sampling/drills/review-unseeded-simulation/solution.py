"""Monte Carlo harness: batched sampling, standard errors and paired comparison."""

import math

import numpy as np


def sample(draw, n, seed=0, batches=4):
    """Run draw(rng) n times, in batches, and return the values."""
    values = []
    for batch, stream in enumerate(np.random.SeedSequence(seed).spawn(batches)):
        rng = np.random.default_rng(stream)
        size = n // batches + (batch < n % batches)
        values.extend(draw(rng) for _ in range(size))
    return np.array(values, dtype=float)


def summary(values):
    """Return (mean, standard error of the mean)."""
    values = np.asarray(values, dtype=float)
    if len(values) < 2:
        raise ValueError("at least two values are needed")
    return float(values.mean()), float(values.std(ddof=1) / math.sqrt(len(values)))


def compare(draw_a, draw_b, n=1_000, seed=0):
    """Return the summary of n differences a - b under common random numbers."""
    differences = []
    for stream in np.random.SeedSequence(seed).spawn(n):
        a = draw_a(np.random.default_rng(stream))
        b = draw_b(np.random.default_rng(stream))
        differences.append(a - b)
    return summary(differences)
