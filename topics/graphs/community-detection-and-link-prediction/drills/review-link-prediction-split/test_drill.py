from random import Random

from submission import split_links

BASE = [("a", "b", 1), ("b", "c", 2), ("c", "d", 3), ("d", "e", 4)]


def test_past_and_future():
    train, positives, negatives = split_links(BASE + [("a", "c", 7)], 5, Random(0))
    assert sorted(train) == [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]
    assert positives == [("a", "c")]
    assert len(negatives) == 1 and negatives[0] in {("b", "d"), ("c", "e")}


def test_the_other_direction_is_the_same_edge():
    train, positives, _ = split_links(BASE + [("b", "a", 7), ("e", "a", 8)], 5, Random(0))
    assert len(train) == 4
    assert positives == [("a", "e")]


def test_an_edge_at_the_cut_belongs_to_the_test():
    train, positives, _ = split_links(BASE + [("a", "d", 5)], 5, Random(0))
    assert positives == [("a", "d")]
    assert ("a", "d") not in train


def test_nodes_unknown_at_the_cut_are_left_out():
    later = [("a", "new", 7), ("c", "a new one", 7), ("a", "d", 8)]
    _, positives, _ = split_links(BASE + later, 5, Random(0))
    assert positives == [("a", "d")]


def test_a_future_edge_is_no_negative():
    later = [("a", "c", 7), ("b", "d", 8), ("a", "e", 9)]
    for seed in range(20):
        _, positives, negatives = split_links(BASE + later, 5, Random(seed))
        assert len(positives) == 3
        assert negatives == [("c", "e")]


def test_the_generator_decides():
    edges = BASE + [("a", "d", 7)]
    assert split_links(edges, 5, Random(3)) == split_links(edges, 5, Random(3))
