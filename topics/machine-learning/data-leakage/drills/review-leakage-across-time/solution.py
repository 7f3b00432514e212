"""Build training and test sets for predicting saves, without any look into the future."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

HORIZON = 24
WINDOW = 7 * 24


def between(times, start, end):
    """Number of sorted times in [start, end)."""
    return bisect_left(times, end) - bisect_left(times, start)


def build(impressions, saves, cutoff):
    """Return {"train": rows, "test": rows}; rows whose label was open at the cutoff are dropped."""
    by_user, by_pin, by_pair = defaultdict(list), defaultdict(list), defaultdict(list)
    for save in sorted(saves, key=lambda save: save["time"]):
        by_user[save["user"]].append(save["time"])
        by_pin[save["pin"]].append(save["time"])
        by_pair[save["user"], save["pin"]].append(save["time"])

    result = {"train": [], "test": []}
    for impression in impressions:
        user, pin, t = impression["user"], impression["pin"], impression["time"]
        pair = by_pair[user, pin]
        row = {
            **impression,
            "user_saves_7d": between(by_user[user], t - WINDOW, t),
            "pin_saves": bisect_left(by_pin[pin], t),
            "label": int(bisect_right(pair, t + HORIZON) > bisect_right(pair, t)),
        }
        if t + HORIZON <= cutoff:
            result["train"].append(row)
        elif t >= cutoff:
            result["test"].append(row)
    return result
