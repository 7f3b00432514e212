"""The graph of prerequisites: neighbours, closure, order, cycles, redundant edges."""

import pytest

from planner.graph.topic_graph import build_graph, find_cycles, redundant_edges
from planner.model.topic import Library
from tests.instances import generate, make_library, make_topic


def library(*edges: str) -> Library:
    """'b<a' means b needs a."""
    names = sorted({name for edge in edges for name in edge.split("<") if name})
    needs = {
        name: tuple(edge.split("<")[1] for edge in edges if edge.split("<")[0] == name and "<" in edge)
        for name in names
    }
    return make_library(*(make_topic(name, needs=needs[name]) for name in names))


def test_neighbours_ancestors_closure_and_fringe() -> None:
    graph = build_graph(library("b<a", "c<b", "d<a"))
    assert graph.prerequisites("c") == ("b",)
    assert graph.dependents("a") == ("b", "d")
    assert graph.ancestors("c") == {"a", "b"}
    assert graph.closure(["c", "d"]) == {"a", "b", "c", "d"}
    assert graph.fringe == ("a",)


def test_the_study_order_has_prerequisites_first() -> None:
    assert build_graph(library("a<z", "m<a")).order == ("z", "a", "m")
    graph = generate(5, 80).graph
    place = {topic: number for number, topic in enumerate(graph.order)}
    assert all(place[before] < place[topic] for topic in graph.topics for before in graph.prerequisites(topic))


def test_edges_to_unknown_topics_are_left_out() -> None:
    graph = build_graph(make_library(make_topic("a", needs=("nowhere",))))
    assert graph.prerequisites("a") == ()


def test_the_depth_needed_of_a_prerequisite() -> None:
    graph = build_graph(make_library(make_topic("a"), make_topic("b", needs={"a": "implement"})))
    assert graph.depth_needed("b", "a") == "implement"


def test_a_cycle_is_spelled_out_from_its_smallest_name() -> None:
    circle = library("a<b", "b<c", "c<a", "d<a")
    assert find_cycles(circle) == (("a", "b", "c"),)
    with pytest.raises(ValueError, match="cycle"):
        build_graph(circle)


def test_the_shortest_cycle_of_a_knot_is_shown() -> None:
    assert find_cycles(library("a<b", "b<c", "c<a", "b<a")) == (("a", "b"),)
    assert find_cycles(library("a<b", "b<c")) == ()


def test_an_edge_implied_by_a_longer_way_is_redundant() -> None:
    assert redundant_edges(library("b<a", "c<b", "c<a")) == (("c", "a", "b"),)
    assert redundant_edges(library("b<a", "c<b")) == ()
