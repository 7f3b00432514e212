"""Paired bootstrap interval for the difference of two systems in any metric."""

import numpy as np


def paired_bootstrap(metric, labels, a, b, clusters=None, draws=2000, seed=0, level=0.95):
    """Return difference, low, high, share_not_better and undefined; see the task."""
    labels, a, b = np.asarray(labels), np.asarray(a), np.asarray(b)
    clusters = np.arange(len(labels)) if clusters is None else np.asarray(clusters)
    if not len(labels) or not len(labels) == len(a) == len(b) == len(clusters):
        raise ValueError("labels, a, b and clusters must have the same length, at least 1")

    names, number = np.unique(clusters, return_inverse=True)
    members = [np.flatnonzero(number == c) for c in range(len(names))]
    rng = np.random.default_rng(seed)

    def difference(rows):
        return float(metric(labels[rows], a[rows])) - float(metric(labels[rows], b[rows]))

    sampled = np.empty(draws)
    for d in range(draws):
        chosen = rng.integers(0, len(names), len(names))
        sampled[d] = difference(np.concatenate([members[c] for c in chosen]))

    kept = sampled[~np.isnan(sampled)]
    low, high = np.quantile(kept, [(1 - level) / 2, (1 + level) / 2])
    return {
        "difference": difference(np.arange(len(labels))),
        "low": float(low),
        "high": float(high),
        "share_not_better": float((kept <= 0).mean()),
        "undefined": int(draws - len(kept)),
    }
