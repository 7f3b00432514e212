"""Features and training rows for a daily forecast."""


def first_day(window, horizon):
    """First day on which every feature can be computed."""
    return max(window - 1, 6)


def features(values, t, window, horizon):
    """Features at the end of day t for the target day t + horizon."""
    weeks = -(-horizon // 7)
    recent = values[t - window + 1:t + 1]
    return {
        "last": values[t],
        "mean": sum(recent) / window,
        "same_weekday": values[t + horizon - 7 * weeks],
    }


def training_rows(values, origin, window, horizon):
    """All rows available for training at the end of day `origin`."""
    days = range(first_day(window, horizon), origin - horizon + 1)
    return [(features(values, t, window, horizon), values[t + horizon]) for t in days]
