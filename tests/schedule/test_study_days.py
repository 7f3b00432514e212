"""Dates with minutes, and what each is for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.model.settings import Interview
from planner.schedule.study_days import day_roles, first_study_budget, mocks_note, study_days
from tests.instances import make_settings

MONDAY = date(2026, 8, 3)


def test_every_date_to_the_eve_of_the_last_interview() -> None:
    settings = make_settings(
        study_minutes=(60, 0, 60, 0, 60, 0, 0),
        interviews=(Interview(date(2026, 8, 7), "coding"), Interview(date(2026, 8, 12), "onsite")),
        days_off=(date(2026, 8, 5),),
    )
    days = study_days(settings, MONDAY)
    assert [day.minutes for day in days] == [60, 0, 0, 0, 0, 0, 0, 60, 0]  # Wed off, Fri is the interview
    assert days[-1].on == date(2026, 8, 11)


def test_no_days_after_the_interview() -> None:
    assert study_days(make_settings(), date(2026, 9, 14)) == ()


def test_six_weeks_have_buffers_mocks_a_sweep_and_a_light_eve() -> None:
    settings = make_settings()  # 90 minutes, Sundays free, interview on Monday 14 September
    roles = day_roles(study_days(settings, MONDAY), settings.interviews, 90)
    by_day = {role.on: role for role in roles}
    assert by_day[date(2026, 9, 12)].role == "eve"  # Sunday 13 has no minutes
    assert by_day[date(2026, 9, 12)].minutes == 45
    assert [role.on.day for role in roles if role.role == "sweep"] == [10, 11]
    buffers = [role.on for role in roles for block in role.blocks if block.kind == "buffer"]
    assert buffers == [date(2026, 8, day) for day in (8, 15, 22, 29)] + [date(2026, 9, 5), date(2026, 9, 9)]
    mocks = [role.on for role in roles for block in role.blocks if block.kind == "mock"]
    assert mocks
    assert all((mock - MONDAY).days >= 0.6 * 42 for mock in mocks)
    assert not set(mocks) & set(buffers)


@pytest.mark.parametrize("days, sweep, eves", [(30, 2, 1), (20, 1, 1), (12, 1, 1), (9, 0, 1), (2, 0, 1)])
def test_the_shorter_the_plan_the_fewer_days_are_kept_for_reviews(days: int, sweep: int, eves: int) -> None:
    settings = make_settings(study_minutes=(60,) * 7, interviews=(Interview(MONDAY + timedelta(days=days), "onsite"),))
    roles = [role.role for role in day_roles(study_days(settings, MONDAY), settings.interviews, 90)]
    assert (roles.count("sweep"), roles.count("eve")) == (sweep, eves)


@pytest.mark.parametrize(
    "minutes, session_minutes, said",
    [(60, 45, ""), (60, 15, "session_minutes is 15"), (30, 45, "no day has the 34 minutes")],
)
def test_a_plan_without_mocks_says_why(minutes: int, session_minutes: int, said: str) -> None:
    settings = make_settings(study_minutes=(minutes,) * 7)
    roles = day_roles(study_days(settings, MONDAY), settings.interviews, session_minutes)
    notes = mocks_note(roles, session_minutes)
    assert [said in note for note in notes] == [True] * bool(said)


def test_a_plan_of_one_day_is_not_all_eve() -> None:
    settings = make_settings(interviews=(Interview(date(2026, 8, 4)),))
    (role,) = day_roles(study_days(settings, MONDAY), settings.interviews, 90)
    assert (role.role, role.minutes) == ("study", 90)


def test_the_budget_leaves_room_for_what_study_causes() -> None:
    settings = make_settings()
    days = study_days(settings, MONDAY)
    whole = sum(day.minutes for day in days)
    assert 0.4 * whole < first_study_budget(settings, days) < 0.7 * whole
    longer = replace(settings, study_minutes=(120, 120, 120, 120, 120, 120, 0))
    assert first_study_budget(longer, study_days(longer, MONDAY)) > first_study_budget(settings, days)
