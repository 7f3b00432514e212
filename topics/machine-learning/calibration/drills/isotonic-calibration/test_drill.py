import numpy as np
import pytest

from submission import fit_isotonic, predict


def test_increasing_labels_are_kept():
    x, f = fit_isotonic([3, 1, 2], [1, 0, 0.5])
    assert list(x) == [1, 2, 3] and list(f) == [0, 0.5, 1]


def test_violators_are_pooled():
    _, f = fit_isotonic([1, 2, 3, 4, 5], [0, 1, 0, 0, 1])
    assert f == pytest.approx([0, 1 / 3, 1 / 3, 1 / 3, 1])


def test_a_merge_may_reach_back_over_several_blocks():
    _, f = fit_isotonic([1, 2, 3, 4], [0.4, 0.5, 0.6, 0.0])
    assert f == pytest.approx([0.375] * 4)


def test_equal_scores_get_one_value():
    x, f = fit_isotonic([1, 1, 2, 2], [1, 0, 1, 0])
    assert list(x) == [1, 2] and f == pytest.approx([0.5, 0.5])
    x, f = fit_isotonic([1, 1, 2], [1, 0, 1])
    assert f == pytest.approx([0.5, 1.0])


def test_weights_count():
    _, f = fit_isotonic([1, 2], [1, 0], weights=[3, 1])
    assert f == pytest.approx([0.75, 0.75])
    _, f = fit_isotonic([1, 1], [1, 0], weights=[1, 4])
    assert f == pytest.approx([0.2])


def test_it_is_optimal_on_random_data():
    rng = np.random.default_rng(0)
    for _ in range(20):
        s, y, w = rng.permutation(6).astype(float), rng.random(6), rng.random(6) + 0.1
        x, f = fit_isotonic(s, y, w)
        y, w = y[np.argsort(s)], w[np.argsort(s)]
        minmax = [max(min(np.average(y[i:j + 1], weights=w[i:j + 1]) for j in range(k, 6)) for i in range(k + 1))
                  for k in range(6)]
        assert f == pytest.approx(minmax)


def test_the_total_is_preserved():
    rng = np.random.default_rng(1)
    s, y = rng.integers(20, size=500).astype(float), (rng.random(500) < 0.3) * 1.0
    assert predict(fit_isotonic(s, y), s).sum() == pytest.approx(y.sum())


def test_prediction_interpolates_and_is_constant_outside():
    model = fit_isotonic([1, 3], [0.2, 0.6])
    assert predict(model, [0, 1, 2, 3, 9]) == pytest.approx([0.2, 0.2, 0.4, 0.6, 0.6])


def test_bad_input_is_refused_and_input_stays():
    with pytest.raises(ValueError):
        fit_isotonic([], [])
    with pytest.raises(ValueError):
        fit_isotonic([1, 2], [1])
    s = np.array([3.0, 1.0, 2.0])
    fit_isotonic(s, [0, 1, 1])
    assert list(s) == [3, 1, 2]


def test_many_decreasing_labels():
    n = 300_000
    _, f = fit_isotonic(np.arange(n), np.linspace(1, 0, n))
    assert f[0] == pytest.approx(0.5) and f[-1] == pytest.approx(0.5)
