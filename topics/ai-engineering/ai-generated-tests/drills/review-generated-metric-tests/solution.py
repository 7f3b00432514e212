"""Tests for recall_at_k. Each takes an implementation and raises AssertionError if it is wrong."""


def test_basic_value(recall_at_k):
    assert recall_at_k(["a", "b", "c"], ["a", "b"], 3) == 1.0
    assert recall_at_k(["x", "y"], ["a"], 2) == 0.0
    assert recall_at_k(["a"], ["a", "b"], 10) == 0.5


def test_items_below_the_cut_do_not_count(recall_at_k):
    assert recall_at_k(["a", "x", "b"], ["a", "b"], 2) == 0.5
    assert recall_at_k(["a", "x", "b"], ["a", "b"], 3) == 1.0  # the item at rank k counts


def test_divides_by_the_number_of_relevant_items(recall_at_k):
    assert abs(recall_at_k(["a", "b", "x", "y"], ["a", "b", "c"], 4) - 2 / 3) < 1e-9


def test_duplicates_count_once(recall_at_k):
    assert recall_at_k(["a", "a", "x"], ["a", "b"], 3) == 0.5


def test_nothing_relevant(recall_at_k):
    assert recall_at_k(["a", "b"], [], 2) is None


def test_k_below_one_is_refused(recall_at_k):
    for k in (0, -1):
        try:
            recall_at_k(["a"], ["a"], k)
        except ValueError:
            continue
        raise AssertionError("k below 1 must raise ValueError")
