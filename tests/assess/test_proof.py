"""Which answers speak for which topics."""

from planner.assess.proof import proof_of, proven, replies_by_topic, speaks_for
from planner.assess.session import Sitting
from planner.graph.topic_graph import build_graph
from tests.instances import make_library, make_topic

LIBRARY = make_library(
    make_topic("algebra", "maths"),
    make_topic("statistics", "maths"),
    make_topic("networks", "deep", needs=("algebra",)),
    make_topic("vision", "deep"),
)
GRAPH = build_graph(LIBRARY)
PLANNED = tuple(topic.id for topic in LIBRARY.topics)


def test_an_answer_speaks_for_its_area_and_for_what_the_topic_needs() -> None:
    assert speaks_for("networks", LIBRARY, GRAPH) == {"networks", "vision", "algebra"}
    assert proven(Sitting().answered("networks", "q", "knew"), PLANNED, LIBRARY, GRAPH) == {
        "networks", "vision", "algebra",
    }  # fmt: skip


def test_a_miss_speaks_for_nothing_and_outweighs_what_others_say_of_the_topic() -> None:
    missed = Sitting().answered("algebra", "q", "no")
    assert proven(missed, PLANNED, LIBRARY, GRAPH) == set()
    later = missed.answered("networks", "q", "partly")
    assert "algebra" not in proven(later, PLANNED, LIBRARY, GRAPH)
    again = later.answered("algebra", "q2", "knew")
    assert {"algebra", "statistics"} <= proven(again, PLANNED, LIBRARY, GRAPH)
    assert replies_by_topic(again) == {"algebra": ("no", "knew"), "networks": ("partly",)}


def test_only_planned_topics_and_answers_on_topics_there_are_count() -> None:
    sitting = Sitting().answered("gone", "q", "knew").answered("algebra", "q", "knew")
    assert proven(sitting, ("statistics", "vision"), LIBRARY, GRAPH) == {"statistics"}


def test_topics_are_credited_alike_answer_by_answer_and_at_once() -> None:
    sitting = Sitting()
    for topic, reply in (("statistics", "no"), ("networks", "knew"), ("vision", "no"), ("networks", "no")):
        proof = proof_of(sitting, LIBRARY, GRAPH).after(topic, reply, LIBRARY, GRAPH)
        sitting = sitting.answered(topic, "q", reply)
        assert proof == proof_of(sitting, LIBRARY, GRAPH)
    assert proof.credited == {"networks", "algebra"}  # shown once; statistics and vision were missed
