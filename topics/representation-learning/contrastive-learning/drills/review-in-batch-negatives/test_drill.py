import math

import numpy as np
import pytest

from submission import in_batch_loss


def test_two_opposite_pairs():
    x = np.array([[2.0, 0.0], [0.0, 5.0]])
    assert in_batch_loss(x, x, ["a", "b"], temperature=1.0) == pytest.approx(math.log(1 + math.exp(-1)))


def test_constant_encoder_costs_log_b():
    x = np.ones((6, 3))
    assert in_batch_loss(x, x, range(6), temperature=0.1) == pytest.approx(math.log(6))


def test_item_to_query_is_normalised_over_queries():
    queries = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    items = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    loss = in_batch_loss(queries, items, ["a", "b", "c"], temperature=1.0)
    e = math.e
    forward = -(math.log(e / (e + 2)) + math.log(1 / (e + 2)) + math.log(e / (2 * e + 1))) / 3
    backward = -(math.log(e / (2 * e + 1)) + math.log(1 / (e + 2)) + math.log(e / (e + 2))) / 3
    asymmetric = np.array([[1.0, 0.0], [1.0, 0.2], [0.9, 0.1]])
    swapped = in_batch_loss(items, asymmetric, ["a", "b", "c"], 0.1)
    assert loss == pytest.approx((forward + backward) / 2)
    assert in_batch_loss(asymmetric, items, ["a", "b", "c"], 0.1) == pytest.approx(swapped)


def test_rows_with_the_same_item_are_not_negatives():
    queries = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    items = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    loss = in_batch_loss(queries, items, [7, 7, 8], temperature=1.0)
    e = math.e
    rows = [math.log(1 + 1 / e), math.log(1 + 1 / e), math.log(1 + 2 / e)]
    assert loss == pytest.approx(sum(rows) / 3)


def test_low_temperature_is_finite_and_exact():
    queries = np.array([[1.0, 0.0], [0.0, 1.0]])
    items = np.array([[0.0, 1.0], [1.0, 0.0]])
    with np.errstate(all="ignore"):
        assert in_batch_loss(queries, items, ["a", "b"], temperature=0.001) == pytest.approx(1000.0)
        assert in_batch_loss(queries, queries, ["a", "b"], temperature=0.001) == pytest.approx(0.0, abs=1e-9)


def test_arguments_are_not_changed():
    x = np.array([[3.0, 4.0], [1.0, 0.0]])
    in_batch_loss(x, x, ["a", "b"])
    assert np.array_equal(x, [[3.0, 4.0], [1.0, 0.0]])
