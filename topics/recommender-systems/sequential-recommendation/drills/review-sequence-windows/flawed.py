"""Training windows for a next-item model."""

from collections import defaultdict

PADDING = 0


def pad(items, length):
    """Return a tuple of exactly length items, padded on the left."""
    kept = items[:length]
    return (PADDING,) * (length - len(kept)) + tuple(kept)


def make_examples(events, length, cutoff):
    """Return (train, test) lists of (user, history, target), split by time."""
    by_user = defaultdict(list)
    for event in events:
        by_user[event["user"]].append(event)

    train, test = [], []
    for user, rows in by_user.items():
        items = [row["item"] for row in rows]
        for i in range(1, len(rows)):
            history = pad(items[: i + 1], length)
            example = (user, history, items[i])
            if rows[i - 1]["time"] < cutoff:
                train.append(example)
            else:
                test.append(example)
    return train, test
