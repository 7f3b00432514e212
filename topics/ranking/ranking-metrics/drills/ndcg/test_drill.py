import math

import pytest

from submission import average_precision, dcg, ndcg


def test_dcg_by_hand():
    assert dcg([3, 0, 2], 3) == pytest.approx(8.5)
    assert dcg([3, 0, 2, 3], 2) == pytest.approx(7)
    assert dcg([], 5) == 0


def test_perfect_and_reversed_order():
    judged = {"a": 3, "b": 2, "c": 0}
    assert ndcg(["a", "b", "c"], judged, 3) == pytest.approx(1)
    expected = (3 / math.log2(3) + 7 / 2) / (7 + 3 / math.log2(3))
    assert ndcg(["c", "b", "a"], judged, 3) == pytest.approx(expected)


def test_ideal_uses_judged_items_that_were_not_shown():
    assert ndcg(["a"], {"a": 1, "best": 3}, 1) == pytest.approx(1 / 7)


def test_unjudged_items_count_zero():
    assert ndcg(["x", "a"], {"a": 1}, 5) == pytest.approx(1 / math.log2(3))


def test_nothing_relevant():
    assert ndcg(["a"], {"a": 0}, 3) is None
    assert ndcg(["a"], {}, 3) is None


def test_a_repeated_item_is_paid_once_and_keeps_its_rank():
    assert ndcg(["a", "a", "b"], {"a": 1, "b": 1}, 3) == pytest.approx((1 + 1 / 2) / (1 + 1 / math.log2(3)))


def test_average_precision():
    assert average_precision([1, 0, 1, 1, 0], 3) == pytest.approx((1 + 2 / 3 + 3 / 4) / 3)
    assert average_precision([True, False], 4) == pytest.approx(1 / 4)
    assert average_precision([], 2) == 0
    assert average_precision([0, 0], 0) is None
