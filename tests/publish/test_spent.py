"""What a plan's minutes go into, and that every place that shows a total shows the same."""

from planner.publish.plan_lines import value_lines
from planner.publish.spent import counted_sessions, minutes_by_purpose, spent_line
from planner.publish.summary import build_summary
from tests.publish.studies import study_of


def test_the_parts_add_up_to_all_planned_minutes() -> None:
    plan = study_of().plan
    whole = sum(day.review_minutes + sum(s.minutes for s in day.sessions) for day in plan.days)
    assert sum(minutes for _, minutes in minutes_by_purpose(plan)) == whole > 0  # cards included


def test_the_summary_and_the_plan_say_the_same() -> None:
    study = study_of()
    said = f"{counted_sessions(study.plan)}"
    assert any(said in line and spent_line(study.plan) in line for line in build_summary(study))
    assert any(said in line and spent_line(study.plan) in line for line in value_lines(study.plan))
    buffers = sum(session.kind == "buffer" for session in study.plan.sessions)
    assert said.startswith(f"{len(study.plan.sessions) - buffers} session")
