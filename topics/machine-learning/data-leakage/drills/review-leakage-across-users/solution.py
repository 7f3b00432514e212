"""Build leak-free training and test sets for the save model."""

import random
from collections import Counter
from statistics import fmean, pstdev


def split(events, test_share, seed):
    """Split by user: the model will meet users it has never seen."""
    users = sorted({event["user"] for event in events})
    random.Random(seed).shuffle(users)
    test_users = set(users[: round(test_share * len(users))])
    train = [dict(event) for event in events if event["user"] not in test_users]
    test = [dict(event) for event in events if event["user"] in test_users]
    return train, test


def add_age(rows, train):
    """Standardise the age of the account with statistics of the training rows."""
    ages = [row["age_days"] for row in train]
    mean, sd = fmean(ages), pstdev(ages) or 1.0
    for row in rows:
        row["age_z"] = (row["age_days"] - mean) / sd


def add_pin_rate(rows, train, own_row_counted):
    """Add the smoothed save rate of the pin over training rows, without the row itself."""
    impressions = Counter(row["pin"] for row in train)
    saves = Counter(row["pin"] for row in train if row["saved"])
    for row in rows:
        own_impression, own_save = (1, row["saved"]) if own_row_counted else (0, 0)
        row["pin_rate"] = (saves[row["pin"]] - own_save + 1) / (impressions[row["pin"]] - own_impression + 2)


def build(events, test_share, seed):
    """Return {"train": rows, "test": rows} with features age_z and pin_rate."""
    train, test = split(events, test_share, seed)
    for rows in (train, test):
        add_age(rows, train)
        add_pin_rate(rows, train, own_row_counted=rows is train)
    return {"train": train, "test": test}
