RATES = ("selection_rate", "tpr", "fpr", "ppv")


def ratio(part, whole):
    return part / whole if whole else None


def gap(values):
    defined = [v for v in values if v is not None]
    return max(defined) - min(defined) if len(defined) > 1 else None


def fairness_report(y_true, y_pred, group):
    """Rates per group, gaps between groups and the ratio of selection rates."""
    rows = [(int(t), int(p), g) for t, p, g in zip(y_true, y_pred, group)]
    if not rows or not len(y_true) == len(y_pred) == len(group):
        raise ValueError("need equally many labels, decisions and groups, and at least one")
    if any(value not in (0, 1) for column in (y_true, y_pred) for value in column):
        raise ValueError("labels and decisions must be 0 or 1")

    groups = {}
    for name in dict.fromkeys(g for _, _, g in rows):
        mine = [(t, p) for t, p, g in rows if g == name]
        tp, fp, fn, tn = (mine.count(cell) for cell in ((1, 1), (0, 1), (1, 0), (0, 0)))
        groups[name] = {
            "n": len(mine),
            "selection_rate": ratio(tp + fp, len(mine)),
            "tpr": ratio(tp, tp + fn),
            "fpr": ratio(fp, fp + tn),
            "ppv": ratio(tp, tp + fp),
        }

    gaps = {rate: gap([g[rate] for g in groups.values()]) for rate in RATES}
    odds = (gaps["tpr"], gaps["fpr"])
    gaps["equalized_odds"] = None if None in odds else max(odds)
    selected = [g["selection_rate"] for g in groups.values()]
    return {"groups": groups, "gaps": gaps, "selection_ratio": ratio(min(selected), max(selected))}
