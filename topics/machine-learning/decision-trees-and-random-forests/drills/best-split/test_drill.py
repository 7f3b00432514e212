
import numpy as np
import pytest

from submission import best_split


def test_a_perfect_split():
    j, t, gain = best_split(np.array([[1.0], [2], [4], [5]]), np.array([0, 0, 1, 1]))
    assert (j, t, gain) == (0, pytest.approx(3), pytest.approx(0.5))


def test_the_pins_of_the_lesson():
    words = np.array([2.0, 3, 4, 5, 6, 7, 8, 9])
    price = np.array([0.0, 1, 0, 1, 0, 0, 1, 1])
    saved = np.array([0, 0, 0, 1, 1, 0, 1, 1])
    j, t, gain = best_split(np.column_stack([price, words]), saved)
    assert (j, t) == (1, pytest.approx(4.5))
    assert gain == pytest.approx(0.5 - 5 / 8 * 0.32)


def test_equal_values_are_never_separated():
    X = np.array([[1.0], [1], [1], [2]])
    y = np.array([0, 1, 0, 1])
    j, t, gain = best_split(X, y)
    assert t == pytest.approx(1.5)
    assert gain == pytest.approx(0.5 - 0.75 * (1 - 1 / 9 - 4 / 9))


def test_nothing_to_split():
    assert best_split(np.array([[1.0], [2]]), np.array([1, 1])) is None
    assert best_split(np.array([[3.0], [3]]), np.array([0, 1])) is None
    xor = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    assert best_split(xor, np.array([0, 1, 1, 0])) is None
    thirds = np.array([[0.0]] * 3 + [[1.0]] * 6)             # a third on both sides: no gain beyond rounding
    assert best_split(thirds, np.array([1, 0, 0] * 3)) is None


def test_ties_take_the_first_feature_and_threshold():
    X = np.array([[0.0, 0.0], [1, 1], [2, 2]])
    assert best_split(X, np.array([1, 0, 1]))[:2] == (0, pytest.approx(0.5))


def test_against_brute_force():
    rng = np.random.default_rng(0)
    for _ in range(30):
        X = rng.integers(0, 6, size=(25, 3)).astype(float)
        y = rng.integers(0, 2, size=25)

        def gini(part):
            return 1 - part.mean() ** 2 - (1 - part.mean()) ** 2

        best = 0
        for j in range(3):
            for t in np.unique(X[:, j])[:-1] + 0.5:
                left = X[:, j] <= t
                best = max(best, gini(y) - left.mean() * gini(y[left]) - (~left).mean() * gini(y[~left]))
        assert best_split(X, y)[2] == pytest.approx(best)


def test_it_is_fast_enough():
    rng = np.random.default_rng(1)
    X = rng.normal(size=(20_000, 5))
    y = (X[:, 3] > 0.25).astype(int)
    j, t, _ = best_split(X, y)
    assert j == 3 and t == pytest.approx(0.25, abs=0.01)
