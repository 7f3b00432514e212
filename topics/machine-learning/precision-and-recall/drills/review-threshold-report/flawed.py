"""Choose a decision threshold for the spam model and report its quality."""


def confusion(rows, threshold):
    """Return weighted (tp, fp, fn, tn) at a threshold."""
    tp = fp = fn = tn = 0.0
    for row in rows:
        flagged = row["score"] >= threshold
        if flagged and row["label"]:
            tp += row["weight"]
        elif flagged:
            fp += 1
        elif row["label"]:
            fn += row["weight"]
        else:
            tn += row["weight"]
    return tp, fp, fn, tn


def precision_of(tp, fp):
    """Precision, guarding against division by zero."""
    return tp / (tp + fp) if tp + fp else 0.0


def threshold_report(validation, test, min_precision):
    """Pick the threshold with the best recall at the required precision and report its metrics."""
    best = None
    for threshold in sorted({row["score"] for row in test}, reverse=True):
        tp, fp, fn, _ = confusion(test, threshold)
        recall = tp / (tp + fn)
        if precision_of(tp, fp) >= min_precision and (best is None or recall > best[1]):
            best = (threshold, recall)
    if best is None:
        return None

    threshold = best[0]
    tp, fp, fn, tn = confusion(test, threshold)
    return {
        "threshold": threshold,
        "precision": precision_of(tp, fp),
        "recall": tp / (tp + fn),
        "flagged_share": (tp + fp) / (tp + fp + fn + tn),
    }
