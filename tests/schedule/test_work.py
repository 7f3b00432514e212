"""The order in which topics are begun, and the length and place of their reviews."""

from dataclasses import replace
from datetime import date, timedelta

from planner.graph.topic_graph import build_graph
from planner.model.selection import Kept
from planner.schedule.reviews import first_review, next_review, review_minutes
from planner.schedule.work import study_sequence, whole_work
from tests.instances import make_library, make_topic
from tests.schedule.selections import keep_all


def order(topics: dict[str, tuple[str, tuple[str, ...], float, str]]) -> list[str]:
    """The order of topics given as name -> (area, needs, value, strength); value 0 is a mere prerequisite."""
    library = make_library(
        *(make_topic(name, area, (40, 0, 0), needs, drills=0) for name, (area, needs, _, _) in topics.items())
    )
    graph = build_graph(library)
    chosen = keep_all(library)
    kept = tuple(
        Kept(entry.topic, "recognise", 40, topics[entry.topic][2], entry.rank, topics[entry.topic][2] > 0, topics[entry.topic][3])
        for entry in chosen.kept
    )  # fmt: skip
    chosen = replace(chosen, kept=kept)
    return list(study_sequence(chosen, graph, library, whole_work(chosen, library, {})))


def test_what_is_asked_most_comes_first_with_what_it_needs_just_before_it() -> None:
    assert order(
        {
            "algebra": ("maths", (), 0.0, "must"),
            "embeddings": ("vectors", ("algebra",), 3.0, "must"),
            "kafka": ("big", (), 0.5, "must"),
        }
    ) == ["algebra", "embeddings", "kafka"]


def test_a_foundation_that_many_share_counts_once() -> None:
    found = order(
        {
            "algebra": ("maths", (), 0.0, "must"),
            "ranking": ("a", ("algebra",), 1.0, "must"),
            "embeddings": ("b", ("algebra",), 1.0, "must"),
            "spark": ("c", (), 0.9, "must"),
            "sql": ("d", (), 0.8, "must"),
        }
    )
    assert found[:3] == ["spark", "sql", "algebra"]
    assert set(found[3:]) == {"embeddings", "ranking"}


def test_every_area_that_musts_ask_for_is_opened_before_one_is_finished() -> None:
    found = order(
        {f"big-{number}": ("big", (), 2.0, "must") for number in range(4)}
        | {"ranking": ("ranking", (), 1.0, "must"), "review": ("ai", (), 1.0, "must")}
    )
    assert found[0] == "big-0"
    assert max(found.index("ranking"), found.index("review")) < found.index("big-3")


def test_what_is_merely_a_duty_does_not_open_an_area() -> None:
    found = order(
        {f"big-{number}": ("big", (), 1.2, "must") for number in range(3)} | {"ads": ("ads", (), 1.3, "duty")}
    )
    assert found.index("ads") > found.index("big-0")
    assert found.index("ads") > found.index("big-1")


def test_a_lesson_alone_has_a_shorter_review_than_what_was_practised() -> None:
    assert review_minutes(["learn"]) == 5
    assert review_minutes(["learn", "practise"]) == 10


def test_a_review_is_brought_forward_only_so_far_that_gaps_still_grow() -> None:
    start = date(2026, 8, 3)
    interview = start + timedelta(days=40)
    first = first_review("spark", start, interview)
    assert first is not None
    assert (first.gap, first.early_by()) == (6, 1)
    second = next_review(first, first.on, interview, explicit=True)
    assert second is not None
    assert second.gap - second.early_by() >= first.gap
