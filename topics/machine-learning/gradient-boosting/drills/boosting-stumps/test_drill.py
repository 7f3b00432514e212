
import numpy as np
import pytest

from submission import boost, fit_stump, predict, staged_mse


def data(n=200, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.uniform(size=(n, 4))
    y = np.where(X[:, 1] > 0.4, 2.0, 0.0) + X[:, 2] + 0.1 * rng.normal(size=n)
    return X, y


def test_a_stump_by_hand():
    X = np.array([[3.0], [1], [2], [4]])
    assert fit_stump(X, np.array([5.0, 1, 2, 6])) == (0, pytest.approx(2.5), pytest.approx(1.5), pytest.approx(5.5))


def test_equal_values_stay_together():
    X = np.array([[1.0], [1], [2]])
    assert fit_stump(X, np.array([0.0, 6, 6])) == (0, pytest.approx(1.5), pytest.approx(3), pytest.approx(6))


def test_ties_and_constants():
    X = np.array([[0.0, 0.0], [1, 1]])
    assert fit_stump(X, np.array([-1.0, 1]))[0] == 0
    assert fit_stump(np.array([[0.0], [1], [2]]), np.array([1.0, 0, 1]))[1] == pytest.approx(0.5)
    assert fit_stump(np.ones((3, 2)), np.array([1.0, 2, 3])) is None


def test_stump_against_brute_force():
    rng = np.random.default_rng(2)
    for _ in range(20):
        X, r = rng.integers(0, 5, size=(15, 2)).astype(float), rng.normal(size=15)
        best = np.inf
        for j in range(2):
            for t in np.unique(X[:, j])[:-1] + 0.5:
                left = X[:, j] <= t
                best = min(best, left.sum() * r[left].var() + (~left).sum() * r[~left].var())
        j, t, a, b = fit_stump(X, r)
        assert ((r - np.where(X[:, j] <= t, a, b)) ** 2).sum() == pytest.approx(best)


def test_one_full_step_equals_the_stump():
    X, y = data()
    model = boost(X, y, 1, 1.0)
    j, t, _, _ = model[2][0]
    left = X[:, j] <= t
    assert predict(model, X) == pytest.approx(np.where(left, y[left].mean(), y[~left].mean()))


def test_the_second_stump_sees_the_shrunken_residuals():
    X, y = np.array([[0.0], [1]]), np.array([0.0, 8])
    base, lr, stumps = boost(X, y, 3, 0.5)
    assert base == 4
    assert [stump[3] for stump in stumps] == pytest.approx([4, 2, 1])
    assert predict((base, lr, stumps), X) == pytest.approx([0.5, 7.5])


def test_a_row_on_the_threshold_goes_left():
    model = (10.0, 0.5, [(1, 2.5, -2.0, 6.0)])
    assert predict(model, np.array([[9.0, 2.5], [0.0, 2.6]])) == pytest.approx([9, 13])


def test_staged_errors_fall_and_end_at_the_prediction():
    X, y = data()
    model = boost(X, y, 50, 0.2)
    errors = staged_mse(model, X, y)
    assert len(errors) == 51
    assert errors[0] == pytest.approx(y.var())
    assert all(b <= a + 1e-12 for a, b in zip(errors, errors[1:]))
    assert errors[-1] == pytest.approx(np.mean((y - predict(model, X)) ** 2))


def test_constant_features_give_the_mean():
    model = boost(np.ones((3, 1)), np.array([1.0, 2, 6]), 10, 0.1)
    assert model[2] == []
    assert predict(model, np.zeros((2, 1))) == pytest.approx([3, 3])


def test_it_learns_quickly():
    X, y = data(n=500)
    X_new, y_new = data(n=500, seed=1)
    model = boost(X, y, 200, 0.1)
    assert np.mean((y_new - predict(model, X_new)) ** 2) < 0.03
