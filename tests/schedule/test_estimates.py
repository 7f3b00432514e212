"""The learner's pace: what is learned from the minutes recorded, and what is said of it."""

from planner.model.progress import ProgressEntry
from planner.pipeline import make_plan, replan
from planner.publish.plan_lines import move_lines
from planner.publish.status import status_lines, status_of
from planner.schedule.estimates import estimate_factor, taken_so_far
from tests.instances import make_demand, make_library, make_settings, make_topic

NAMES = [f"t{number}" for number in range(12)]
LIBRARY = make_library(*(make_topic(name, minutes=(40, 20, 0), drills=0) for name in NAMES))
DEMAND, SETTINGS = make_demand(dict.fromkeys(NAMES, 1.0)), make_settings()
PLAN = make_plan(DEMAND, LIBRARY, SETTINGS, (), None, SETTINGS.start, {})
FIRST = [session for session in PLAN.sessions if session.is_work][:6]
SLOW = tuple(
    ProgressEntry(f"p{number}", f"{session.on}T19:00:00+00:00", "done", session.id, session.topic or "", session.minutes * 2)
    for number, session in enumerate(FIRST)
)  # fmt: skip
TODAY = FIRST[-1].on


def test_the_pace_that_is_said_is_the_one_that_was_and_the_one_planned_with_is_said_too() -> None:
    assert taken_so_far(SLOW, PLAN, LIBRARY).ratio == 2.0
    factor = estimate_factor(SLOW, PLAN, LIBRARY)
    assert 1.3 < factor < 1.8  # few sessions are believed in part
    made, moves = replan(DEMAND, LIBRARY, SETTINGS, SLOW, PLAN, TODAY, {})
    said = "\n".join(move_lines(moves, PLAN, made, taken_so_far(SLOW, PLAN, LIBRARY).ratio))
    assert f"took 2.00 times the library's minutes; the rest is planned with {factor:.2f} (nearer" in said
    said = "\n".join(status_lines(status_of(made, SLOW, TODAY)))
    assert f"took 2.00 times the minutes planned for them; what is left is planned with {factor:.2f} times" in said


def test_a_plan_made_anew_can_count_with_the_pace() -> None:
    slow = make_plan(DEMAND, LIBRARY, SETTINGS, (), None, SETTINGS.start, {}, factor=1.5)
    assert slow.estimate_factor == 1.5
    assert sum(s.minutes for s in slow.sessions if s.topic == "t0" and s.kind == "learn") == 60
