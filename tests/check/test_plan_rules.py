"""Each promise broken by hand in a good plan is found, and the good plan passes."""

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from planner.check.plan_rules import verify_plan
from planner.pipeline import make_plan
from planner.publish.plan_json import plan_to_json
from tests.instances import make_any_of, make_demand, make_library, make_settings, make_topic

LIBRARY = make_library(
    make_topic("linear-algebra", "mathematics", (60, 30, 0), drills=0),
    make_topic("embeddings", "representation", (50, 30, 40), needs=("linear-algebra",)),
    make_topic("spark", "big-data", (60, 40, 30)),
    make_topic("two-tower", "recommenders", (50, 30, 35), needs={"embeddings": "explain"}),
    make_topic("java", "programming", (30, 20, 0), drills=0),
    make_topic("cobol", "programming", (600, 600, 0), drills=0),
)
DEMAND = make_demand(
    {"two-tower": 3.0, "spark": 2.0, "embeddings": 1.0}, (make_any_of("any-language", 1.0, ("java",), ("cobol",)),)
)
SETTINGS = make_settings()


@pytest.fixture(scope="module")
def good() -> dict[str, Any]:
    plan = make_plan(DEMAND, LIBRARY, SETTINGS, (), None, SETTINGS.start, {})
    return plan_to_json(plan)


