"""Offline evaluation of a recommender with a time split."""

from collections import defaultdict


def split(rows, cutoff):
    """Return (train, test) by time."""
    return [r for r in rows if r["time"] < cutoff], [r for r in rows if r["time"] >= cutoff]


def popularity(train, cutoff, window):
    """Return the number of users per item in the window before the cutoff."""
    users = defaultdict(set)
    for row in train:
        if abs(cutoff - row["time"]) <= window:
            users[row["item"]].add(row["user"])
    return {item: len(who) for item, who in users.items()}


def evaluate(rows, fit, cutoff, k):
    """Return recall@k of the recommender that fit returns."""
    train, test = split(rows, cutoff)
    score = fit(rows)
    catalogue = sorted({row["item"] for row in train})
    history, wanted = defaultdict(set), defaultdict(set)
    for row in train:
        history[row["user"]].add(row["item"])
    for row in test:
        wanted[row["user"]].add(row["item"])

    hits = possible = 0
    for user in wanted:
        new = wanted[user] - history[user]
        if not history[user] or not new:
            continue
        ranked = sorted(catalogue, key=lambda item: -score(user, item))[:k]
        hits += len(new & set(ranked))
        possible += min(k, len(new))
    return hits / possible if possible else 0.0
