import numpy as np


def fit_stump(X, r):
    """Return (feature, threshold, left, right) with the least squared error, or None."""
    n, total = len(r), r.sum()
    best, best_score = None, -np.inf
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j], kind="stable")
        values = X[order, j]
        cuts = np.flatnonzero(values[:-1] < values[1:])
        if len(cuts) == 0:
            continue
        left_n = cuts + 1
        left_sum = np.cumsum(r[order])[cuts]
        score = left_sum**2 / left_n + (total - left_sum) ** 2 / (n - left_n)
        first = int(np.flatnonzero(score > score.max() - 1e-12)[0])
        if best is None or score[first] >= best_score + 1e-12:
            cut, k = cuts[first], left_n[first]
            best_score = score[first]
            best = (j, float((values[cut] + values[cut + 1]) / 2),
                    float(left_sum[first] / k), float((total - left_sum[first]) / (n - k)))
    return best


def stump_values(stump, X):
    j, t, left, right = stump
    return np.where(X[:, j] <= t, left, right)


def boost(X, y, rounds, lr):
    """Return (base, lr, stumps) of gradient boosting with squared loss."""
    base, stumps = float(y.mean()), []
    F = np.full(len(y), base)
    for _ in range(rounds):
        stump = fit_stump(X, y - F)
        if stump is None:
            break
        stumps.append(stump)
        F = F + lr * stump_values(stump, X)
    return base, lr, stumps


def predict(model, X):
    """Predictions of a boosted model."""
    base, lr, stumps = model
    F = np.full(len(X), base)
    for stump in stumps:
        F = F + lr * stump_values(stump, X)
    return F


def staged_mse(model, X, y):
    """Mean squared error after 0, 1, 2, ... stumps."""
    base, lr, stumps = model
    F = np.full(len(X), base)
    errors = [float(np.mean((y - F) ** 2))]
    for stump in stumps:
        F = F + lr * stump_values(stump, X)
        errors.append(float(np.mean((y - F) ** 2)))
    return errors