def find(plan: dict[str, Any], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The day and the session with this id."""
    return next((day, one) for day in plan["days"] for one in day["sessions"] if one["id"] == name)


def move(plan: dict[str, Any], name: str, on: str) -> None:
    day, session = find(plan, name)
    day["sessions"].remove(session)
    next(day for day in plan["days"] if day["date"] == on)["sessions"].append(session)


def codes(plan: dict[str, Any]) -> set[str]:
    return {problem.code for problem in verify_plan(plan, LIBRARY, SETTINGS, {}, DEMAND)}


def test_a_good_plan_passes(good: dict[str, Any]) -> None:
    assert verify_plan(good, LIBRARY, SETTINGS, {}, DEMAND) == ()


def day_of(plan: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(day for day in plan["days"] if any(session["kind"] == kind for session in day["sessions"]))


def longer_day(plan: dict[str, Any]) -> None:
    day_of(plan, "learn")["review_minutes"] += 90


def other_capacity(plan: dict[str, Any]) -> None:
    plan["days"][0]["capacity_minutes"] += 10


def study_on_a_day_off(plan: dict[str, Any]) -> None:
    move(plan, "spark.learn.1", "2026-08-09")  # a Sunday


def missing_date(plan: dict[str, Any]) -> None:
    del plan["days"][6]


def same_id_twice(plan: dict[str, Any]) -> None:
    find(plan, "spark.practise.1")[1]["id"] = "spark.learn.1"


def wrong_part(plan: dict[str, Any]) -> None:
    find(plan, "spark.learn.1")[1]["parts"] = 3


def dependent_first(plan: dict[str, Any]) -> None:
    move(plan, "two-tower.learn.1", plan["days"][0]["date"])


def prerequisite_gone(plan: dict[str, Any]) -> None:
    for name in ("embeddings.learn.1", "embeddings.practise.1"):
        day, session = find(plan, name)
        day["sessions"].remove(session)


def practice_before_the_lesson(plan: dict[str, Any]) -> None:
    day, session = find(plan, "spark.practise.1")
    day["sessions"].remove(session)
    find(plan, "spark.learn.1")[0]["sessions"].insert(0, session)


def drill_on_the_same_day(plan: dict[str, Any]) -> None:
    move(plan, "spark.drill.1", find(plan, "spark.practise.1")[0]["date"])


def minutes_lost(plan: dict[str, Any]) -> None:
    find(plan, "spark.learn.1")[1]["minutes"] -= 5


def never_reviewed(plan: dict[str, Any]) -> None:
    for day in plan["days"]:
        day["sessions"] = [one for one in day["sessions"] if one["kind"] != "review" and one["kind"] != "mock"]
        for session in day["sessions"]:
            session["covers"] = []


def shrinking_gaps(plan: dict[str, Any]) -> None:
    move(plan, "spark.review.2", find(plan, "spark.review.1")[0]["date"])


def lesson_on_the_eve(plan: dict[str, Any]) -> None:
    move(plan, "spark.learn.1", "2026-09-12")


def early_mock(plan: dict[str, Any]) -> None:
    move(plan, "mock.1", plan["days"][1]["date"])


def two_buffers(plan: dict[str, Any]) -> None:
    move(plan, "buffer.2", find(plan, "buffer.1")[0]["date"])


def wrong_sum(plan: dict[str, Any]) -> None:
    plan["selection"]["minutes"] += 1


def bound_below_value(plan: dict[str, Any]) -> None:
    plan["selection"]["bound"] = plan["selection"]["value"] - 1


def wrong_recall(plan: dict[str, Any]) -> None:
    plan["recall_on_interview_day"] = 0.5


def passed_over(plan: dict[str, Any]) -> None:
    plan["selection"]["kept"] = [entry for entry in plan["selection"]["kept"] if entry["topic"] != "two-tower"]
    plan["selection"]["minutes"] = sum(entry["minutes"] for entry in plan["selection"]["kept"])
    for day in plan["days"]:
        day["sessions"] = [one for one in day["sessions"] if one["topic"] != "two-tower"]


def branch_not_planned(plan: dict[str, Any]) -> None:
    plan["selection"]["choices"][0]["topics"] = ["cobol"]


def unknown_format(plan: dict[str, Any]) -> None:
    plan["format"] = "planner.plan/9"


def no_plan(plan: dict[str, Any]) -> None:
    del plan["selection"]


@pytest.mark.parametrize(
    "spoil, code",
    [
        (longer_day, "plan-capacity"),
        (other_capacity, "plan-capacity"),
        (study_on_a_day_off, "plan-day-off"),
        (missing_date, "plan-dates"),
        (same_id_twice, "plan-ids"),
        (wrong_part, "plan-parts"),
        (dependent_first, "plan-prerequisite"),
        (prerequisite_gone, "plan-prerequisite"),
        (practice_before_the_lesson, "plan-depth-chain"),
        (drill_on_the_same_day, "plan-depth-chain"),
        (minutes_lost, "plan-minutes"),
        (never_reviewed, "plan-unreviewed"),
        (shrinking_gaps, "plan-review-gap"),
        (lesson_on_the_eve, "plan-eve"),
        (early_mock, "plan-mock"),
        (two_buffers, "plan-buffer"),
        (wrong_sum, "plan-sums"),
        (bound_below_value, "plan-sums"),
        (wrong_recall, "plan-sums"),
        (passed_over, "plan-left-out"),
        (branch_not_planned, "plan-any-of"),
        (unknown_format, "plan-format"),
        (no_plan, "plan-shape"),
    ],
)
def test_a_broken_promise_is_found(good: dict[str, Any], spoil: Callable[[dict[str, Any]], None], code: str) -> None:
    plan = copy.deepcopy(good)
    spoil(plan)
    assert code in codes(plan)


def test_what_is_done_happened_as_it_happened(good: dict[str, Any]) -> None:
    plan = copy.deepcopy(good)
    practice_before_the_lesson(plan)
    for name in ("spark.practise.1", "spark.learn.1"):
        find(plan, name)[1]["done"] = True
    assert "plan-depth-chain" not in codes(plan)


def test_past_days_are_not_judged_by_todays_settings(good: dict[str, Any]) -> None:
    shorter = make_settings(study_minutes=(60, 60, 60, 60, 60, 60, 0))
    problems = verify_plan(good, LIBRARY, shorter, {}, DEMAND, today=date(2026, 9, 14))
    assert "plan-capacity" not in {problem.code for problem in problems}
    assert "plan-capacity" in {problem.code for problem in verify_plan(good, LIBRARY, shorter, {}, DEMAND)}
