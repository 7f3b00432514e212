import warnings

import numpy as np
import pytest

from submission import fit, log_loss, sigmoid


def gradient(X, y, lam, b, w):
    p = 1 / (1 + np.exp(-(b + X @ w)))
    return np.append(X.T @ (p - y) + lam * w, (p - y).sum())


def test_sigmoid_values_and_extremes():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        got = sigmoid(np.array([-1000.0, 0.0, np.log(3), 1000.0]))
    assert got == pytest.approx([0, 0.5, 0.75, 1])


def test_sigmoid_keeps_small_probabilities():
    assert sigmoid(np.array([-50.0]))[0] == pytest.approx(np.exp(-50.0), rel=1e-9)


def test_log_loss_of_a_coin_and_of_confident_mistakes():
    assert log_loss(np.zeros(4), np.array([0, 1, 1, 0])) == pytest.approx(np.log(2))
    assert log_loss(np.array([1000.0, -1000.0]), np.array([0, 1])) == pytest.approx(1000)
    assert log_loss(np.array([1000.0]), np.array([1])) == pytest.approx(0, abs=1e-12)


def test_the_fit_is_a_stationary_point():
    rng = np.random.default_rng(1)
    X = rng.normal(size=(200, 3))
    y = (rng.random(200) < 1 / (1 + np.exp(-(X @ [2.0, -1, 0] - 0.5)))).astype(int)
    b, w = fit(X, y, 1.0)
    assert np.abs(gradient(X, y, 1.0, b, w)).max() < 1e-6
    assert w[0] > 1 and w[1] < -0.4


def test_separable_data_has_a_finite_answer():
    X = np.array([[-2.0], [-1], [1], [2]])
    y = np.array([0, 0, 1, 1])
    b, w = fit(X, y, 0.5)
    assert b == pytest.approx(0, abs=1e-6)
    assert np.abs(gradient(X, y, 0.5, b, w)).max() < 1e-6


def test_the_intercept_is_not_penalised():
    X = np.zeros((100, 1))
    y = np.array([1] * 2 + [0] * 98)
    b, w = fit(X, y, 1000.0)
    assert b == pytest.approx(np.log(2 / 98))
    assert w == pytest.approx([0])


def test_badly_scaled_features():
    rng = np.random.default_rng(2)
    X = np.column_stack([rng.normal(size=150) * 1000 + 5000, rng.normal(size=150)])
    y = (X[:, 1] + 0.001 * (X[:, 0] - 5000) + rng.normal(size=150) > 0).astype(int)
    b, w = fit(X, y, 1.0)
    assert np.abs(gradient(X, y, 1.0, b, w)).max() < 1e-6


def test_full_newton_steps_that_overshoot_are_shortened():
    X = np.array([[1.1, -0.3, -262.5], [-1.0, 0.3, 2.1], [-1.8, -1.2, -0.5],
                  [61.2, 33.3, 2.6], [74.0, 1.4, -5.1], [2.3, -1.9, 0.4]])
    y = np.array([1, 0, 1, 0, 1, 0])
    b, w = fit(X, y, 1e-4)
    assert np.abs(gradient(X, y, 1e-4, b, w)).max() < 1e-6


def test_a_zero_penalty_is_refused():
    with pytest.raises(ValueError):
        fit(np.array([[0.0], [1.0]]), np.array([0, 1]), 0)
