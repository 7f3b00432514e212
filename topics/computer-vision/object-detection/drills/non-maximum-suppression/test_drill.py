import warnings

import numpy as np
import pytest

from submission import iou_matrix, nms


def test_iou_by_hand():
    got = iou_matrix([(0, 0, 10, 10), (0, 0, 4, 4)], [(5, 0, 15, 10), (2, 1, 6, 5), (0, 0, 10, 10)])
    assert got.shape == (2, 3)
    assert got[0] == pytest.approx([1 / 3, 16 / 100, 1])
    assert got[1, 1] == pytest.approx(6 / 26)


def test_boxes_apart_on_both_axes_have_zero_overlap():
    assert iou_matrix([(0, 0, 1, 1)], [(5, 5, 9, 9), (1, 0, 2, 1)]).tolist() == [[0, 0]]


def test_degenerate_boxes_give_zero_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert iou_matrix([(1, 1, 1, 1)], [(1, 1, 1, 1)]).tolist() == [[0]]


def test_empty_inputs():
    assert iou_matrix(np.zeros((0, 4)), [(0, 0, 1, 1)]).shape == (0, 1)
    assert nms([], [], []) == []


def test_the_best_box_suppresses_its_duplicates():
    boxes = [(0, 0, 10, 10), (1, 0, 11, 10), (50, 50, 60, 60)]
    assert nms(boxes, [0.8, 0.9, 0.3], [1, 1, 1]) == [1, 2]


def test_classes_do_not_suppress_each_other():
    assert nms([(0, 0, 10, 10)] * 3, [0.5, 0.9, 0.7], [0, 1, 0]) == [1, 2]


def test_a_dropped_box_suppresses_nobody():
    chain = [(0, 0, 10, 10), (3, 0, 13, 10), (6, 0, 16, 10)]
    assert nms(chain, [0.9, 0.8, 0.7], ["a"] * 3, threshold=0.5) == [0, 2]


def test_overlap_equal_to_the_threshold_is_kept():
    boxes = [(0, 0, 4, 2), (0, 0, 4, 1)]
    assert nms(boxes, [0.9, 0.8], [0, 0], threshold=0.5) == [0, 1]
    assert nms(boxes, [0.9, 0.8], [0, 0], threshold=0.49) == [0]


def test_ties_go_to_the_smaller_index():
    boxes = [(0, 0, 10, 10), (1, 0, 11, 10), (90, 0, 99, 9)]
    assert nms(boxes, [0.5, 0.5, 0.5], [0, 0, 0]) == [0, 2]
    apart = [(20 * i, 0, 20 * i + 10, 10) for i in range(60)]
    scores = [0.9 if i % 3 else 0.4 for i in range(60)]
    assert nms(apart, scores, [0] * 60) == [i for i in range(60) if i % 3] + list(range(0, 60, 3))


def test_inputs_are_left_alone():
    boxes, scores = np.array([[0.0, 0, 1, 1], [0, 0, 1, 1]]), np.array([0.1, 0.2])
    copies = boxes.copy(), scores.copy()
    result = nms(boxes, scores, np.array([0, 0]))
    assert result == [1] and all(type(i) is int for i in result)
    assert (boxes == copies[0]).all() and (scores == copies[1]).all()
