"""Segmentation report: IoU and Dice per class over a validation set."""

import numpy as np


def confusion(truth, prediction, n_classes, ignore):
    """Count the labelled pixels of one image by (true class, predicted class)."""
    truth, prediction = np.asarray(truth).ravel(), np.asarray(prediction).ravel()
    labelled = truth != ignore
    # 64 bits before multiplying: the index runs to n_classes ** 2, far beyond 8 bits.
    index = truth[labelled].astype(np.int64) * n_classes + prediction[labelled].astype(np.int64)
    return np.bincount(index, minlength=n_classes**2).reshape(n_classes, n_classes)


def ratio(part, whole):
    """One quotient per class, None where the class does not occur."""
    return [float(p / w) if w else None for p, w in zip(part, whole)]


def segmentation_report(pairs, n_classes, ignore=255):
    """Return {"iou": [...], "dice": [...], "mean_iou": ...} pooled over the set."""
    matrix = sum(confusion(truth, prediction, n_classes, ignore) for truth, prediction in pairs)
    hit = np.diag(matrix)
    size = matrix.sum(axis=0) + matrix.sum(axis=1)
    iou = ratio(hit, size - hit)
    known = [value for value in iou if value is not None]
    return {"iou": iou, "dice": ratio(2 * hit, size), "mean_iou": sum(known) / len(known)}
