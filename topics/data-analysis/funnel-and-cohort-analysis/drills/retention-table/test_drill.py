import pytest

from submission import retention_table


def test_one_cohort():
    events = [("a", 0), ("b", 3), ("a", 8), ("a", 15), ("b", 16)]
    assert retention_table(events, 20) == {0: [1.0, 0.5, 1.0]}


def test_later_cohorts_have_shorter_lists():
    table = retention_table([("a", 0), ("b", 7), ("b", 14), ("c", 20)], 20)
    assert table == {0: [1.0, 0.0, 0.0], 1: [1.0, 1.0], 2: [1.0]}
    assert list(table) == [0, 1, 2]


def test_busy_users_count_once():
    events = [("a", d) for d in range(14)] + [("b", 0), ("a", 8), ("a", 8)]
    assert retention_table(events, 13) == {0: [1.0, 0.5]}


def test_the_order_of_events_does_not_matter():
    assert retention_table([("a", 15), ("a", 1), ("b", 2)], 20) == {0: [1.0, 0.0, 0.5]}
    assert list(retention_table([("c", 14), ("b", 7), ("a", 0)], 20)) == [0, 1, 2]


def test_the_incomplete_week_is_left_out():
    events = [("a", 0), ("a", 7), ("b", 14), ("a", 14)]
    assert retention_table(events, 19) == {0: [1.0, 1.0]}
    assert retention_table(events, 20) == {0: [1.0, 1.0, 1.0], 2: [1.0]}


def test_no_complete_week():
    assert retention_table([("a", 0)], 5) == {}
    assert retention_table([], 30) == {}


def test_negative_days_are_refused():
    with pytest.raises(ValueError):
        retention_table([("a", -1)], 20)
