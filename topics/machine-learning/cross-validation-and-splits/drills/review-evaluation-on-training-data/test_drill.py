import numpy as np
import pytest

from submission import select_and_evaluate

LAMBDAS = [0.001, 1.0, 30.0, 300.0]


def data(n=60, d=15, seed=0, noise=3.0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) * rng.uniform(0.5, 20, size=d) + 3
    y = X[:, 0] / 10 + noise * rng.normal(size=n)
    return X, y


def ridge(X, y, lam, mean, sd):
    A = np.column_stack([np.ones(len(X)), (X - mean) / sd])
    penalty = lam * np.eye(A.shape[1])
    penalty[0, 0] = 0
    return np.linalg.solve(A.T @ A + penalty, A.T @ y)


def error(w, X, y, mean, sd):
    return np.sqrt(np.mean((w[0] + (X - mean) / sd @ w[1:] - y) ** 2))


def parts(n, seed):
    order = np.random.default_rng(seed).permutation(n)
    return order[: n // 5], order[n // 5 : 2 * (n // 5)], order[2 * (n // 5) :]


def test_pure_noise_prefers_a_strong_penalty():
    chosen = []
    for seed in range(8):
        X, y = data(seed=seed)
        _, validation, train = parts(len(y), seed)
        mean, sd = X[train].mean(0), X[train].std(0)
        scores = {lam: error(ridge(X[train], y[train], lam, mean, sd), X[validation], y[validation], mean, sd)
                  for lam in LAMBDAS}
        chosen.append(select_and_evaluate(X, y, LAMBDAS, seed)["lam"] == min(scores, key=scores.get))
    assert sum(chosen) >= 7


def test_the_final_model_has_not_seen_the_rows_it_is_judged_on():
    X, y = data(d=40, noise=1.0, seed=3)
    test, validation, train = parts(len(y), 3)
    rest = np.concatenate([validation, train])
    for mean, sd in ((X[rest].mean(0), X[rest].std(0)), (X.mean(0), X.std(0))):
        expected = error(ridge(X[rest], y[rest], 0.001, mean, sd), X[test], y[test], mean, sd)
        if select_and_evaluate(X, y, [0.001], 3)["test_rmse"] == pytest.approx(expected, rel=1e-3):
            return
    pytest.fail("test RMSE is not that of a model fitted on training plus validation rows")


def test_standardisation_does_not_know_the_test_rows():
    X, y = data(seed=4)
    test, validation, train = parts(len(y), 4)
    rest = np.concatenate([validation, train])
    X[test] *= 50
    mean, sd, _, _ = select_and_evaluate(X, y, LAMBDAS, 4)["model"]
    assert mean == pytest.approx(X[rest].mean(0))
    assert sd == pytest.approx(X[rest].std(0))


def test_constant_columns_are_fine():
    X, y = data(seed=5)
    X[:, 2] = 7
    assert np.isfinite(select_and_evaluate(X, y, LAMBDAS, 5)["test_rmse"])


def test_ties_prefer_the_larger_penalty():
    X = np.ones((20, 2))
    y = np.arange(20.0)
    assert select_and_evaluate(X, y, [1.0, 10.0], 0)["lam"] == 10.0


def test_a_clean_line_is_recovered():
    rng = np.random.default_rng(6)
    X = rng.normal(size=(100, 2))
    y = 4 + X @ [1.0, -2.0]
    got = select_and_evaluate(X, y, [1e-9, 1.0], 6)
    assert got["lam"] == 1e-9
    assert got["test_rmse"] < 1e-6
