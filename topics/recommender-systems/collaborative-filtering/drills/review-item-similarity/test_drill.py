from math import sqrt

import pytest

from submission import related_items


def saves(user, *items):
    return [(user, item, time) for time, item in enumerate(items)]


def test_cosine_and_shrinkage():
    events = saves("a", "oak", "sofa") + saves("b", "oak", "sofa") + saves("c", "oak")
    assert related_items(events, shrink=2)["oak"] == [("sofa", pytest.approx(2 / sqrt(6) * 2 / 4))]


def test_order_of_saving_does_not_split_the_pair():
    events = saves("a", "oak", "sofa") + saves("b", "sofa", "oak")
    assert related_items(events, shrink=0)["oak"] == [("sofa", pytest.approx(1))]


def test_saving_twice_counts_once():
    events = saves("a", "oak", "sofa", "oak", "oak") + saves("b", "oak")
    assert related_items(events, shrink=0)["sofa"] == [("oak", pytest.approx(1 / sqrt(2)))]


def test_the_cap_keeps_the_latest_items():
    lists = related_items(saves("a", "old", "mid", "new"), max_history=2)
    assert set(lists) == {"mid", "new"}


def test_the_cap_goes_by_the_latest_save_and_then_by_id():
    assert set(related_items(saves("a", "oak", "sofa", "rug", "oak"), max_history=2)) == {"rug", "oak"}
    same_time = [("a", item, 7) for item in ("y", "x", "z")]
    assert set(related_items(same_time, max_history=2)) == {"y", "z"}


def test_items_beyond_the_cap_are_not_counted_either():
    events = saves("a", "oak", "sofa", "rug") + saves("b", "sofa", "oak")
    assert related_items(events, max_history=2, shrink=0)["sofa"] == [
        ("oak", pytest.approx(1 / sqrt(2))), ("rug", pytest.approx(1 / sqrt(2)))]


def test_events_may_arrive_in_any_order():
    events = saves("a", "oak", "sofa", "rug") + saves("b", "oak", "rug")
    assert related_items(events) == related_items(events[::-1])


def test_at_most_k_best_first_ties_by_id():
    lists = related_items(saves("a", "x", "c", "b", "d"), k=2)
    assert [item for item, _ in lists["x"]] == ["b", "c"]


def test_a_lonely_item_has_no_neighbours():
    assert related_items(saves("a", "oak")) == {"oak": []}
