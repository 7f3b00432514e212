import random
from statistics import fmean, pstdev

import pytest

from submission import build

KEYS = ("user", "pin", "age_days", "saved")


def events():
    rows = []
    for user in range(10):
        for n in range(6):
            rows.append({"user": f"u{user}", "pin": f"p{(user * 5 + n * 7) % 11}",
                         "age_days": 10 * user * user + n, "saved": int((user + 2 * n) % 3 == 0)})
    return rows


def test_no_user_is_on_both_sides():
    for seed in range(5):
        got = build(events(), 0.3, seed)
        train, test = ({row["user"] for row in got[side]} for side in ("train", "test"))
        assert not train & test
        users = sorted({row["user"] for row in events()})
        random.Random(seed).shuffle(users)
        assert test == set(users[:3])


def test_every_event_is_used_once_and_the_input_stays():
    data = events()
    got = build(data, 0.3, 1)
    assert data == events()
    back = [tuple(row[k] for k in KEYS) for side in ("train", "test") for row in got[side]]
    assert sorted(back) == sorted(tuple(row[k] for k in KEYS) for row in data)
    for side in ("train", "test"):
        places = [data.index({k: row[k] for k in KEYS}) for row in got[side]]
        assert places == sorted(places)


def test_scaling_knows_only_training_rows():
    got = build(events(), 0.3, 1)
    ages = [row["age_days"] for row in got["train"]]
    for side in ("train", "test"):
        for row in got[side]:
            assert row["age_z"] == pytest.approx((row["age_days"] - fmean(ages)) / pstdev(ages))


def test_a_row_does_not_see_its_own_label():
    got = build(events(), 0.3, 1)
    train = got["train"]
    for i, row in enumerate(train):
        others = [r["saved"] for j, r in enumerate(train) if j != i and r["pin"] == row["pin"]]
        assert row["pin_rate"] == pytest.approx((sum(others) + 1) / (len(others) + 2))


def test_test_rows_use_the_training_rate():
    got = build(events(), 0.3, 2)
    for row in got["test"]:
        seen = [r["saved"] for r in got["train"] if r["pin"] == row["pin"]]
        assert row["pin_rate"] == pytest.approx((sum(seen) + 1) / (len(seen) + 2))


def test_constant_age():
    data = [{"user": f"u{i}", "pin": "p", "age_days": 5, "saved": 0} for i in range(4)]
    assert all(row["age_z"] == 0 for row in build(data, 0.5, 0)["train"])
