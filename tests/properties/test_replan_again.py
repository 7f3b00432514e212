"""A replan settles what changed: asked again on the same day, with nothing changed since, it has nothing to offer."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from planner.model.settings import Interview
from planner.pipeline import make_plan, replan
from planner.publish.plan_json import plan_to_json
from planner.read.plan import plan_from_json
from planner.schedule.study_days import study_days
from planner.select.instance import TOO_DEEP
from tests.conftest import CASES
from tests.instances import make_demand, make_library, make_settings, make_topic
from tests.properties.plans import changed, history, random_case


def offers_again(seed: int) -> bool | None:
    """Whether a second replan of a random case offers something; None when the case leaves no day to plan."""
    draw = Random(seed)
    case = random_case(seed)
    plan = make_plan(case.demand, case.library, case.settings, (), None, case.settings.start, case.known)
    opened = [day.on for day in plan.days if day.capacity_minutes]
    if len(opened) < 4:
        return None
    today = opened[draw.randrange(1, len(opened) - 1)]
    missed = frozenset(on for on in opened if draw.random() < 0.25)
    entries = history(plan, today, missed, draw)
    now = changed(case, today, draw)
    if not any(day.minutes for day in study_days(now.settings, plan.start) if day.on >= today):
        return None
    first, _ = replan(now.demand, now.library, now.settings, entries, plan, today, now.known)
    accepted = plan_from_json(plan_to_json(first))
    _, moves = replan(now.demand, now.library, now.settings, entries, accepted, today, now.known)
    return moves != ()


def test_a_second_replan_offers_nothing() -> None:
    """Days missed, work skipped or done in other time than planned, minutes, interviews, knowledge or postings changed."""
    seeds = Random(0).sample(range(100_000), CASES)
    judged = [again for seed in seeds if (again := offers_again(seed)) is not None]
    assert len(judged) >= 0.9 * CASES
    assert not any(judged)


def test_topics_that_the_days_are_too_few_for_are_told_apart_in_later_plans_too() -> None:
    """A chain of eight topics in four days: a plan looked at again says the same of what it leaves out."""
    names = [f"t{number}" for number in range(8)]
    library = make_library(
        *(make_topic(name, needs=tuple(names[number - 1 : number])) for number, name in enumerate(names))
    )
    settings = replace(make_settings(), interviews=(Interview(make_settings().start + timedelta(days=5), "coding"),))
    demand, start = make_demand(dict.fromkeys(names, 1.0)), settings.start
    plan = make_plan(demand, library, settings, (), None, start, {})
    again = make_plan(demand, library, settings, (), plan_from_json(plan_to_json(plan)), start, {}).selection
    made = plan.selection
    assert TOO_DEEP in {entry.why for entry in made.left_out}
    assert (again.musts_missing, again.way_out, again.left_out) == (made.musts_missing, made.way_out, made.left_out)


def test_what_was_skipped_does_not_come_back() -> None:
    """A case in which one lesson was skipped, and came back as newly chosen with the next replan."""
    assert offers_again(17) is False
    assert offers_again(62) is False


def test_two_plans_as_good_as_each_other_are_not_offered_in_turn() -> None:
    """Cases in which a repair led from one plan to another and back."""
    assert offers_again(67747) is False
    assert offers_again(83743) is False


def test_the_first_half_of_a_lesson_is_not_split_while_the_second_waits_for_a_place() -> None:
    """A case in which the rest of the first half took the second's name, and two sessions had one."""
    assert offers_again(84621) is False
