import math

import numpy as np
import pytest

from submission import info_nce


def batch(size=5, dim=3):
    rng = np.random.default_rng(7)
    return rng.normal(size=(size, dim)), rng.normal(size=(size, dim))


def test_two_pairs_by_hand():
    q = k = np.eye(2)
    loss, _, _ = info_nce(q, k, temperature=0.5)
    assert loss == pytest.approx(math.log(1 + math.exp(-2)))


def test_constant_encoder_costs_log_b():
    loss, _, _ = info_nce(np.ones((8, 4)), np.ones((8, 4)), 0.1)
    assert loss == pytest.approx(math.log(8))


def test_rows_are_normalised_not_columns():
    q = np.array([[1.0, 0.0], [0.0, 1.0]])
    k = np.array([[1.0, 0.0], [3.0, 2.0]])
    loss, _, _ = info_nce(q, k, 1.0)
    expected = (-math.log(math.e / (math.e + math.e**3)) - math.log(math.e**2 / (1 + math.e**2))) / 2
    assert loss == pytest.approx(expected)


@pytest.mark.parametrize("ids", [None, [4, 9, 4, 1, 4]])
def test_gradients_match_finite_differences(ids):
    q, k = batch()
    _, grad_q, grad_k = info_nce(q, k, 0.7, ids)
    for x, grad in ((q, grad_q), (k, grad_k)):
        assert grad.shape == x.shape
        for at in np.ndindex(x.shape):
            kept = x[at]
            x[at] = kept + 1e-6
            up = info_nce(q, k, 0.7, ids)[0]
            x[at] = kept - 1e-6
            down = info_nce(q, k, 0.7, ids)[0]
            x[at] = kept
            assert grad[at] == pytest.approx((up - down) / 2e-6, abs=1e-6)


def test_false_negatives_are_left_out():
    q, k = batch(3)
    with_ids, _, _ = info_nce(q, k, 1.0, ["a", "b", "a"])
    s = np.exp(q @ k.T)
    rows = [s[0, 0] / (s[0, 0] + s[0, 1]), s[1, 1] / s[1].sum(), s[2, 2] / (s[2, 1] + s[2, 2])]
    assert with_ids == pytest.approx(-np.log(rows).mean())
    assert info_nce(q, k, 1.0, ["x", "x", "x"])[0] == pytest.approx(0.0)


def test_distinct_ids_change_nothing():
    q, k = batch()
    assert info_nce(q, k, 1.0, range(5))[0] == pytest.approx(info_nce(q, k, 1.0)[0])


def test_large_logits_stay_finite_and_inputs_unchanged():
    q, k = np.array([[1.0], [-1.0]]), np.array([[-1.0], [1.0]])
    loss, grad_q, grad_k = info_nce(q, k, 0.001)
    assert loss == pytest.approx(2000.0)
    assert np.isfinite(grad_q).all() and np.isfinite(grad_k).all()
    assert np.array_equal(q, [[1.0], [-1.0]]) and np.array_equal(k, [[-1.0], [1.0]])
