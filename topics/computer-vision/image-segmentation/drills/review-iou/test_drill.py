import numpy as np
import pytest

from submission import segmentation_report


def test_one_image_by_hand():
    truth = np.array([[0, 0, 1, 1], [0, 0, 1, 1]])
    guess = np.array([[0, 0, 0, 1], [0, 0, 1, 1]])
    report = segmentation_report([(truth, guess)], 2)
    assert report["iou"] == pytest.approx([4 / 5, 3 / 4])
    assert report["dice"] == pytest.approx([8 / 9, 6 / 7])
    assert report["mean_iou"] == pytest.approx((4 / 5 + 3 / 4) / 2)


def test_eight_bit_labels_of_many_classes():
    truth = np.array([[0, 12, 13, 20], [0, 12, 13, 20]], dtype=np.uint8)
    guess = np.array([[0, 12, 13, 20], [0, 12, 12, 20]], dtype=np.uint8)
    iou = segmentation_report([(truth, guess)], 21)["iou"]
    assert [iou[c] for c in (0, 12, 13, 20)] == pytest.approx([1, 2 / 3, 1 / 2, 1])


def test_unlabelled_pixels_count_nowhere():
    truth = np.array([0, 1, 255, 255, 255])
    guess = np.array([0, 1, 1, 1, 0])
    assert segmentation_report([(truth, guess)], 2)["iou"] == pytest.approx([1, 1])
    moved = np.array([0, 1, 9, 9, 9])
    assert segmentation_report([(moved, guess)], 2, ignore=9)["mean_iou"] == pytest.approx(1)


def test_a_class_that_occurs_nowhere_is_none():
    report = segmentation_report([(np.array([0, 0, 2]), np.array([0, 0, 2]))], 4)
    assert report["iou"] == [1, None, 1, None] and report["dice"] == [1, None, 1, None]
    assert report["mean_iou"] == pytest.approx(1)


def test_a_class_only_predicted_or_only_true_scores_zero():
    report = segmentation_report([(np.array([0, 0, 1]), np.array([0, 2, 0]))], 3)
    assert report["iou"] == pytest.approx([1 / 3, 0, 0])
    assert report["mean_iou"] == pytest.approx(1 / 9)


def test_scores_are_pooled_over_images():
    small = np.array([1, 1, 0, 0]), np.array([0, 0, 0, 0])
    large = np.ones(98, dtype=int), np.ones(98, dtype=int)
    report = segmentation_report([small, large], 2)
    assert report["iou"] == pytest.approx([2 / 4, 98 / 100])
    assert report["dice"] == pytest.approx([4 / 6, 196 / 198])


def test_inputs_are_left_alone():
    truth, guess = np.array([0, 255, 1], dtype=np.uint8), np.array([0, 1, 1], dtype=np.uint8)
    segmentation_report([(truth, guess)], 2)
    assert truth.tolist() == [0, 255, 1] and guess.tolist() == [0, 1, 1]
