import numpy as np


def _boxes(x):
    return np.asarray(x, dtype=float).reshape(-1, 4)


def iou_matrix(a, b):
    a, b = _boxes(a)[:, None, :], _boxes(b)[None, :, :]
    width = np.clip(np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]), 0, None)
    height = np.clip(np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]), 0, None)
    inter = width * height
    area_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
    area_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
    union = area_a + area_b - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def nms(boxes, scores, classes, threshold=0.5):
    boxes, scores, classes = _boxes(boxes), np.asarray(scores, dtype=float), np.asarray(classes)
    order = np.argsort(-scores, kind="stable")
    kept = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(int(best))
        overlap = iou_matrix(boxes[best], boxes[rest])[0]
        order = rest[(overlap <= threshold) | (classes[rest] != classes[best])]
    return kept
