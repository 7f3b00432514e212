import numpy as np
import pytest

from submission import train


def loss_of(weights, bias, X, y):
    p = 1 / (1 + np.exp(-(X @ weights + bias)))
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())


def data(n=64, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 3))
    return X, (X @ [2.0, -1.0, 0.5] + 0.3 * rng.normal(size=n) > 0).astype(float)


def test_it_learns_an_easy_problem():
    X, y = data()
    weights, bias, _ = train(X, y, X, y, batch_size=16, rate=0.5)
    assert ((X @ weights + bias > 0) == y).mean() > 0.95


def test_the_first_full_batch_step_is_the_mean_gradient():
    X, y = data()
    weights, bias, _ = train(X, y, X, y, epochs=1, batch_size=64, rate=1.0)
    assert weights == pytest.approx(X.T @ (y - 0.5) / 64)
    assert bias == pytest.approx((y - 0.5).mean())


def test_a_short_last_batch_counts_by_its_own_size():
    X, y = np.full((5, 1), 2.0), np.ones(5)
    weights, bias, _ = train(X, y, X, y, epochs=1, batch_size=4, rate=1.0)
    first = 1 / (1 + np.exp(-(2 * 1.0 + 0.5)))
    assert weights == pytest.approx([1.0 + 2 * (1 - first)])
    assert bias == pytest.approx(0.5 + (1 - first))


def test_dropout_is_inverted_in_training():
    weights, _, _ = train(np.ones((1, 60)), np.ones(1), np.ones((1, 60)), np.ones(1), epochs=1, rate=1.0, dropout=0.75)
    assert set(np.round(weights, 9)) == {0.0, 2.0}


def test_each_epoch_has_its_own_order():
    X, y = np.array([[1.0], [2.0]]), np.array([1.0, 0.0])

    def in_one_order(order):
        weights, bias, losses = np.zeros(1), 0.0, []
        for _ in range(6):
            for i in order:
                error = 1 / (1 + np.exp(-(X[i] @ weights + bias))) - y[i]
                weights, bias = weights - 0.5 * error * X[i], bias - 0.5 * error
            losses.append(loss_of(weights, bias, X, y))
        return losses

    runs = [train(X, y, X, y, epochs=6, batch_size=1, rate=0.5, patience=9, seed=seed)[2] for seed in range(8)]
    assert not all(np.allclose(run, in_one_order([0, 1])) or np.allclose(run, in_one_order([1, 0])) for run in runs)


def test_validation_runs_without_dropout():
    X, y = data()
    X_val, y_val = data(seed=1)
    weights, bias, history = train(X, y, X_val, y_val, epochs=1, batch_size=16, dropout=0.5)
    assert history == [pytest.approx(loss_of(weights, bias, X_val, y_val))]


def test_the_weights_of_the_best_epoch_come_back():
    X, y = data()
    weights, bias, history = train(X, y, X, 1 - y, batch_size=16, patience=3)
    assert history[0] == min(history) and history[-1] > history[0]
    assert loss_of(weights, bias, X, 1 - y) == pytest.approx(min(history))


def test_it_stops_after_the_patience():
    X, y = data()
    _, _, history = train(X, y, X, 1 - y, batch_size=16, patience=3)
    assert len(history) == 4
    assert len(train(X, y, X, y, rate=0.0, patience=3)[2]) == 4          # equal is no improvement


def test_equal_seeds_give_equal_runs_and_inputs_stay():
    X, y = data()
    before = X.copy(), y.copy()
    one = train(X, y, X, y, epochs=3, dropout=0.2, batch_size=16, seed=4)
    two = train(X, y, X, y, epochs=3, dropout=0.2, batch_size=16, seed=4)
    assert np.array_equal(one[0], two[0]) and one[2] == two[2]
    assert np.array_equal(X, before[0]) and np.array_equal(y, before[1])
