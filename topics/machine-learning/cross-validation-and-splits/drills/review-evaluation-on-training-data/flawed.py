"""Choose a ridge penalty and report the error on unseen data."""

import numpy as np


def fit(X, y, lam, mean, sd):
    """Ridge regression on standardised columns with a free intercept."""
    Z = (X - mean) / sd
    centre, intercept = Z.mean(axis=0), y.mean()
    Zc = Z - centre
    weights = np.linalg.solve(Zc.T @ Zc + lam * np.eye(X.shape[1]), Zc.T @ (y - intercept))
    return mean, sd, float(intercept - centre @ weights), weights


def rmse(model, X, y):
    mean, sd, intercept, weights = model
    prediction = intercept + (X - mean) / sd @ weights
    return float(np.sqrt(np.mean((prediction - y) ** 2)))


def select_and_evaluate(X, y, lambdas, seed):
    """Tune on a validation set, refit, and report the RMSE on a held-out test set."""
    n = len(y)
    order = np.random.default_rng(seed).permutation(n)
    test = order[: n // 5]
    validation = order[n // 5 : 2 * (n // 5)]
    train = order[2 * (n // 5) :]

    mean, sd = X.mean(axis=0), X.std(axis=0)
    sd = np.where(sd == 0, 1.0, sd)

    best_lam, best_score = None, np.inf
    for lam in sorted(lambdas, reverse=True):
        fit_rows = np.concatenate([train, validation])
        score = rmse(fit(X[fit_rows], y[fit_rows], lam, mean, sd), X[validation], y[validation])
        if score < best_score:
            best_lam, best_score = lam, score

    final_rows = order[: len(train) + len(validation)]
    model = fit(X[final_rows], y[final_rows], best_lam, mean, sd)
    return {"lam": best_lam, "test_rmse": rmse(model, X[test], y[test]), "model": model}
