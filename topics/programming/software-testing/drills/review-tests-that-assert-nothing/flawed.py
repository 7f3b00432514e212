"""Tests for top_k; each takes the implementation as its argument."""

SCORES = {"pear": 2, "apple": 5, "fig": 3}


def test_returns_the_highest_first(top_k):
    """The best names come first."""
    result = top_k(SCORES, 2)
    assert isinstance(result, list) and len(result) == 2


def test_ties_are_alphabetical(top_k):
    """Equal scores are ordered by name."""
    tied = {"b": 1, "a": 1, "c": 1}
    expected = top_k(tied, 3)
    assert top_k(tied, 3) == expected


def test_negative_k_is_an_error(top_k):
    """A negative k raises ValueError."""
    try:
        top_k(SCORES, -1)
    except ValueError as error:
        assert isinstance(error, ValueError)


def test_k_larger_than_the_number_of_names(top_k):
    """All names are returned when k is too large."""
    result = top_k(SCORES, 10)
    assert all(name in SCORES for name in result)
