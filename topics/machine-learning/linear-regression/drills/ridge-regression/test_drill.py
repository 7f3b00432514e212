import numpy as np
import pytest

from submission import fit_ridge, predict


def data(n=40, d=3, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + 5
    y = 10 + X @ np.arange(1.0, d + 1) + rng.normal(size=n)
    return X, y


def test_a_line_by_hand():
    b, w = fit_ridge(np.array([[1.0], [2], [3], [4], [5]]), np.array([2.0, 4, 3, 5, 6]), 0)
    assert b == pytest.approx(1.3)
    assert w == pytest.approx([0.9])


def test_ridge_by_hand():
    # centred: sum xy = 9, sum xx = 10, so w = 9 / (10 + 5) = 0.6 and b = 4 - 1.8
    b, w = fit_ridge(np.array([[1.0], [2], [3], [4], [5]]), np.array([2.0, 4, 3, 5, 6]), 5)
    assert w == pytest.approx([0.6])
    assert b == pytest.approx(2.2)


def test_the_gradient_is_zero_at_the_solution():
    X, y = data()
    b, w = fit_ridge(X, y, 2.5)
    e = y - b - X @ w
    assert e.sum() == pytest.approx(0, abs=1e-8)
    assert X.T @ e == pytest.approx(2.5 * w, abs=1e-7)


def test_the_intercept_is_not_penalised():
    X, y = data()
    b, w = fit_ridge(X, y, 1e9)
    assert np.abs(w).max() < 1e-3
    assert b == pytest.approx(y.mean(), abs=0.01)


def test_shifting_the_labels_only_moves_the_intercept():
    X, y = data()
    b1, w1 = fit_ridge(X, y, 3)
    b2, w2 = fit_ridge(X, y + 100, 3)
    assert w1 == pytest.approx(w2)
    assert b2 - b1 == pytest.approx(100)


def test_dependent_columns_share_the_weight():
    x = np.array([0.0, 1, 2, 3])
    b, w = fit_ridge(np.column_stack([x, x]), 2 * x + 1, 0)
    assert w == pytest.approx([1, 1])
    assert b == pytest.approx(1)


def test_more_features_than_rows():
    X, y = data(n=5, d=12)
    model = fit_ridge(X, y, 0)
    assert predict(model, X) == pytest.approx(y)


def test_negative_penalty_is_refused_and_inputs_are_kept():
    X, y = data()
    copies = X.copy(), y.copy()
    fit_ridge(X, y, 1)
    assert np.array_equal(X, copies[0]) and np.array_equal(y, copies[1])
    with pytest.raises(ValueError):
        fit_ridge(X, y, -1)


def test_predict_has_one_value_for_each_row():
    X, y = data()
    model = fit_ridge(X, y, 1)
    assert predict(model, X[:7]).shape == (7,)
