import pytest

from submission import features, first_day, training_rows

VALUES = [100 + (t * t) % 37 + t for t in range(80)]


def test_last_value():
    assert features(VALUES, 30, window=7, horizon=1)["last"] == VALUES[30]


def test_the_window_ends_with_the_newest_known_day():
    assert features(VALUES, 10, window=3, horizon=1)["mean"] == pytest.approx(sum(VALUES[8:11]) / 3)


def test_same_weekday_within_a_week():
    assert features(VALUES, 30, window=7, horizon=1)["same_weekday"] == VALUES[24]
    assert features(VALUES, 30, window=7, horizon=7)["same_weekday"] == VALUES[30]


@pytest.mark.parametrize("horizon", [8, 14, 20])
def test_long_horizons_use_known_days_only(horizon):
    spoilt = VALUES[:31] + [10**6] * 49
    row = features(spoilt, 30, window=7, horizon=horizon)
    assert row["same_weekday"] < 10**6
    weeks = -(-horizon // 7)
    assert row["same_weekday"] == VALUES[30 + horizon - 7 * weeks]


def test_training_targets_are_known_at_the_origin():
    spoilt = VALUES[:41] + [10**6] * 39
    rows = training_rows(spoilt, origin=40, window=7, horizon=5)
    assert all(target < 10**6 for _, target in rows)


def test_the_newest_known_target_is_used():
    rows = training_rows(VALUES[:41], origin=40, window=3, horizon=5)
    assert rows[-1][1] == VALUES[40]
    assert len(rows) == 40 - 5 - first_day(3, 5) + 1


def test_rows_start_as_early_as_possible():
    rows = training_rows(VALUES, origin=40, window=10, horizon=1)
    assert rows[0][1] == VALUES[10] and rows[0][0]["last"] == VALUES[9]
