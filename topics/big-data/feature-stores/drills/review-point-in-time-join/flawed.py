"""Point-in-time join of labels with feature values."""

from bisect import bisect_right
from collections import defaultdict


def training_rows(labels, features, ttl):
    """Return one row per label with the feature values known at its time."""
    names = sorted({row["name"] for row in features})
    history = defaultdict(list)
    for row in features:
        history[row["entity"], row["name"]].append(row)
    for rows in history.values():
        rows.sort(key=lambda row: (row["event_time"], row["available_at"]))

    entities = {entity for entity, _ in history}
    result = []
    for label in labels:
        if label["entity"] not in entities:
            continue
        values = {}
        for name in names:
            rows = history.get((label["entity"], name), [])
            i = bisect_right(rows, label["at"], key=lambda row: row["event_time"])
            row = rows[i - 1] if i else None
            if row is not None and row["available_at"] <= label["at"] - ttl:
                row = None
            values[name] = row["value"] if row else None
        result.append({**label, "features": values})
    return result
