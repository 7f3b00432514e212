"""A week in every form."""

from datetime import date

import pytest

from planner.publish.week import (
    duration,
    sheet_content,
    today_text,
    week_html,
    week_markdown,
    week_on,
    week_text,
    weeks_of,
)
from tests.small import plan

PLAN = plan("Mon cards 8, ranking learn 45\nTue\nWed mock mock 40, ranking practise 30", interview="2026-08-12")


def test_the_week_in_the_terminal():
    assert week_text(weeks_of(PLAN)[0], frozenset({"ranking.learn.1"})) == (
        "Week 1 of 2: Mon 3 Aug to Sun 9 Aug, 2 h 03\n"
        "\n"
        "Mon 3 Aug  53 min of 1 h 30\n"
        "  [ ]   8 min  Cards     due in Anki\n"
        "  [x]  45 min  Learn     Ranking  (ranking.learn.1)\n"
        "\n"
        "Tue 4 Aug  0 min of 1 h 30\n"
        "      free\n"
        "\n"
        "Wed 5 Aug  1 h 10 of 1 h 30\n"
        "  [ ]  40 min  Mock      Mock  (mock.mock.1)\n"
        "  [ ]  30 min  Practise  Ranking  (ranking.practise.1)\n"
    )


def test_what_stands_undone_on_a_day_that_is_over_was_missed():
    shown = week_text(weeks_of(PLAN)[0], frozenset({"mock.mock.1"}), date(2026, 8, 7))
    assert "Mon 3 Aug  53 min of 1 h 30  missed: learn\n" in shown
    assert "Wed 5 Aug  1 h 10 of 1 h 30  missed: practise\n" in shown
    assert "Tue 4 Aug  0 min of 1 h 30\n      free" in shown
    assert "missed" not in week_text(weeks_of(PLAN)[0], frozenset(), date(2026, 8, 3))


def test_a_day_whose_sessions_were_moved_away_after_it_is_missed_and_not_free():
    from dataclasses import replace

    days = tuple(replace(day, missed=day.on == date(2026, 8, 4)) for day in PLAN.days)
    assert "Tue 4 Aug  0 min of 1 h 30\n      missed" in week_text(weeks_of(replace(PLAN, days=days))[0])


def test_the_week_as_markdown_is_a_task_list():
    assert week_markdown(weeks_of(PLAN)[0]).split("\n")[2:6] == [
        "## Mon 3 Aug",
        "",
        "- [ ] 8 min · Cards · due in Anki",
        "- [ ] 45 min · Learn · Ranking `ranking.learn.1`",
    ]


def test_the_week_of_the_interview_names_it():
    assert "INTERVIEW" in week_text(weeks_of(PLAN)[1])


def test_a_plan_that_begins_on_a_day_without_minutes_has_no_empty_first_week():
    from dataclasses import replace

    sunday = replace(PLAN.days[0], on=date(2026, 8, 2), capacity_minutes=0, review_minutes=0, sessions=())
    weeks = weeks_of(replace(PLAN, start=sunday.on, days=(sunday, *PLAN.days)))
    assert [(week.number, week.first) for week in weeks] == [(1, date(2026, 8, 3)), (2, date(2026, 8, 10))]


def test_the_interview_is_named_on_its_day_and_on_the_eve():
    assert today_text(PLAN, date(2026, 8, 11)).startswith("Tomorrow: INTERVIEW\n\n")
    assert today_text(PLAN, date(2026, 8, 12)).startswith("Today: INTERVIEW\n\n")
    assert "INTERVIEW" not in today_text(PLAN, date(2026, 8, 10))


def test_titles_cannot_break_the_page():
    from dataclasses import replace

    session = replace(PLAN.days[0].sessions[0], title="<b>*x*</b>")
    hostile = replace(PLAN, days=(replace(PLAN.days[0], sessions=(session,)), *PLAN.days[1:]))
    assert "<b>*x*</b>" not in week_html(weeks_of(hostile)[0])
    assert "\\<b\\>\\*x\\*" in week_markdown(weeks_of(hostile)[0])


@pytest.mark.parametrize(
    "today, number", [(date(2026, 7, 1), 1), (date(2026, 8, 9), 1), (date(2026, 8, 10), 2), (date(2027, 1, 1), 2)]
)
def test_the_week_that_is_shown(today: date, number: int):
    assert week_on(weeks_of(PLAN), today).number == number


@pytest.mark.parametrize("minutes, text", [(0, "0 min"), (59, "59 min"), (60, "1 h"), (65, "1 h 05"), (600, "10 h")])
def test_durations_for_people(minutes: int, text: str):
    assert duration(minutes) == text


def test_the_sheet_gives_a_reason_for_each_topic_begun_in_the_week():
    content = sheet_content(weeks_of(PLAN)[0], "letter", {"ranking": "We rank things."})
    assert content["paper"] == "us-letter"
    assert content["reasons"] == [{"topic": "Ranking", "why": "We rank things."}]
