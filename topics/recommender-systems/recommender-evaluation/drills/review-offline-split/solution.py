"""Offline evaluation of a recommender with a time split."""

from collections import defaultdict


def split(rows, cutoff):
    """Return (train, test) by time."""
    return [r for r in rows if r["time"] < cutoff], [r for r in rows if r["time"] >= cutoff]


def popularity(train, cutoff, window):
    """Return the number of distinct users per item in the window before the cutoff."""
    users = defaultdict(set)
    for row in train:
        if cutoff - window <= row["time"] < cutoff:
            users[row["item"]].add(row["user"])
    return {item: len(who) for item, who in users.items()}


def items_by_user(rows):
    found = defaultdict(set)
    for row in rows:
        found[row["user"]].add(row["item"])
    return found


def evaluate(rows, fit, cutoff, k):
    """Return the mean over users of recall@k for items that are new to them."""
    train, test = split(rows, cutoff)
    score = fit(train)
    catalogue = sorted({row["item"] for row in train})
    history, wanted = items_by_user(train), items_by_user(test)

    recalls = []
    for user, items in wanted.items():
        if user not in history or not items - history[user]:
            continue
        new = items - history[user]
        candidates = [item for item in catalogue if item not in history[user]]
        ranked = sorted(candidates, key=lambda item: -score(user, item))[:k]
        recalls.append(len(new & set(ranked)) / min(k, len(new)))
    return sum(recalls) / len(recalls) if recalls else 0.0
