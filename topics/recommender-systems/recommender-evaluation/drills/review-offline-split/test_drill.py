import pytest

from submission import evaluate, popularity, split


def rows(*triples):
    return [{"user": u, "item": i, "time": t} for u, i, t in triples]


def fixed(order):
    """A recommender that ranks items in the given order."""
    return lambda train: lambda user, item: -order.index(item)


def test_split_by_time():
    train, test = split(rows(("u", "a", 1), ("u", "b", 5), ("u", "c", 4)), 5)
    assert [r["item"] for r in train] == ["a", "c"] and [r["item"] for r in test] == ["b"]


def test_popularity_looks_only_back():
    log = rows(("u", "a", 3), ("v", "a", 4), ("u", "a", 4), ("u", "b", 0), ("w", "c", 6), ("w", "a", 5))
    assert popularity(log, cutoff=5, window=2) == {"a": 2}


def test_the_recommender_sees_training_rows_only():
    seen = []

    def fit(train):
        seen.extend(train)
        return lambda user, item: 0

    evaluate(rows(("u", "a", 1), ("v", "b", 2), ("u", "b", 9)), fit, cutoff=5, k=1)
    assert {row["time"] for row in seen} == {1, 2}


def test_consumed_items_take_no_place():
    log = rows(("u", "a", 1), ("v", "b", 2), ("v", "c", 2), ("u", "b", 9))
    assert evaluate(log, fixed("abc"), cutoff=5, k=1) == 1.0


def test_each_user_counts_once():
    base = [("x", item, 1) for item in "abcdefgh"] + [("u", "h", 1), ("v", "h", 1)]
    log = rows(*base, *(("u", item, 9) for item in "abcd"), ("v", "g", 9))
    assert evaluate(log, fixed("abcdefgh"), cutoff=5, k=4) == pytest.approx(0.5)


def test_unknown_items_count_in_the_denominator():
    log = rows(("u", "a", 1), ("v", "b", 1), ("u", "b", 9), ("u", "new", 9))
    assert evaluate(log, fixed("ab"), cutoff=5, k=5) == pytest.approx(0.5)


def test_users_without_history_or_without_new_items_are_left_out():
    log = rows(("u", "a", 1), ("v", "b", 1), ("u", "a", 9), ("w", "b", 9))
    assert evaluate(log, fixed("ab"), cutoff=5, k=5) == 0.0


def test_ties_by_item_id():
    log = rows(("u", "d", 1), ("v", "c", 1), ("v", "b", 1), ("u", "b", 9))
    assert evaluate(log, lambda train: lambda user, item: 0, cutoff=5, k=1) == 1.0
