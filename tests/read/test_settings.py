"""planner.yaml with its defaults, ranges and relative dates."""

from datetime import date
from pathlib import Path

import pytest

from planner.model.problem import BadInput
from planner.model.settings import ROUND_WORDS, Interview, Settings
from planner.publish.mocks import ROUNDS
from planner.read.settings import read_settings
from planner.schedule.place import ROUND_AREAS

TODAY = date(2026, 8, 3)


def settings(tmp_path: Path, text: str, begun: date | None = None) -> Settings:
    (tmp_path / "planner.yaml").write_text(text)
    return read_settings(tmp_path / "planner.yaml", "planner.yaml", TODAY, begun)


def test_only_the_interview_is_needed(tmp_path: Path):
    read = settings(tmp_path, "interview: 2026-09-14\n")
    assert (read.start, read.interviews) == (TODAY, (Interview(date(2026, 9, 14)),))
    assert (read.study_minutes, read.prefer, read.new_cards_per_day) == ((90,) * 6 + (0,), ("python", "pytorch"), 20)


def test_everything_can_be_set(tmp_path: Path):
    read = settings(
        tmp_path,
        """
        start: 2026-08-10
        interview: [{date: 2026-09-21, round: onsite}, {date: 2026-09-14, round: coding}]
        timezone: Europe/Berlin
        study_minutes: {mon: 30, sun: 120}
        days_off: [2026-08-15, 2026-08-20..2026-08-22]
        prefer: []
        known: {probability: explain}
        postings: {old.txt: {skip: true}, dream.txt: {priority: 2}}
        weights: {preferred: 0.1}
        paper: letter
        """,
    )
    assert [(entry.on.day, entry.round) for entry in read.interviews] == [(14, "coding"), (21, "onsite")]
    assert read.study_minutes == (30, 0, 0, 0, 0, 0, 120)
    assert [day.day for day in read.days_off] == [15, 20, 21, 22]
    assert (read.posting("old.txt").skip, read.posting("dream.txt").priority, read.posting("other.txt").priority) == (
        True,
        2,
        1,
    )
    assert (read.weights.preferred, read.weights.must) == (0.1, 1.0)
    assert (read.prefer, read.known, read.paper) == ((), (("probability", "explain"),), "letter")


def test_minutes_that_cannot_be_read_are_not_called_missing(tmp_path: Path):
    with pytest.raises(BadInput) as found:
        settings(tmp_path, "interview: 2026-09-14\nstudy_minutes: {mon: 2h}\n")
    assert [problem.code for problem in found.value.problems] == ["wrong-type"]


def test_every_round_that_is_planned_for_has_a_word_that_is_understood():
    for name in [*ROUND_AREAS, *(entry.title.lower() for entry in ROUNDS), *(entry.id for entry in ROUNDS)]:
        assert any(word in name for word in ROUND_WORDS), name
    assert not any(word in "banana" for word in ROUND_WORDS)


def test_one_number_of_minutes_is_for_every_day(tmp_path: Path):
    assert settings(tmp_path, "interview: 2026-09-14\nstudy_minutes: 45\n").study_minutes == (45,) * 7


@pytest.mark.parametrize(
    "text, on", [("in 6 weeks", "2026-09-14"), ("in 40 days", "2026-09-12"), ("in 1 week", "2026-08-10")]
)
def test_an_interview_may_be_so_far_from_the_start(tmp_path: Path, text: str, on: str):
    assert settings(tmp_path, f"interview: {text}\n").interviews[0].on == date.fromisoformat(on)


def test_a_relative_interview_stays_where_it_was_when_the_plan_began(tmp_path: Path):
    assert settings(tmp_path, "interview: in 6 weeks\n", begun=date(2026, 8, 1)).interviews[0].on == date(2026, 9, 12)


def test_a_relative_interview_begins_anew_when_the_old_plan_is_over(tmp_path: Path):
    assert settings(tmp_path, "interview: in 6 weeks\n", begun=date(2026, 1, 1)).interviews[0].on == date(2026, 9, 14)


@pytest.mark.parametrize("text", ["NO", "1:30", "0x10"])
def test_yaml_surprises_are_plain_text(tmp_path: Path, text: str):
    from planner.model.problem import BadInput

    with pytest.raises(BadInput, match=f"not '{text}'"):
        settings(tmp_path, f"interview: 2026-09-14\nsession_minutes: {text}\n")
