"""Build training and test sets for predicting saves, split by time."""

from collections import Counter, defaultdict

HORIZON = 24
WINDOW_DAYS = 7


def label_of(impression, saves_by_pair):
    """1 if the user saves the pin within the horizon after the impression."""
    start = impression["time"]
    times = saves_by_pair[impression["user"], impression["pin"]]
    return int(any(start < time <= start + HORIZON for time in times))


def recent_saves(impression, daily_saves):
    """Saves of the user over the last seven days, from the daily aggregate."""
    today = impression["time"] // 24
    days = range(today - WINDOW_DAYS + 1, today + 1)
    return sum(daily_saves[impression["user"], day] for day in days)


def build(impressions, saves, cutoff):
    """Return {"train": rows, "test": rows} with a strict temporal split at the cutoff."""
    saves_by_pair = defaultdict(list)
    for save in saves:
        saves_by_pair[save["user"], save["pin"]].append(save["time"])
    daily_saves = Counter((save["user"], save["time"] // 24) for save in saves)
    popularity = Counter(save["pin"] for save in saves)

    result = {"train": [], "test": []}
    for impression in impressions:
        row = dict(impression)
        row["user_saves_7d"] = recent_saves(impression, daily_saves)
        row["pin_saves"] = popularity[impression["pin"]]
        row["label"] = label_of(impression, saves_by_pair)
        if impression["time"] < cutoff:
            result["train"].append(row)
        else:
            result["test"].append(row)
    return result
