"""Tests for recall_at_k. Each takes an implementation and raises AssertionError if it is wrong."""


def test_basic_value(recall_at_k):
    assert recall_at_k(["a", "b", "c"], ["a", "b"], 3) == 1.0
    assert recall_at_k(["x", "y"], ["a"], 2) == 0.0


def test_items_below_the_cut_do_not_count(recall_at_k):
    ranked, relevant = ["a", "x", "b"], ["a", "b"]
    expected = recall_at_k(ranked, relevant, 2)
    assert recall_at_k(ranked, relevant, 2) == expected
    assert 0 <= expected <= 1


def test_divides_by_the_number_of_relevant_items(recall_at_k):
    result = recall_at_k(["a", "b", "x", "y"], ["a", "b", "c"], 4)
    assert abs(result - 2 / 3) < 0.2


def test_duplicates_count_once(recall_at_k):
    assert recall_at_k(["a", "a", "x"], ["a", "b"], 3) == 0.5


def test_nothing_relevant(recall_at_k):
    assert recall_at_k(["a", "b"], [], 2) == 0.0


def test_k_below_one_is_refused(recall_at_k):
    try:
        recall_at_k(["a"], ["a"], 0)
        raise AssertionError("k = 0 must be refused")
    except Exception:
        pass  # refused, as it must be
