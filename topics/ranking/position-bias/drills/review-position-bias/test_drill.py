import pytest

from submission import estimate_propensities, item_relevance


def rows(item, rank, impressions, clicks, shuffled=False):
    return [{"item": item, "rank": rank, "clicked": n < clicks, "shuffled": shuffled} for n in range(impressions)]


def test_shuffled_clicks_give_the_ratio():
    log = rows("a", 1, 100, 40, True) + rows("a", 2, 100, 20, True)
    assert estimate_propensities(log) == {1: pytest.approx(1), 2: pytest.approx(0.5)}


def test_the_rankers_own_order_has_no_influence():
    shuffled = rows("a", 1, 100, 40, True) + rows("a", 2, 100, 20, True)
    ordinary = rows("good", 1, 400, 240) + rows("bad", 2, 400, 20)
    assert estimate_propensities(shuffled + ordinary)[2] == pytest.approx(0.5)


def test_ranks_with_fewer_impressions():
    log = rows("a", 1, 200, 80, True) + rows("a", 2, 50, 10, True)
    assert estimate_propensities(log)[2] == pytest.approx(0.5)


def test_ranks_without_evidence_are_left_out():
    log = rows("a", 1, 10, 4, True) + rows("a", 2, 10, 0, True)
    assert set(estimate_propensities(log)) == {1}
    assert estimate_propensities(rows("a", 1, 10, 0, True) + rows("a", 2, 10, 3, True)) == {}


def test_relevance_does_not_depend_on_the_rank():
    # relevance 0.4, propensities 1 and 0.5: 40 and 20 clicks of 100
    log = rows("a", 1, 100, 40) + rows("a", 2, 100, 20) + rows("b", 2, 100, 20)
    assert item_relevance(log, {1: 1.0, 2: 0.5}) == {"a": pytest.approx(0.4), "b": pytest.approx(0.4)}


def test_weights_are_clipped_and_unknown_ranks_ignored():
    log = rows("a", 9, 100, 2) + rows("a", 30, 100, 50)
    assert item_relevance(log, {1: 1.0, 9: 0.01}, max_weight=10)["a"] == pytest.approx(0.2)
