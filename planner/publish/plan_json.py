"""The plan as plan.json: the published format (schemas/plan.schema.json), and all that is needed to read it back."""

import json
from typing import Any

from planner.model.plan import Plan, PlanDay, Session
from planner.model.selection import Purchase, Selection

FORMAT = "planner.plan/1"


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The plan as JSON-able values: dates as YYYY-MM-DD, minutes as whole numbers."""
    chosen = plan.selection
    return {
        "format": FORMAT,
        "start": plan.start.isoformat(),
        "interviews": [{"date": entry.on.isoformat(), "round": entry.round} for entry in plan.interviews],
        "days": [_day(day) for day in plan.days],
        "left_out": [
            {
                "topic": entry.topic, "depth": entry.depth, "minutes": entry.minutes, "value": round(entry.value, 6),
                "why": entry.why, "strength": entry.strength,
            }
            for entry in chosen.left_out
        ],
        "selection": _selection(chosen),
        "curve": [{"minutes": point.minutes, "value": round(point.value, 6)} for point in chosen.curve],
        "recall_on_interview_day": round(plan.recall_on_interview_day, 4),
        "recall_by_topic": {entry.topic: round(entry.recall, 4) for entry in plan.recall_by_topic},
        "notes": list(plan.notes),
        "estimate_factor": plan.estimate_factor,
    }  # fmt: skip


def plan_text(plan: Plan) -> str:
    """plan.json's text: the same bytes for the same plan."""
    return json.dumps(plan_to_json(plan), ensure_ascii=False, indent=1) + "\n"


def _day(day: PlanDay) -> dict[str, Any]:
    return {
        "date": day.on.isoformat(),
        "capacity_minutes": day.capacity_minutes,
        "review_minutes": day.review_minutes,
        "sessions": [_session(session) for session in day.sessions],
    } | ({"missed": True} if day.missed else {})


def _session(session: Session) -> dict[str, Any]:
    return {
        "id": session.id, "kind": session.kind, "topic": session.topic, "title": session.title,
        "minutes": session.minutes, "part": session.part, "parts": session.parts, "depth": session.depth,
        "drill": session.drill, "covers": list(session.covers), "why": session.why, "done": session.done,
    }  # fmt: skip


def _selection(chosen: Selection) -> dict[str, Any]:
    return {
        "value": round(chosen.value, 6),
        "bound": round(chosen.bound, 6),
        "minutes": chosen.minutes,
        "budget_minutes": chosen.budget_minutes,
        "kept": [
            {
                "topic": kept.topic, "depth": kept.depth, "minutes": kept.minutes, "value": round(kept.value, 6),
                "rank": kept.rank, "demanded": kept.demanded, "strength": kept.strength,
                "needed_by": list(kept.needed_by), "refresh": kept.refresh,
            }
            for kept in chosen.kept
        ],
        "choices": [
            {"group": choice.group, "term": choice.term, "topics": list(choice.topics), "why": choice.why}
            for choice in chosen.choices
        ],
        "purchases": [_purchase(step) for step in chosen.purchases],
        "next_purchases": [_purchase(step) for step in chosen.next_purchases],
        "musts_missing": list(chosen.musts_missing),
        "way_out": list(chosen.way_out),
    }  # fmt: skip


def _purchase(step: Purchase) -> dict[str, Any]:
    return {
        "topic": step.topic, "depth": step.depth, "minutes": step.minutes, "value": round(step.value, 6),
        "with_topics": list(step.with_topics),
    }  # fmt: skip
