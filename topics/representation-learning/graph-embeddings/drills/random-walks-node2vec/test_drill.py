import random
from collections import Counter

import pytest

from submission import node2vec_walk, transition_probabilities, walk_corpus


def build(*edges, isolated=()):
    graph = {}
    for a, b, weight in edges:
        graph.setdefault(a, {})[b] = weight
        graph.setdefault(b, {})[a] = weight
    for node in isolated:
        graph[node] = {}
    return graph


# t - v, and v's other neighbours: a (adjacent to t), b and c (not adjacent to t)
GRAPH = build(("t", "v", 1.0), ("v", "a", 1.0), ("v", "b", 1.0), ("v", "c", 1.0), ("t", "a", 1.0), isolated=["alone"])


def test_transition_probabilities_by_hand():
    result = transition_probabilities(GRAPH, "t", "v", p=2, q=0.5)
    assert result == pytest.approx({"t": 0.5 / 5.5, "a": 1 / 5.5, "b": 2 / 5.5, "c": 2 / 5.5})


def test_edge_weights_are_multiplied():
    graph = build(("t", "v", 4.0), ("v", "a", 3.0), ("v", "b", 2.0), ("t", "a", 9.0))
    assert transition_probabilities(graph, "t", "v", p=4, q=2) == pytest.approx({"t": 1 / 5, "a": 3 / 5, "b": 1 / 5})


def test_first_step_uses_plain_weights():
    graph = build(("v", "a", 3.0), ("v", "b", 1.0))
    assert transition_probabilities(graph, None, "v", p=9, q=9) == pytest.approx({"a": 0.75, "b": 0.25})
    assert transition_probabilities(GRAPH, None, "alone", p=1, q=1) == {}


def test_walks_follow_edges_and_have_the_length():
    rng = random.Random(0)
    for _ in range(50):
        walk = node2vec_walk(GRAPH, "v", 12, 0.5, 2, rng)
        assert len(walk) == 12 and walk[0] == "v"
        assert all(b in GRAPH[a] for a, b in zip(walk, walk[1:]))
    assert node2vec_walk(GRAPH, "t", 1, 1, 1, rng) == ["t"]
    assert node2vec_walk(GRAPH, "alone", 12, 1, 1, rng) == ["alone"]


def test_walk_uses_the_previous_node():
    rng = random.Random(1)
    steps = Counter()
    for _ in range(6000):
        walk = node2vec_walk(GRAPH, "t", 3, 2, 0.5, rng)
        if walk[1] == "v":
            steps[walk[2]] += 1
    total = sum(steps.values())
    expected = {"t": 0.5 / 5.5, "a": 1 / 5.5, "b": 2 / 5.5, "c": 2 / 5.5}
    for node, probability in expected.items():
        assert steps[node] / total == pytest.approx(probability, abs=0.04)


def test_a_huge_p_never_turns_back_when_there_is_another_way():
    ring = build(*[(i, (i + 1) % 6, 1.0) for i in range(6)])
    walk = node2vec_walk(ring, 0, 19, 1e12, 1, random.Random(3))
    assert walk[6] == 0 and len(set(walk[:6])) == 6


def test_corpus_starts_every_node_equally_often_in_shuffled_rounds():
    walks = walk_corpus(GRAPH, 8, 4, 1, 1, seed=5)
    starts = [walk[0] for walk in walks]
    assert Counter(starts) == {node: 8 for node in GRAPH}
    rounds = [tuple(starts[i : i + 6]) for i in range(0, 48, 6)]
    assert all(set(one) == set(GRAPH) for one in rounds)
    assert len(set(rounds)) > 1


def test_corpus_is_reproducible_without_global_state():
    random.seed(11)
    first = walk_corpus(GRAPH, 3, 6, 0.5, 2, seed=1)
    random.seed(12)
    state = random.getstate()
    assert walk_corpus(GRAPH, 3, 6, 0.5, 2, seed=1) == first
    assert random.getstate() == state
    assert walk_corpus(GRAPH, 3, 6, 0.5, 2, seed=2) != first
