"""A replan settles what changed: asked again on the same day, with nothing changed since, it has nothing to offer."""

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from planner.pipeline import make_plan, replan
from planner.publish.plan_json import plan_to_json
from planner.read.plan import plan_from_json
from planner.schedule.study_days import study_days
from tests.properties.plans import changed, history, random_case


@given(st.integers(0, 100_000))
def test_a_second_replan_offers_nothing(seed: int) -> None:
    draw = Random(seed)
    case = random_case(seed)
    plan = make_plan(case.demand, case.library, case.settings, (), None, case.settings.start, case.known)
    opened = [day.on for day in plan.days if day.capacity_minutes]
    assume(len(opened) >= 4)
    today = opened[draw.randrange(1, len(opened) - 1)]
    missed = frozenset(on for on in opened if draw.random() < 0.25)
    entries = history(plan, today, missed, draw)
    now = changed(case, today, draw)
    assume(any(day.minutes for day in study_days(now.settings, plan.start) if day.on >= today))
    first, _ = replan(now.demand, now.library, now.settings, entries, plan, today, now.known)
    accepted = plan_from_json(plan_to_json(first))
    again, moves = replan(now.demand, now.library, now.settings, entries, accepted, today, now.known)
    assert moves == ()
    assert again.days == first.days
