"""What a replan makes of more or less time than the plan in force was made for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.check.plan_rules import verify_plan
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.pipeline import make_plan, replan
from planner.publish.plan_json import plan_to_json
from tests.instances import Generated, generate


def free_minutes(plan: Plan) -> int:
    """Minutes of the study days that nothing fills; the last two days are kept light."""
    return sum(
        day.capacity_minutes - day.review_minutes - sum(session.minutes for session in day.sessions)
        for day in plan.days[:-2]
    )


def both(seed: int, changed: Settings | None = None, **change: object) -> tuple[Generated, Plan, Plan]:
    case = generate(seed, 100)
    old = make_plan(case.demand, case.library, case.settings, (), None, case.settings.start, {})
    settings = replace(case.settings, **change)  # type: ignore[arg-type]
    new, _ = replan(case.demand, case.library, settings, (), old, settings.start, {})
    assert verify_plan(plan_to_json(new), case.library, settings, {}, case.demand) == ()
    return case, old, new


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_more_minutes_a_day_add_what_was_left_out_and_move_little(seed: int) -> None:
    _, old, new = both(seed, study_minutes=(130, 130, 130, 130, 130, 130, 0))
    assert new.selection.value > old.selection.value * 1.05
    then = {session.id: session.on for session in new.sessions}
    kept = {entry.topic: entry for entry in new.selection.kept}
    assert {entry.topic for entry in old.selection.kept} <= set(kept)
    work = [session for session in old.sessions if session.kind in ("learn", "practise", "drill")]
    moved = sum(then.get(session.id) != session.on for session in work)
    assert moved <= 0.1 * len(work)
    total = sum(day.capacity_minutes for day in new.days)
    assert free_minutes(new) <= 0.2 * total
    afresh = make_plan(
        generate(seed, 100).demand, generate(seed, 100).library,
        replace(generate(seed, 100).settings, study_minutes=(130,) * 6 + (0,)), (), None, old.start, {},
    )  # fmt: skip
    assert new.selection.value >= 0.9 * afresh.selection.value


def test_what_is_said_of_the_choice_is_said_of_the_time_really_there() -> None:
    _, old, new = both(4, study_minutes=(45, 45, 45, 45, 45, 45, 0))
    assert new.selection.value < old.selection.value
    assert new.selection.bound >= new.selection.value
    assert new.selection.value >= 0.8 * new.selection.bound  # nothing chosen is exchanged, only dropped
    assert new.selection.budget_minutes <= 1.2 * new.selection.minutes


def test_a_later_interview_is_used() -> None:
    case = generate(5, 100)
    later = tuple(replace(entry, on=entry.on + timedelta(days=14)) for entry in case.settings.interviews)
    _, old, new = both(5, interviews=later)
    assert new.selection.value > old.selection.value
    assert free_minutes(new) <= 0.2 * sum(day.capacity_minutes for day in new.days)
