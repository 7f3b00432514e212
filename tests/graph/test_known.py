"""What follows from what is known."""

from hypothesis import given

from planner.graph.known import expand_known
from planner.graph.topic_graph import build_graph
from planner.model.topic import DEPTHS
from tests.instances import make_library, make_topic
from tests.select.strategies import Case, cases

LIBRARY = make_library(
    make_topic("algebra", "maths"),
    make_topic("calculus", "maths", drills=0),
    make_topic("networks", "deep", needs={"algebra": "explain", "calculus": "recognise"}),
)
GRAPH = build_graph(LIBRARY)


def test_who_knows_a_topic_knows_what_it_needs_at_the_depth_needed() -> None:
    assert expand_known({"networks": "recognise"}, LIBRARY, GRAPH) == {
        "algebra": "explain", "calculus": "recognise", "networks": "recognise",
    }  # fmt: skip


def test_an_area_counts_for_its_topics_but_what_is_said_of_a_topic_goes_first() -> None:
    assert expand_known({"maths": "explain", "algebra": "recognise"}, LIBRARY, GRAPH) == {
        "algebra": "recognise", "calculus": "explain",
    }  # fmt: skip


def test_no_topic_is_known_deeper_than_it_goes_and_unknown_names_are_ignored() -> None:
    assert expand_known({"calculus": "implement", "nonsense": "explain"}, LIBRARY, GRAPH) == {"calculus": "explain"}


@given(cases(most_topics=6, with_known=True))
def test_expanding_twice_changes_nothing_and_loses_nothing(case: Case) -> None:
    once = expand_known(case.known, case.library, case.graph)  # type: ignore[arg-type]
    assert expand_known(once, case.library, case.graph) == once
    for topic, depth in case.known.items():
        capped = min(DEPTHS.index(depth), len(case.library.by_id[topic].depths) - 1)
        assert DEPTHS.index(once[topic]) >= capped
