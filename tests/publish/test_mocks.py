"""What a mock interview is drawn from."""

from dataclasses import replace
from datetime import date

from planner.graph.topic_graph import build_graph
from planner.model.settings import Interview
from planner.model.topic import Drill
from planner.publish.mocks import ROUNDS, draw_mock, mock_number, round_of, studied_topics
from planner.publish.pages_mocks import mocks_page
from planner.publish.site_index import SiteIndex
from tests.publish.studies import small_library, study_of
from tests.small import NOWHERE, library, plan, question, topic

ML = next(entry for entry in ROUNDS if entry.id == "ml")
LIBRARY = library(
    *(
        topic(
            f"topic-{n}", area="machine-learning", questions=(question("q1", f"Why {n}?"), question("q2", f"How {n}?"))
        )
        for n in range(12)
    ),
    topic("rivets", area="ironmongery", questions=(question("q1", "Which rivet?"),)),
)


def test_a_mock_fills_its_time_and_never_exceeds_it():
    drawn = draw_mock(1, ML, LIBRARY, {})
    assert drawn.minutes <= ML.minutes < drawn.minutes + 6


def test_it_asks_each_topic_once_and_only_of_its_areas():
    topics = [part.topic for part in draw_mock(1, ML, LIBRARY, {}).parts]
    assert len(topics) == len(set(topics))
    assert "rivets" not in topics


def test_what_is_done_comes_before_what_is_planned_and_what_is_neither():
    topics = [part.topic for part in draw_mock(1, ML, LIBRARY, {"topic-3": 2, "topic-7": 1, "topic-8": 1}).parts]
    assert topics[0] == "topic-3"
    assert set(topics[1:3]) == {"topic-7", "topic-8"}


def test_the_same_number_draws_the_same_mock_and_the_next_another():
    assert draw_mock(2, ML, LIBRARY, {}) == draw_mock(2, ML, LIBRARY, {})
    assert draw_mock(2, ML, LIBRARY, {}).parts != draw_mock(3, ML, LIBRARY, {}).parts


def test_a_round_that_the_settings_name_comes_first_and_is_official():
    first = round_of(1, [Interview(date(2026, 9, 1), "coding")])
    assert (first.id, first.known) == ("coding", "official")
    assert [round_of(n).id for n in range(1, 7)] == [entry.id for entry in ROUNDS]
    assert round_of(7) == replace(ROUNDS[0])


def test_topics_the_plan_has_before_a_mock_count_as_studied_for_it():
    made = plan("Mon topic-1 learn 30\nTue mock mock 45, topic-2 learn 30\nWed topic-3 learn 30")
    days = list(made.days)
    days[1] = replace(days[1], sessions=(replace(days[1].sessions[0], covers=("topic-1",)), *days[1].sessions[1:]))
    made = replace(made, days=tuple(days))
    assert mock_number(days[1].sessions[0]) == 1
    assert studied_topics(made, frozenset({"topic-3.learn.1"}), 1) == {"topic-1": 2, "topic-2": 1, "topic-3": 2}
    assert studied_topics(made, frozenset(), 2) == {"topic-1": 1, "topic-2": 1, "topic-3": 1}


def drill(topic_id: str) -> Drill:
    return Drill(f"{topic_id}-1", topic_id, "Write it", "implement", "intern", 25, (), "", "", "", "", (), NOWHERE)


def test_a_drill_is_set_only_from_what_is_studied_by_then():
    coding = round_of(1)
    taught = library(
        topic("lists", area="programming", questions=(question("q1", "Why lists?"),), drills=(drill("lists"),)),
        topic("joins", area="programming", questions=(question("q1", "Why joins?"),), drills=(drill("joins"),)),
    )
    made = plan("Mon lists learn 30\nTue mock mock 45\nWed joins learn 30")
    assert studied_topics(made, frozenset(), 1) == {"lists": 2, "joins": 1}
    parts = draw_mock(1, coding, taught, studied_topics(made, frozenset(), 1)).parts
    assert [part.topic for part in parts if part.is_drill] == ["lists"]
    assert not [part for part in draw_mock(1, coding, taught, {"joins": 1}).parts if part.is_drill]


def test_the_page_holds_the_parts_that_the_command_draws():
    study = study_of()
    coding = [topic(f"sort-{n}", area="algorithms", questions=(question("q1", f"Sort {n}?"),)) for n in range(9)]
    larger = library(*small_library().topics, *coding)
    text = mocks_page(SiteIndex(study, larger, build_graph(larger)))
    drawn = draw_mock(1, round_of(1), larger, studied_topics(study.plan, frozenset(), 1), 45)
    assert round_of(1).title in text
    assert len(drawn.parts) > 5
    for part in drawn.parts:
        assert part.text in text
        assert f"q-{part.id}" in text or f"drill-{part.id}" in text
        assert all(point in text for point in part.rubric)
    assert f"planner mock --number 1 --minutes 45{' --score 3' * len(drawn.parts)}" in text
