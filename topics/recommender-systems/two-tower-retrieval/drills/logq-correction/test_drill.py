import numpy as np
import pytest

from submission import in_batch_loss, retrieve

EYE = np.eye(3)


def test_equal_popularity_is_plain_softmax():
    expected = -np.log(np.e / (np.e + 2))
    assert in_batch_loss(EYE, EYE, [0, 1, 2], [0.1, 0.1, 0.1], temperature=1) == pytest.approx(expected)


def test_lengths_do_not_matter():
    users, items = np.array([[3.0, 0], [0, 0.2]]), np.array([[10.0, 0], [0, 5.0]])
    assert in_batch_loss(users, items, [0, 1], [0.5, 0.5], 1) == pytest.approx(-np.log(np.e / (np.e + 1)))


def test_temperature_scales_the_cosine_only():
    # row 0: exp(2)/0.5 against exp(0)/0.1; row 1: exp(2)/0.1 against exp(0)/0.5
    rows = [(np.exp(2) / 0.5, 1 / 0.1), (np.exp(2) / 0.1, 1 / 0.5)]
    expected = np.mean([-np.log(a / (a + b)) for a, b in rows])
    assert in_batch_loss(EYE[:2], EYE[:2], [0, 1], [0.5, 0.1], temperature=0.5) == pytest.approx(expected)


def test_a_second_copy_of_the_positive_is_no_negative():
    users = np.array([[1.0, 0, 0], [1.0, 0, 0], [0, 1.0, 0]])
    loss = in_batch_loss(users, users, [7, 7, 8], [0.2, 0.2, 0.2], temperature=1)
    rows = [np.e / (np.e + 1), np.e / (np.e + 1), np.e / (np.e + 2)]
    assert loss == pytest.approx(-np.mean(np.log(rows)))


def test_serving_uses_the_learned_score():
    catalogue = np.array([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]])
    assert retrieve(np.array([2.0, 0.0]), catalogue, [0.9, 0.09, 0.01], k=2) == [0, 1]


def test_no_overflow():
    loss = in_batch_loss(EYE, EYE[::-1], [0, 1, 2], [1e-9, 1e-9, 1e-9], temperature=1e-3)
    assert np.isfinite(loss) and loss > 500
