import numpy as np
import pytest

from submission import batch_hard_loss, pairwise_distances, semi_hard_negative


def line(*points):
    x = np.array(points, dtype=float)
    return np.abs(x[:, None] - x[None, :])


def test_distances():
    d = pairwise_distances(np.array([[0.0, 0.0], [3.0, 4.0], [0.0, 1.0]]))
    assert d == pytest.approx(np.array([[0, 5, 1], [5, 0, 18**0.5], [1, 18**0.5, 0]]))


def test_distances_of_equal_rows_are_not_nan():
    x = np.tile(np.random.default_rng(0).normal(size=(1, 64)) * 100, (20, 1))
    d = pairwise_distances(x)
    assert np.isfinite(d).all() and d.max() < 1e-3
    assert np.array_equal(d, d.T) and np.array_equal(np.diag(d), np.zeros(20))


def test_batch_hard_by_hand():
    # anchors 0.0, 0.5 | 0.8, 2.0: losses 0, 0.5-0.3+0.2, 1.2-0.3+0.2, 0
    loss, anchors = batch_hard_loss(line(0.0, 0.5, 0.8, 2.0), ["a", "a", "b", "b"], margin=0.2)
    assert anchors == 4
    assert loss == pytest.approx((0 + 0.4 + 1.1 + 0) / 4)


def test_anchor_without_positive_is_left_out():
    loss, anchors = batch_hard_loss(line(0.0, 1.0, 1.5), [7, 7, 9], margin=0.5)
    assert anchors == 2
    assert loss == pytest.approx((0.0 + 1.0) / 2)


def test_nothing_to_mine():
    assert batch_hard_loss(line(0.0, 1.0), [1, 1], margin=0.5) == (0.0, 0)
    assert batch_hard_loss(line(0.0, 1.0), [1, 2], margin=0.5) == (0.0, 0)


def test_collapsed_embeddings_cost_the_margin():
    loss, _ = batch_hard_loss(np.zeros((6, 6)), [0, 0, 1, 1, 2, 2], margin=0.3)
    assert loss == pytest.approx(0.3)


def test_semi_hard_negative_is_the_nearest_beyond_the_positive():
    d = line(0.0, 0.5, 0.25, 0.625, 0.5625, 1.0)
    labels = [0, 0, 1, 1, 1, 1]
    assert semi_hard_negative(d, labels, 0, 1, margin=0.25) == 4
    assert semi_hard_negative(d, labels, 0, 1, margin=0.0625) is None


def test_semi_hard_limits_are_strict_and_ties_take_the_smaller_index():
    d = line(0.0, 0.5, -0.5, 0.75, -0.625, 0.625)
    labels = [0, 0, 1, 1, 1, 1]
    assert semi_hard_negative(d, labels, 0, 1, margin=0.25) == 4
    assert semi_hard_negative(d, labels, 0, 1, margin=0.125) is None
