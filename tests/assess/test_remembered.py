"""What Anki's memory of our cards says about topics, and its way into the plan."""

from datetime import date

import pytest

from planner.assess.remembered import remembered_topics, seen_cards
from planner.model.memory import CardMemory, SeenCard, SeenCards
from planner.model.progress import ProgressEntry
from planner.pipeline import make_plan
from tests.instances import make_demand, make_library, make_settings, make_topic

LIBRARY = make_library(make_topic("spark", cards=4), make_topic("sql", cards=2))


def anki(name: str, states: str, number: int = 1) -> ProgressEntry:
    return ProgressEntry(
        f"p{number}",
        "2026-08-02T20:00:00+00:00",
        "anki",
        topic=name,
        detail=(("verdict", "started"), ("states", states)),
    )


def test_a_topic_counts_as_known_when_most_of_all_its_cards_are_remembered() -> None:
    memories = [CardMemory(f"spark/spark-c{number}", 5, 100.0, 0.1542, 2.0, difficulty=4.5) for number in range(4)]
    [found] = remembered_topics(memories, LIBRARY, 40)
    assert (found.topic, found.seen, found.cards, found.verdict) == ("spark", 4, 4, "known")
    assert found.states == " ".join(["100/4.5/2"] * 4)


@pytest.mark.parametrize(
    "stability, since, days_to_interview, verdict",
    [
        (100.0, 2.0, 40, "known"),
        (3.0, 0.5, 40, "review"),  # one sitting: recalled now, forgotten by the interview
        (30.0, 2.0, 40, "review"),  # lasts, but not until then
        (8.3, 0.1, 3, "review"),  # one sitting of easy answers just before the interview
        (12.0, 0.5, 3, "known"),
    ],
)
def test_what_does_not_last_until_the_interview_is_to_review(stability, since, days_to_interview, verdict) -> None:
    memories = [CardMemory(f"spark/spark-c{number}", 3, stability, 0.1542, since) for number in range(4)]
    [found] = remembered_topics(memories, LIBRARY, days_to_interview)
    assert found.verdict == verdict
    assert (found.recall_on_interview_day >= 0.9) or verdict == "review"


def test_the_desired_retention_is_what_known_takes() -> None:
    memories = [CardMemory(f"spark/spark-c{number}", 3, 30.0, 0.1542, 2.0) for number in range(4)]
    [found] = remembered_topics(memories, LIBRARY, 40, 0.85)
    assert found.verdict == "known"


def test_a_topic_of_which_few_cards_were_answered_is_started() -> None:
    [found] = remembered_topics([CardMemory("spark/spark-c0", 3, 100.0, 0.1542, 2.0)], LIBRARY, 40)
    assert found.verdict == "started"


@pytest.mark.parametrize(
    "states, cards",
    [
        ("100/4.5/2 3.5/9/0.4", (SeenCard(100.0, 4.5, date(2026, 7, 31)), SeenCard(3.5, 9.0, date(2026, 8, 2)))),
        ("", ()),
        ("100/4.5 nonsense 1/0/2 -3/5/1 10/5/1", (SeenCard(10.0, 5.0, date(2026, 8, 1)),)),
        ("10/5/1 " * 9, (SeenCard(10.0, 5.0, date(2026, 8, 1)),) * 4),  # never more than the topic has
    ],
)
def test_the_record_is_read_back(states: str, cards: tuple[SeenCard, ...]) -> None:
    assert seen_cards((anki("spark", states),), LIBRARY) == {"spark": SeenCards(date(2026, 8, 2), cards)}


def test_the_latest_word_counts_and_unknown_topics_are_passed_over() -> None:
    entries = (anki("spark", "10/5/1"), anki("spark", "20/5/1", 2), anki("gone", "10/5/1", 3))
    [(topic, seen)] = seen_cards(entries, LIBRARY).items()
    assert (topic, [card.stability for card in seen.cards]) == ("spark", [20.0])


def test_cards_remembered_well_leave_more_of_the_plan_to_study() -> None:
    demand, settings = make_demand({"spark": 2.0, "sql": 1.0}), make_settings()
    remembered = (anki("spark", " ".join(["300/4/2"] * 4)), anki("sql", " ".join(["300/4/2"] * 2), 2))
    plans = [make_plan(demand, LIBRARY, settings, entries, None, settings.start, {}) for entries in ((), remembered)]
    plain, with_memory = (sum(day.review_minutes for day in plan.days) for plan in plans)
    assert with_memory < plain


def test_states_are_noted_shortly() -> None:
    memories = [CardMemory("sql/sql-c0", 3, 12.345678, 0.1542, 1.25, difficulty=6.789)]
    [found] = remembered_topics(memories, LIBRARY, 10)
    assert found.states == "12.35/6.79/1.25"
