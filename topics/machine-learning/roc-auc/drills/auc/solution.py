from collections import defaultdict
from itertools import groupby


def auc(scores, labels):
    """ROC-AUC with ties counting one half, or None with a single class."""
    rows = sorted(zip(scores, labels, strict=True))
    positives = sum(label for _, label in rows)
    negatives = len(rows) - positives
    if not positives or not negatives:
        return None
    rank_sum, before = 0.0, 0
    for _, tied in groupby(rows, key=lambda row: row[0]):
        tied_labels = [label for _, label in tied]
        rank_sum += sum(tied_labels) * (before + (len(tied_labels) + 1) / 2)
        before += len(tied_labels)
    return float((rank_sum - positives * (positives + 1) / 2) / (positives * negatives))


def roc_points(scores, labels):
    """The (fpr, tpr) points of the ROC curve, one for each distinct score."""
    rows = sorted(zip(scores, labels, strict=True), reverse=True)
    positives = sum(label for _, label in rows)
    negatives = len(rows) - positives
    points, tp, fp = [(0.0, 0.0)], 0, 0
    for _, tied in groupby(rows, key=lambda row: row[0]):
        for _, label in tied:
            tp += label
            fp += 1 - label
        points.append((fp / negatives, tp / positives))
    return points


def grouped_auc(groups, scores, labels):
    """Return (row-weighted mean AUC over groups, number of groups left out)."""
    rows = defaultdict(lambda: ([], []))
    for group, score, label in zip(groups, scores, labels, strict=True):
        rows[group][0].append(score)
        rows[group][1].append(label)
    total, weight, left_out = 0.0, 0, 0
    for group_scores, group_labels in rows.values():
        value = auc(group_scores, group_labels)
        if value is None:
            left_out += 1
        else:
            total += value * len(group_scores)
            weight += len(group_scores)
    return (total / weight if weight else None), left_out
