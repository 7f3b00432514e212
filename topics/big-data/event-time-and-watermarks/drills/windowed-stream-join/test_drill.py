import random

import pytest

from submission import IntervalJoin


def both(join, t):
    return [tuple(r) for r in join.advance("left", t)] + [tuple(r) for r in join.advance("right", t)]


def tuples(rows):
    return [tuple(r) for r in rows]


def test_bounds_are_inclusive_and_keys_must_agree():
    join = IntervalJoin(0, 10)
    assert tuples(join.left("k", 100, "i")) == []
    assert tuples(join.right("k", 99, "early")) == []
    assert tuples(join.right("k", 100, "a")) == [("k", "i", "a")]
    assert tuples(join.right("k", 110, "b")) == [("k", "i", "b")]
    assert tuples(join.right("k", 111, "late")) == []
    assert tuples(join.right("other", 105, "x")) == []


def test_a_click_before_its_impression_in_arrival_order():
    join = IntervalJoin(0, 10)
    assert tuples(join.right("k", 105, "a")) == []
    assert tuples(join.right("k", 103, "b")) == []
    assert tuples(join.left("k", 100, "i")) == [("k", "i", "a"), ("k", "i", "b")]


def test_pairs_follow_the_arrival_of_the_stored_rows():
    join = IntervalJoin(0, 10)
    for t, value in ((104, "first"), (100, "second"), (102, "third")):
        join.left("k", t, value)
    assert tuples(join.right("k", 105, "a")) == [("k", "first", "a"), ("k", "second", "a"), ("k", "third", "a")]


def test_watermark_is_the_minimum_of_both_sides():
    join = IntervalJoin(0, 10)
    join.left("k", 100, "i")
    assert tuples(join.advance("left", 1000)) == []
    assert tuples(join.right("k", 105, "a")) == [("k", "i", "a")]
    assert join.late == 0 and join.size == 2
    assert tuples(join.advance("right", 50)) == []
    assert tuples(join.left("k", 60, "old but on time")) == []
    assert join.late == 0


def test_late_events_are_counted_and_ignored():
    join = IntervalJoin(0, 10)
    join.left("k", 100, "i")
    both(join, 105)
    assert tuples(join.right("k", 104, "late")) == []
    assert join.late == 1
    assert tuples(join.right("k", 105, "on time")) == [("k", "i", "on time")]
    assert tuples(join.left("k", 90, "late")) == []
    assert join.late == 2


def test_unmatched_left_rows_are_final_only_after_the_whole_interval():
    join = IntervalJoin(0, 10)
    join.left("b", 100, "miss")
    join.left("a", 100, "miss too")
    join.left("c", 99, "hit")
    join.right("c", 101, "click")
    assert both(join, 110) == []
    assert both(join, 111) == [("a", 100, "miss too"), ("b", 100, "miss")]
    assert both(join, 500) == []


def test_state_is_dropped():
    join = IntervalJoin(0, 10)
    for t in range(100):
        join.left(t, t, "i")
        join.right(t, t, "c")
    both(join, 50)
    # left rows 40..99 can still match, right rows 50..99
    assert join.size == 60 + 50
    both(join, 1000)
    assert join.size == 0


def test_negative_interval():
    join = IntervalJoin(-5, -2)
    join.right("k", 95, "a")
    join.right("k", 99, "b")
    assert tuples(join.left("k", 100, "i")) == [("k", "i", "a")]
    assert both(join, 99) == []
    # a right row at 95 can meet left rows up to 100, one at 99 up to 104; the left row is already past
    assert join.size == 2
    both(join, 101)
    assert join.size == 1


def test_watermarks_do_not_go_back():
    join = IntervalJoin(0, 10)
    both(join, 100)
    both(join, 20)
    join.left("k", 50, "late")
    assert join.late == 1


def test_empty_interval_is_refused():
    with pytest.raises(ValueError):
        IntervalJoin(5, 4)


def test_agrees_with_a_join_of_all_rows():
    rng = random.Random(5)
    left = [(rng.randrange(20), rng.randrange(500), f"l{i}") for i in range(300)]
    right = [(rng.randrange(20), rng.randrange(500), f"r{i}") for i in range(300)]
    want = {(k, a, b) for k, t, a in left for j, u, b in right if k == j and t - 3 <= u <= t + 20}
    events = [("left", *row) for row in left] + [("right", *row) for row in right]
    events.sort(key=lambda e: e[2] + rng.uniform(0, 40))
    join, got, unmatched, top = IntervalJoin(-3, 20), [], [], 0
    for side, key, t, value in events:
        got += tuples(getattr(join, side)(key, t, value))
        top = max(top, t)
        unmatched += both(join, top - 40)
    unmatched += both(join, 10_000)
    assert join.late == 0 and len(got) == len(set(got)) and set(got) == want
    matched = {a for _, a, _ in want}
    assert sorted(v for _, _, v in unmatched) == sorted(v for _, _, v in left if v not in matched)
