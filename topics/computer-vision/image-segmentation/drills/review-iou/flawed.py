"""Segmentation report: IoU and Dice per class over a validation set."""

import numpy as np


def confusion(truth, prediction, n_classes, ignore):
    """Count the pixels of one image by (true class, predicted class)."""
    truth, prediction = np.asarray(truth).ravel(), np.asarray(prediction).ravel()
    truth = np.where(truth == ignore, 0, truth)  # unlabelled pixels fall back to background
    index = truth * n_classes + prediction
    return np.bincount(index, minlength=n_classes**2).reshape(n_classes, n_classes)


def class_scores(matrix):
    """Return IoU and Dice, each an array with one value per class; safe for missing classes."""
    hit = np.diag(matrix)
    size = matrix.sum(axis=0) + matrix.sum(axis=1)
    iou = hit / np.maximum(size - hit, 1)
    dice = 2 * hit / np.maximum(size, 1)
    return iou, dice


def as_list(values):
    return [None if np.isnan(value) else float(value) for value in values]


def segmentation_report(pairs, n_classes, ignore=255):
    """Return {"iou": [...], "dice": [...], "mean_iou": ...} for (truth, prediction) label maps."""
    matrices = [confusion(truth, prediction, n_classes, ignore) for truth, prediction in pairs]
    scores = np.array([class_scores(matrix) for matrix in matrices])  # image, measure, class
    iou, dice = scores.mean(axis=0)
    return {"iou": as_list(iou), "dice": as_list(dice), "mean_iou": float(np.nanmean(iou))}
