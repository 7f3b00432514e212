"""What is known, from planner.yaml and the record."""

from planner.assess.known import known_from_progress
from planner.model.progress import ProgressEntry
from tests.instances import make_library, make_settings, make_topic

LIBRARY = make_library(
    make_topic("algebra", "maths"),
    make_topic("calculus", "maths", needs=("algebra",)),
    make_topic("networks", "deep", needs={"calculus": "explain"}),
    make_topic("python", "code"),
)


def entry(number: int, action: str, topic: str, depth: str = "") -> ProgressEntry:
    return ProgressEntry(
        f"p{number}", "2026-08-03T10:00:00+00:00", action, topic=topic, detail=(("depth", depth),) if depth else ()
    )  # type: ignore[arg-type]


def known(*entries: ProgressEntry, **settings: str) -> dict[str, str]:
    said = tuple(settings.items())
    return dict(known_from_progress(entries, make_settings(known=said), LIBRARY))


def test_planner_yaml_names_topics_or_areas() -> None:
    assert known(python="implement") == {"python": "implement"}
    assert known(maths="explain", algebra="implement") == {"algebra": "implement", "calculus": "explain"}


def test_what_was_concluded_counts_with_what_it_needs() -> None:
    assert known(entry(1, "assess", "networks", "explain")) == {
        "algebra": "recognise", "calculus": "explain", "networks": "explain",
    }  # fmt: skip


def test_the_latest_word_counts_and_what_is_taken_back_does_not() -> None:
    assert known(entry(1, "assess", "python", "explain"), entry(2, "assess", "python", "none")) == {}
    back = ProgressEntry("p3", "2026-08-03T10:00:00+00:00", "undo", undoes="p2")
    assert known(entry(1, "assess", "python", "explain"), entry(2, "assess", "python", "none"), back) == {
        "python": "explain"
    }


def test_the_learners_own_word_goes_before_the_test_whenever_it_was_said() -> None:
    assert known(entry(1, "known", "python", "none"), entry(2, "assess", "python", "explain")) == {}
    assert known(entry(1, "known", "python", "implement"), entry(2, "assess", "python", "none")) == {
        "python": "implement"
    }
    assert known(entry(1, "known", "python", "none"), python="implement") == {}


def test_a_topic_named_in_planner_yaml_is_known_at_least_so_deep() -> None:
    assert known(entry(1, "assess", "python", "none"), python="explain") == {"python": "explain"}
    assert known(entry(1, "assess", "python", "implement"), python="recognise") == {"python": "implement"}


def test_what_needs_a_topic_that_the_learner_denies_is_not_inferred() -> None:
    assert known(entry(1, "assess", "networks", "explain"), entry(2, "known", "algebra", "none")) == {}


def test_ankis_word_counts_until_it_says_otherwise() -> None:
    assert known(entry(1, "anki", "python", "recognise")) == {"python": "recognise"}
    assert known(entry(1, "anki", "python", "recognise"), entry(2, "anki", "python")) == {}


def test_other_entries_and_unknown_topics_say_nothing() -> None:
    assert (
        known(
            entry(1, "done", "python", "explain"),
            entry(2, "assess", "gone", "explain"),
            entry(3, "known", "python", "odd"),
        )
        == {}
    )
