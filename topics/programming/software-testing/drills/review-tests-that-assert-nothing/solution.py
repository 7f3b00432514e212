"""Tests for top_k; each takes the implementation as its argument."""

import pytest

SCORES = {"pear": 2, "apple": 5, "fig": 3}


def test_returns_the_highest_first(top_k):
    """The best names come first."""
    assert top_k(SCORES, 2) == ["apple", "fig"]


def test_ties_are_alphabetical(top_k):
    """Equal scores are ordered by name, also where the cut runs through a tie."""
    tied = {"b": 1, "a": 1, "c": 1}
    assert top_k(tied, 3) == ["a", "b", "c"]
    assert top_k(tied, 1) == ["a"]


def test_zero_k_is_empty(top_k):
    assert top_k(SCORES, 0) == []


def test_negative_k_is_an_error(top_k):
    """A negative k raises ValueError."""
    with pytest.raises(ValueError):
        top_k(SCORES, -1)


def test_k_larger_than_the_number_of_names(top_k):
    """All names are returned when k is too large."""
    assert top_k(SCORES, 10) == ["apple", "fig", "pear"]


def test_scores_are_not_changed(top_k):
    scores = {"a": 1, "b": 2}
    top_k(scores, 1)
    assert scores == {"a": 1, "b": 2}
