"""plan.json back to a Plan."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from planner.model.plan import Plan, PlanDay, Recall, Session
from planner.model.problem import BadInput, Problem
from planner.model.selection import BranchChoice, CurvePoint, Kept, LeftOut, Purchase, Selection
from planner.model.settings import Interview
from planner.model.source import Source

DAY = 1440  # minutes


def read_accepted_plan(path: Path) -> Plan | None:
    """The plan in force, or None before the first build.

    Raises BadInput for a file that no planner wrote so: to plan anew over it would lose the plan without a word.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadInput([Problem(Source(str(path)), "unreadable", f"can't read it: {error.strerror}")]) from None
    except (ValueError, RecursionError) as error:
        raise _damaged(path, "is no JSON", getattr(error, "lineno", 0)) from None
    try:
        plan = plan_from_json(value)
    except KeyError as error:
        raise _damaged(path, f"is no plan: {error} is missing") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise _damaged(path, f"is no plan: {error}") from None
    fault = _fault(plan)
    if fault:
        raise _damaged(path, fault)
    return plan


def _damaged(path: Path, message: str, line: int = 0) -> BadInput:
    hint = "undo the change, copy an earlier plan from .planner/plans/ over it, or plan anew: 'planner build --fresh'"
    return BadInput([Problem(Source(str(path), line), "damaged-plan", message, hint)])


def _fault(plan: Plan) -> str:
    """What in a plan can't be, "" when nothing: what each later step takes for granted."""
    import msgspec

    try:
        msgspec.convert(msgspec.to_builtins(plan), Plan)  # the type of every value
    except msgspec.ValidationError as error:
        return str(error).replace("`", "'").replace("$.", "")
    if not plan.days or not plan.interviews:
        return f"has no {'interviews' if plan.days else 'days'}"
    if not 0 < plan.estimate_factor <= 10:
        return f"estimate_factor is {plan.estimate_factor}, which no session takes of its estimate"
    dates = [day.on for day in plan.days]
    if dates != sorted(set(dates)):
        return "its days are not in order, or a day stands twice"
    seen: set[str] = set()
    for day in plan.days:
        if day.review_minutes < 0:
            return f"{day.on}: its cards take {day.review_minutes} minutes"
        for session in day.sessions:
            if session.id in seen:
                return f"{day.on}: session {session.id} stands twice"
            if not 1 <= session.minutes <= DAY:
                return f"{day.on}: session {session.id} takes {session.minutes} minutes"
            seen.add(session.id)
        # what was done may have taken more than the day had
        planned = day.review_minutes + sum(session.minutes for session in day.sessions if not session.done)
        if planned > day.capacity_minutes:
            return f"{day.on} holds {planned} minutes, but has {day.capacity_minutes}"
    return ""


def plan_from_json(value: dict[str, Any]) -> Plan:
    """The inverse of `publish.plan_json.plan_to_json`.

    Raises KeyError, TypeError or ValueError when `value` has another shape.
    """
    if value["format"] != "planner.plan/1":
        raise ValueError(f"format {value['format']}")
    return Plan(
        start=date.fromisoformat(value["start"]),
        interviews=tuple(Interview(date.fromisoformat(entry["date"]), entry["round"]) for entry in value["interviews"]),
        days=tuple(_day(day) for day in value["days"]),
        selection=_selection(value),
        recall_on_interview_day=value["recall_on_interview_day"],
        recall_by_topic=tuple(Recall(topic, recall) for topic, recall in value["recall_by_topic"].items()),
        notes=tuple(value["notes"]),
        estimate_factor=value.get("estimate_factor", 1.0),
    )


def _day(value: dict[str, Any]) -> PlanDay:
    on = date.fromisoformat(value["date"])
    sessions = tuple(
        Session(
            entry["id"], on, entry["kind"], entry["topic"], entry["title"], entry["minutes"], entry["part"],
            entry["parts"], entry["depth"], entry["drill"], tuple(entry["covers"]), entry["why"], entry["done"],
        )
        for entry in value["sessions"]
    )  # fmt: skip
    return PlanDay(on, value["capacity_minutes"], value["review_minutes"], sessions, value.get("missed", False))


def _selection(value: dict[str, Any]) -> Selection:
    chosen = value["selection"]
    return Selection(
        kept=tuple(
            Kept(
                entry["topic"], entry["depth"], entry["minutes"], entry["value"], entry["rank"], entry["demanded"],
                entry["strength"], tuple(entry["needed_by"]), entry["refresh"],
            )
            for entry in chosen["kept"]
        ),
        left_out=tuple(
            LeftOut(entry["topic"], entry["depth"], entry["minutes"], entry["value"], entry["why"], entry["strength"])
            for entry in value["left_out"]
        ),
        choices=tuple(
            BranchChoice(entry["group"], entry["term"], tuple(entry["topics"]), entry["why"])
            for entry in chosen["choices"]
        ),
        value=chosen["value"],
        bound=chosen["bound"],
        minutes=chosen["minutes"],
        budget_minutes=chosen["budget_minutes"],
        curve=tuple(CurvePoint(point["minutes"], point["value"]) for point in value["curve"]),
        purchases=tuple(_purchase(step) for step in chosen["purchases"]),
        next_purchases=tuple(_purchase(step) for step in chosen["next_purchases"]),
        musts_missing=tuple(chosen["musts_missing"]),
        way_out=tuple(chosen["way_out"]),
    )  # fmt: skip


def _purchase(value: dict[str, Any]) -> Purchase:
    return Purchase(value["topic"], value["depth"], value["minutes"], value["value"], tuple(value["with_topics"]))
