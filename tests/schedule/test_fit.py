"""How much first study a calendar holds."""

from dataclasses import replace
from datetime import timedelta

from planner.model.settings import Interview
from planner.pipeline import make_plan
from tests.instances import make_demand, make_library, make_settings, make_topic


def test_in_three_days_a_day_that_holds_another_lesson_gets_it() -> None:
    """Reviews hardly take anything of so short a plan: what the estimate keeps free for them is study's."""
    library = make_library(
        make_topic("first", minutes=(60, 200, 0), drills=0), make_topic("second", minutes=(45, 200, 0), drills=0)
    )
    start = make_settings().start
    settings = make_settings(study_minutes=(60,) * 7)
    settings = replace(settings, interviews=(Interview(start + timedelta(days=3), "coding"),))
    plan = make_plan(make_demand({"first": 3.0, "second": 1.0}), library, settings, (), None, start, {})
    assert [kept.topic for kept in plan.selection.kept] == ["first", "second"]
