"""Bootstrap intervals for units that hold several rows each."""

from statistics import NormalDist

import numpy as np

NORMAL = NormalDist()


def resample(n, draws, seed):
    """Return an integer array of shape (draws, n): units drawn with replacement."""
    return np.random.default_rng(seed).integers(0, n, (draws, n))


def replicates(units, statistic, indices):
    """Return the statistic of each resample, as an array."""
    return np.array([statistic(np.concatenate([units[i] for i in row])) for row in indices], dtype=float)


def bca_level(z0, a, z):
    return NORMAL.cdf(z0 + (z0 + z) / (1 - a * (z0 + z)))


def acceleration(units, statistic):
    left_out = np.array([statistic(np.concatenate(units[:i] + units[i + 1:])) for i in range(len(units))])
    gaps = left_out.mean() - left_out
    spread = (gaps**2).sum()
    return (gaps**3).sum() / (6 * spread**1.5) if spread > 0 else 0.0


def interval(units, statistic, indices, level=0.95, method="percentile"):
    """Return (low, high) by the percentile, basic or BCa method."""
    units = list(units)
    if len(units) < 2:
        raise ValueError("at least two units are needed")
    if not 0 < level < 1:
        raise ValueError("level must lie between 0 and 1")
    if method not in ("percentile", "basic", "bca"):
        raise ValueError(f"unknown method {method!r}")

    estimate = float(statistic(np.concatenate(units)))
    values = replicates(units, statistic, indices)
    levels = [(1 - level) / 2, (1 + level) / 2]
    if method == "bca":
        share = ((values < estimate).sum() + 0.5 * (values == estimate).sum()) / len(values)
        if not 0 < share < 1:
            raise ValueError("all replicates lie on one side of the estimate")
        z0, a = NORMAL.inv_cdf(share), acceleration(units, statistic)
        levels = [bca_level(z0, a, NORMAL.inv_cdf(p)) for p in levels]
    low, high = (float(q) for q in np.quantile(values, levels))
    return (2 * estimate - high, 2 * estimate - low) if method == "basic" else (low, high)
