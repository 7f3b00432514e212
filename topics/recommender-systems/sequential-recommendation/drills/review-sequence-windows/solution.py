"""Training windows for a next-item model."""

from collections import defaultdict

PADDING = 0


def window(items, length):
    """Return the most recent items as a tuple of exactly length, padded on the left."""
    kept = items[max(0, len(items) - length) :]
    return (PADDING,) * (length - len(kept)) + tuple(kept)


def make_examples(events, length, cutoff):
    """Return (train, test) lists of (user, history, target), split by the target's time."""
    by_user = defaultdict(list)
    for event in events:
        by_user[event["user"]].append(event)

    train, test = [], []
    for user, rows in by_user.items():
        rows = sorted(rows, key=lambda row: row["time"])
        for i in range(1, len(rows)):
            history = window([row["item"] for row in rows[max(0, i - length) : i]], length)
            part = train if rows[i]["time"] < cutoff else test
            part.append((user, history, rows[i]["item"]))
    return train, test
