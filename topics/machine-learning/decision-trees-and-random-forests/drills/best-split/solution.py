import numpy as np


def gini(positives, n):
    p = positives / n
    return 2 * p * (1 - p)


def best_split(X, y):
    """Return (feature, threshold, gain) of the split with the largest Gini gain, or None."""
    n, d = X.shape
    total = int(y.sum())
    parent = gini(total, n)
    best = None
    for j in range(d):
        order = np.argsort(X[:, j], kind="stable")
        values = X[order, j]
        cuts = np.flatnonzero(values[:-1] < values[1:])     # last row of the left side
        if len(cuts) == 0:
            continue
        left_n = cuts + 1
        left_positives = np.cumsum(y[order])[cuts]
        right_n = n - left_n
        children = (left_n * gini(left_positives, left_n) + right_n * gini(total - left_positives, right_n)) / n
        gains = parent - children
        first = int(np.flatnonzero(gains > gains.max() - 1e-12)[0])
        if gains[first] > 1e-12 and (best is None or gains[first] >= best[2] + 1e-12):
            cut = cuts[first]
            best = (j, float((values[cut] + values[cut + 1]) / 2), float(gains[first]))
    return best
