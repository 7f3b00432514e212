"""Point-in-time join of labels with feature values."""

from bisect import bisect_right
from collections import defaultdict


def training_rows(labels, features, ttl):
    """Return one row per label with the feature values known at its time."""
    names = sorted({row["name"] for row in features})
    history = defaultdict(list)
    for row in features:
        history[row["entity"], row["name"]].append(row)

    # Per series: the sorted availability times, and after each of them the best value so far.
    # With later availability only a larger (or equal) event time replaces it, so the best is
    # also the one that expires last.
    known = {}
    for series, rows in history.items():
        rows.sort(key=lambda row: (row["available_at"], row["event_time"]))
        times, best = [], []
        for row in rows:
            times.append(row["available_at"])
            newer = not best or row["event_time"] >= best[-1]["event_time"]
            best.append(row if newer else best[-1])
        known[series] = times, best

    result = []
    for label in labels:
        values = {}
        for name in names:
            times, best = known.get((label["entity"], name), ([], []))
            i = bisect_right(times, label["at"])
            row = best[i - 1] if i else None
            fresh = row is not None and row["event_time"] > label["at"] - ttl
            values[name] = row["value"] if fresh else None
        result.append({**label, "features": values})
    return result
