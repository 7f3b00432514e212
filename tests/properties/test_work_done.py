"""What is done is never lost: ahead of its day, slower than reckoned, before the start, or with the plan made anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.check.plan_rules import verify_plan
from planner.model.plan import Plan
from planner.model.progress import ProgressEntry
from planner.pipeline import make_plan, replan
from planner.publish.plan_json import plan_to_json
from planner.schedule.begun import finished_topics, studied_apart
from tests.instances import Generated, generate
from tests.small import library, topic
from tests.small import plan as small_plan


def done(plan: Plan, until: date, on: date | None = None, slower: float = 0) -> tuple[ProgressEntry, ...]:
    """Everything up to a day, recorded on its day or `on` one; with `slower`, the minutes it took as well."""
    sessions = [session for session in plan.sessions if session.on <= until and session.kind != "buffer"]
    return tuple(
        ProgressEntry(
            f"p{number}", f"{on or session.on}T19:00:00+00:00", "done", session.id, session.topic or "",
            int(session.minutes * slower) or None,
        )
        for number, session in enumerate(sessions, 1)
    )  # fmt: skip


def case_and_plan(seed: int) -> tuple[Generated, Plan]:
    case = generate(seed, 60)
    return case, make_plan(case.demand, case.library, case.settings, (), None, case.settings.start, {})


def kept(plan: Plan) -> set[str]:
    return {entry.topic for entry in plan.selection.kept}


@pytest.mark.parametrize("seed, until", [(1, 2), (2, 4), (3, 8), (4, 12)])
def test_work_done_ahead_of_its_day_takes_no_topic_away(seed: int, until: int) -> None:
    case, plan = case_and_plan(seed)
    days = [day.on for day in plan.days if day.sessions]
    today = days[1]
    entries = done(plan, days[until], today)
    new, _ = replan(case.demand, case.library, case.settings, entries, plan, today, {})
    assert kept(plan) <= kept(new)
    assert verify_plan(plan_to_json(new), case.library, case.settings, {}, case.demand) == ()
    again, _ = replan(case.demand, case.library, case.settings, entries, new, today, {})
    assert kept(new) <= kept(again)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_what_is_studied_stays_however_slow_the_learner_is(seed: int) -> None:
    case, plan = case_and_plan(seed)
    days = [day.on for day in plan.days if day.sessions]
    entries = done(plan, days[5], slower=1.7)
    new, _ = replan(case.demand, case.library, case.settings, entries, plan, days[6], {})
    assert new.estimate_factor > 1.2
    assert set(finished_topics(plan, entries, case.library)) <= kept(new)
    assert verify_plan(plan_to_json(new), case.library, case.settings, {}, case.demand) == ()


def test_a_session_done_before_the_start_is_part_of_the_first_day() -> None:
    case, plan = case_and_plan(5)
    early = plan.start - timedelta(days=1)
    entries = done(plan, plan.start, early)[:1]
    new, moves = replan(case.demand, case.library, case.settings, entries, plan, early, {})
    assert moves == ()
    assert [(session.on, session.done) for session in new.sessions if session.id == entries[0].session] == [
        (plan.start, True)
    ]


def test_one_missed_day_of_three_leaves_what_the_others_hold() -> None:
    made = generate(6, 40)
    start = made.settings.start
    settings = replace(
        made.settings, study_minutes=(90,) * 7, interviews=(replace(made.settings.interviews[0], on=start + timedelta(3)),)
    )  # fmt: skip
    plan = make_plan(made.demand, made.library, settings, (), None, start, {})
    new, _ = replan(made.demand, made.library, settings, (), plan, start + timedelta(1), {})
    assert plan.selection.kept
    assert new.selection.kept


def test_the_record_tells_what_was_studied_by_a_plan_that_is_gone() -> None:
    topics = library(topic("python", minutes=(60, 30, 0)), topic("sql", minutes=(40, 30, 0)))
    record = tuple(
        ProgressEntry(f"p{number}", "2026-08-03T19:00:00+00:00", "done", name, name.split(".")[0], minutes)
        for number, (name, minutes) in enumerate(
            [("python.learn.1", None), ("python.learn.2", None), ("python.practise.1", 30), ("sql.learn.1", 10)], 1
        )
    )
    assert studied_apart(None, record, topics, limit_minutes=45) == {"python": "explain", "sql": "recognise"}
    assert studied_apart(None, record[1:], topics, limit_minutes=45) == {"sql": "recognise"}  # half a lesson
    standing = small_plan("Mon python learn 60")  # whose first session is the recorded one
    assert studied_apart(standing, record, topics, limit_minutes=45) == {"sql": "recognise"}
