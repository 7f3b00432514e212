"""What is said to make room for every must, tried out: plans with the minutes, or the later interview, that are named."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.pipeline import make_plan
from tests.instances import Generated, generate


def plan_of(case: Generated, settings: Settings) -> Plan:
    return make_plan(case.demand, case.library, settings, (), None, settings.start, {})


def longer(settings: Settings, minutes: float) -> Settings:
    days = tuple(each + round(minutes) if each else 0 for each in settings.study_minutes)
    return replace(settings, study_minutes=days)  # type: ignore[arg-type]


def later(settings: Settings, days: float) -> Settings:
    moved = tuple(replace(each, on=each.on + timedelta(days=round(days))) for each in settings.interviews)
    return replace(settings, interviews=moved)


@pytest.mark.parametrize(
    "said, change", [(r"bout (\d+) minutes more on each of", longer), (r"about (\d+) days? later", later)]
)
def test_the_time_named_makes_room_for_every_must_and_half_of_it_seldom_would(said: str, change: object) -> None:
    """An estimate, and said so: enough to a tenth, and less than twice what is needed, in most cases."""
    asked = enough = needless = 0
    for seed in range(40):
        case = generate(seed, topics=(30, 45, 60)[seed % 3])
        minutes = (30, 45, 60)[seed // 3 % 3]
        settings = replace(case.settings, study_minutes=(minutes,) * 6 + (0,))
        plan = plan_of(case, settings)
        found = re.search(said, " ".join(plan.selection.way_out))
        if not found:
            continue
        asked += 1
        amount = int(found.group(1))
        enough += not plan_of(case, change(settings, amount * 1.1)).selection.musts_missing  # type: ignore[operator]
        needless += not plan_of(case, change(settings, amount * 0.5)).selection.musts_missing  # type: ignore[operator]
    assert asked >= 12
    assert enough >= 0.8 * asked
    assert needless <= 0.2 * asked
