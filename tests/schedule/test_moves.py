"""The reasons that a replan gives for what it moves."""

from dataclasses import replace
from datetime import date, timedelta

from planner.model.plan import Move
from planner.model.settings import Interview
from planner.pipeline import make_plan, replan
from planner.schedule.moves import MOVED, joined_moves
from tests.instances import generate

MONDAY, THURSDAY = date(2026, 8, 3), date(2026, 8, 6)


def test_what_goes_and_comes_again_in_the_same_replan_is_not_new() -> None:
    gone = Move("algebra.review.1", "Algebra", MONDAY, None, "its topic is now studied later")
    again = Move("algebra.review.1", "Algebra", None, THURSDAY, "new in the plan")
    assert joined_moves((gone,), (again,)) == (Move("algebra.review.1", "Algebra", MONDAY, THURSDAY, MOVED),)
    assert joined_moves((), (again,)) == (again,)


def test_a_buffer_that_goes_names_what_takes_its_minutes() -> None:
    """With nothing missed there is no lost work that it could give them to."""
    case = generate(3, topics=60)
    settings = replace(case.settings, study_minutes=(60,) * 6 + (0,))
    plan = make_plan(case.demand, case.library, settings, (), None, settings.start, {})
    last = settings.last_interview
    later = replace(settings, interviews=(Interview(last + timedelta(days=7), "coding"),))
    _, moves = replan(case.demand, case.library, later, (), plan, settings.start, {})
    assert not any("lost work" in move.why for move in moves)
