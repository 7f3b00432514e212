"""Features and training rows for a daily forecast."""


def first_day(window, horizon):
    """First day on which every feature can be computed."""
    return max(window - 1, 6)


def features(values, t, window, horizon):
    """Features at the end of day t for the target day t + horizon."""
    recent = values[t - window:t]
    return {
        "last": values[t],
        "mean": sum(recent) / window,
        "same_weekday": values[t + horizon - 7],
    }


def training_rows(values, origin, window, horizon):
    """All rows available for training at the end of day `origin`."""
    rows = []
    for t in range(first_day(window, horizon), origin + 1):
        if t + horizon < len(values):
            rows.append((features(values, t, window, horizon), values[t + horizon]))
    return rows
