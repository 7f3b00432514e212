"""Choose a ridge penalty and report the error on unseen data."""

import numpy as np


def fit(X, y, lam):
    """Ridge regression on columns standardised with the rows given."""
    mean, sd = X.mean(axis=0), X.std(axis=0)
    sd = np.where(sd == 0, 1.0, sd)
    Z = (X - mean) / sd                                # centred, so the intercept is the mean of y
    weights = np.linalg.solve(Z.T @ Z + lam * np.eye(X.shape[1]), Z.T @ (y - y.mean()))
    return mean, sd, float(y.mean()), weights


def rmse(model, X, y):
    mean, sd, intercept, weights = model
    prediction = intercept + (X - mean) / sd @ weights
    return float(np.sqrt(np.mean((prediction - y) ** 2)))


def select_and_evaluate(X, y, lambdas, seed):
    """Tune on validation rows, refit without the test rows, report on the test rows."""
    n = len(y)
    order = np.random.default_rng(seed).permutation(n)
    test, rest = order[: n // 5], order[n // 5 :]
    validation, train = rest[: n // 5], rest[n // 5 :]

    best_lam, best_score = None, np.inf
    for lam in sorted(lambdas, reverse=True):
        score = rmse(fit(X[train], y[train], lam), X[validation], y[validation])
        if score < best_score:
            best_lam, best_score = lam, score

    model = fit(X[rest], y[rest], best_lam)
    return {"lam": best_lam, "test_rmse": rmse(model, X[test], y[test]), "model": model}
