"""plan.json back to a Plan."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from planner.model.plan import Plan, PlanDay, Recall, Session
from planner.model.selection import BranchChoice, CurvePoint, Kept, LeftOut, Purchase, Selection
from planner.model.settings import Interview


def read_accepted_plan(path: Path) -> Plan | None:
    """The plan in force, or None before the first build. A damaged file counts as none: the next build makes one."""
    try:
        return plan_from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


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
