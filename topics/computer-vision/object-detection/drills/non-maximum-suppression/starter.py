def iou_matrix(a, b):
    """Return the (n, m) array of IoU between the boxes of a and of b."""
    raise NotImplementedError


def nms(boxes, scores, classes, threshold=0.5):
    """Return the indices of the boxes that are kept, best score first."""
    raise NotImplementedError
