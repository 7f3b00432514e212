"""Build leak-free training and test sets for the save model."""

import random
from collections import Counter
from statistics import fmean, pstdev


def split(events, test_share, seed):
    """Shuffle and split the data before any training takes place."""
    users = sorted({event["user"] for event in events})
    order = list(range(len(events)))
    random.Random(seed).shuffle(order)
    test = set(order[: round(test_share * len(order))])
    train_rows = [dict(event) for i, event in enumerate(events) if i not in test]
    test_rows = [dict(event) for i, event in enumerate(events) if i in test]
    return train_rows, test_rows


def add_age(rows, reference):
    """Standardise the age of the account."""
    ages = [row["age_days"] for row in reference]
    mean, sd = fmean(ages), pstdev(ages) or 1.0
    for row in rows:
        row["age_z"] = (row["age_days"] - mean) / sd


def add_pin_rate(rows, train):
    """Add the smoothed save rate of the pin, estimated on training rows only."""
    impressions = Counter(row["pin"] for row in train)
    saves = Counter(row["pin"] for row in train if row["saved"])
    for row in rows:
        pin = row["pin"]
        row["pin_rate"] = (saves[pin] + 1) / (impressions[pin] + 2)


def build(events, test_share, seed):
    """Return {"train": rows, "test": rows} with features age_z and pin_rate."""
    train, test = split(events, test_share, seed)
    for rows in (train, test):
        add_age(rows, events)
        add_pin_rate(rows, train)
    return {"train": train, "test": test}
