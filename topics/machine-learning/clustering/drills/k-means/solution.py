import numpy as np


def assign(X, centres):
    """Return (labels, squared distances) to the nearest centre."""
    d2 = ((X[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, d2[np.arange(len(X)), labels]


def plus_plus(X, k, rng):
    """Return k starting centres by k-means++ seeding."""
    centres = [X[rng.integers(len(X))]]
    while len(centres) < k:
        _, d2 = assign(X, np.array(centres))
        total = d2.sum()
        row = rng.choice(len(X), p=d2 / total) if total > 0 else rng.integers(len(X))
        centres.append(X[row])
    return np.array(centres, dtype=float)


def fill_empty(labels, d2, k):
    """Give every empty cluster the farthest row that its own cluster can spare."""
    labels, d2 = labels.copy(), d2.copy()
    for cluster in range(k):
        sizes = np.bincount(labels, minlength=k)
        if sizes[cluster] == 0:
            row = int(np.argmax(np.where(sizes[labels] > 1, d2, -1.0)))
            labels[row], d2[row] = cluster, 0.0
    return labels


def lloyd(X, centres, max_steps=100):
    """Return (centres, labels, inertia) of Lloyd's algorithm."""
    centres = np.array(centres, dtype=float)
    k, previous = len(centres), None
    labels, d2 = assign(X, centres)
    for _ in range(max_steps):
        if previous is not None and np.array_equal(labels, previous):
            break
        previous = labels
        filled = fill_empty(labels, d2, k)
        centres = np.array([X[filled == cluster].mean(axis=0) for cluster in range(k)])
        labels, d2 = assign(X, centres)
    return centres, labels, float(d2.sum())
