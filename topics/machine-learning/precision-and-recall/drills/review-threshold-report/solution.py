"""Choose a decision threshold for the spam model and report its quality."""


def confusion(rows, threshold):
    """Return weighted (tp, fp, fn, tn) at a threshold."""
    tp = fp = fn = tn = 0.0
    for row in rows:
        flagged = row["score"] >= threshold
        if flagged and row["label"]:
            tp += row["weight"]
        elif flagged:
            fp += row["weight"]
        elif row["label"]:
            fn += row["weight"]
        else:
            tn += row["weight"]
    return tp, fp, fn, tn


def precision_of(tp, fp):
    """Precision, or None when nothing is flagged."""
    return tp / (tp + fp) if tp + fp else None


def choose_threshold(rows, min_precision):
    best = None
    for threshold in sorted({row["score"] for row in rows}, reverse=True):
        tp, fp, fn, _ = confusion(rows, threshold)      # at a score of the list something is flagged
        recall = tp / (tp + fn)
        if precision_of(tp, fp) >= min_precision and (best is None or recall > best[1]):
            best = (threshold, recall)
    return None if best is None else best[0]


def threshold_report(validation, test, min_precision):
    """Pick the threshold on validation rows and report its metrics on test rows."""
    threshold = choose_threshold(validation, min_precision)
    if threshold is None:
        return None
    tp, fp, fn, tn = confusion(test, threshold)
    return {
        "threshold": threshold,
        "precision": precision_of(tp, fp),
        "recall": tp / (tp + fn),
        "flagged_share": (tp + fp) / (tp + fp + fn + tn),
    }
