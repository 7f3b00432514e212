import numpy as np
import pytest

from submission import sample_triples


def test_one_triple_per_positive_and_draw_in_order():
    triples = sample_triples({"a": [3, 1], "b": [2]}, n_items=6, per_positive=2)
    assert [(u, p) for u, p, _ in triples] == [("a", 3)] * 2 + [("a", 1)] * 2 + [("b", 2)] * 2


def test_no_known_positive_is_a_negative():
    histories = {"a": list(range(8)), "b": [8, 9], "c": [0, 1]}
    for user, _, negative in sample_triples(histories, n_items=10, per_positive=20):
        assert negative not in histories[user]


def test_users_do_not_share_their_draws():
    histories = {user: [0] for user in range(30)}
    draws = {}
    for user, _, negative in sample_triples(histories | {99: list(range(1, 50))}, n_items=100, per_positive=8):
        draws.setdefault(user, []).append(negative)
    assert len({tuple(draws[user]) for user in range(30)}) > 25


def test_unsaved_items_are_drawn_as_often_as_agreed():
    histories = {"a": [0], "b": [1], "c": [1], "d": [1]}
    triples = sample_triples(histories, n_items=5, per_positive=4000, alpha=0.5, seed=1)
    drawn = np.bincount([n for u, _, n in triples if u == "a"], minlength=5) / 4000
    assert drawn == pytest.approx(np.array([0, 2, 1, 1, 1]) / 5, abs=0.04)


def test_seed_decides():
    histories = {"a": [0, 1], "b": [2]}
    first, again, other = (sample_triples(histories, n_items=50, seed=s) for s in (5, 5, 6))
    assert first == again and first != other


def test_a_user_with_the_whole_catalogue_is_skipped():
    triples = sample_triples({"a": [0, 1, 2], "b": [0]}, n_items=3, per_positive=1)
    assert {user for user, _, _ in triples} == {"b"}
