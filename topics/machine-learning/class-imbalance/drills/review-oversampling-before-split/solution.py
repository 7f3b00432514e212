"""Train on over-sampled data and report precision and recall."""

import numpy as np


def split(y, seed):
    """Stratified 60/20/20 split; returns three sorted arrays of row numbers."""
    rng = np.random.default_rng(seed)
    parts = ([], [], [])
    for label in (0, 1):
        rows = rng.permutation(np.flatnonzero(y == label))
        a, b = int(0.6 * len(rows)), int(0.8 * len(rows))
        for part, chosen in zip(parts, (rows[:a], rows[a:b], rows[b:])):
            part.extend(chosen)
    return tuple(np.sort(part) for part in parts)


def oversample(X, y, rng):
    """Repeat positives at random until both classes are equally large."""
    positives = np.flatnonzero(y == 1)
    extra = rng.choice(positives, size=max(0, int((y == 0).sum()) - len(positives)))
    rows = np.concatenate([np.arange(len(y)), extra])
    return X[rows], y[rows]


def precision_recall(p, y, threshold):
    predicted = p >= threshold
    hits = int((predicted & (y == 1)).sum())
    return hits / max(1, int(predicted.sum())), hits / max(1, int((y == 1).sum()))


def best_threshold(p, y):
    """Score with the highest F1; the lowest one among equals."""
    def f1(threshold):
        precision, recall = precision_recall(p, y, threshold)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return max(np.unique(p), key=f1)


def run(X, y, fit, seed=0):
    """Return threshold, precision, recall and mean probability on the test part."""
    train, validation, test = split(y, seed)
    rate = y[train].mean()
    model = fit(*oversample(X[train], y[train], np.random.default_rng(seed)))

    def score(rows):
        q = model(X[rows])
        return q * rate / (q * rate + (1 - q) * (1 - rate))

    threshold = best_threshold(score(validation), y[validation])
    p = score(test)
    precision, recall = precision_recall(p, y[test], threshold)
    return {"threshold": float(threshold), "precision": precision, "recall": recall,
            "mean_probability": float(p.mean())}
