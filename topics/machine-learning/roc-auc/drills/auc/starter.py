def auc(scores, labels):
    """ROC-AUC with ties counting one half, or None with a single class."""
    raise NotImplementedError


def roc_points(scores, labels):
    """The (fpr, tpr) points of the ROC curve, one for each distinct score."""
    raise NotImplementedError


def grouped_auc(groups, scores, labels):
    """Return (row-weighted mean AUC over groups, number of groups left out)."""
    raise NotImplementedError
