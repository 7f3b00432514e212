def fairness_report(y_true, y_pred, group):
    """Rates per group, gaps between groups and the ratio of selection rates."""
    raise NotImplementedError
