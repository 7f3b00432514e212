import random

import pytest

from submission import auc, grouped_auc, roc_points


def by_pairs(scores, labels):
    pos = [s for s, y in zip(scores, labels) if y]
    neg = [s for s, y in zip(scores, labels) if not y]
    return sum((p > n) + 0.5 * (p == n) for p in pos for n in neg) / (len(pos) * len(neg))


def test_by_hand():
    assert auc([0.9, 0.8, 0.8, 0.6, 0.5, 0.4], [1, 1, 0, 1, 0, 0]) == pytest.approx(7.5 / 9)
    assert auc([1, 2], [0, 1]) == 1
    assert auc([1, 2], [1, 0]) == 0


def test_a_constant_score_is_one_half_in_any_order():
    assert auc([3, 3, 3, 3], [1, 1, 0, 0]) == 0.5
    assert auc([3, 3, 3, 3], [0, 0, 1, 1]) == 0.5


def test_a_single_class_is_undefined():
    assert auc([1, 2], [1, 1]) is None
    assert auc([1, 2], [0, 0]) is None
    assert auc([], []) is None


def test_against_all_pairs():
    rng = random.Random(0)
    for _ in range(50):
        n = rng.randint(2, 30)
        labels = [0, 1] + [rng.randint(0, 1) for _ in range(n - 2)]
        scores = [rng.randint(-3, 3) for _ in range(n)]
        assert auc(scores, labels) == pytest.approx(by_pairs(scores, labels))


def test_it_is_fast():
    rng = random.Random(1)
    labels = [rng.randint(0, 1) for _ in range(200_000)]
    scores = [rng.random() + 0.3 * y for y in labels]
    value = auc(scores, labels)
    assert value == pytest.approx(1 - 0.5 * 0.7**2, abs=0.01)


def test_curve_has_one_point_for_each_distinct_score():
    points = roc_points([0.9, 0.8, 0.8, 0.6, 0.5, 0.4], [1, 1, 0, 1, 0, 0])
    assert points == [pytest.approx(p) for p in
                      [(0, 0), (0, 1 / 3), (1 / 3, 2 / 3), (1 / 3, 1), (2 / 3, 1), (1, 1)]]


def test_area_under_the_points_is_the_auc():
    rng = random.Random(2)
    labels = [0, 1] + [rng.randint(0, 1) for _ in range(40)]
    scores = [rng.randint(0, 9) for _ in labels]
    points = roc_points(scores, labels)
    area = sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in zip(points, points[1:]))
    assert area == pytest.approx(auc(scores, labels))


def test_grouped_auc_is_weighted_and_counts_what_it_left_out():
    groups = ["a"] * 2 + ["b"] * 4 + ["c"] * 3
    scores = [2, 1, 1, 2, 3, 4, 5, 6, 7]
    labels = [1, 0, 1, 1, 0, 0, 1, 1, 1]
    assert grouped_auc(groups, scores, labels) == (pytest.approx((2 * 1 + 4 * 0) / 6), 1)
    assert grouped_auc(["x"], [1], [1]) == (None, 1)
