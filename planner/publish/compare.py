"""Two plans side by side."""

from typing import Any

from planner.model.plan import Plan
from planner.model.topic import DEPTHS, Library
from planner.publish.markup import plural
from planner.publish.week import duration


def _figures(plan: Plan) -> dict[str, Any]:
    chosen = plan.selection
    cards = sum(day.review_minutes for day in plan.days)
    return {
        "interview": max(entry.on for entry in plan.interviews).isoformat(),
        "study_days": sum(1 for day in plan.days if day.capacity_minutes),
        "minutes": cards + sum(session.minutes for session in plan.sessions),
        "topics": len(chosen.kept),
        "value": round(chosen.value, 4),
        "musts_missing": len(chosen.musts_missing),
        "recall_on_interview_day": round(plan.recall_on_interview_day, 4),
    }


def comparison_json(before: Plan, after: Plan) -> dict[str, Any]:
    """Figures of both plans, topics that come and go, and those whose depth changes."""
    old = {entry.topic: entry.depth for entry in before.selection.kept}
    new = {entry.topic: entry.depth for entry in after.selection.kept}
    return {
        "now": _figures(before),
        "then": _figures(after),
        "topics_added": sorted(set(new) - set(old)),
        "topics_dropped": sorted(set(old) - set(new)),
        "deeper": sorted(t for t in set(old) & set(new) if DEPTHS.index(new[t]) > DEPTHS.index(old[t])),
        "shallower": sorted(t for t in set(old) & set(new) if DEPTHS.index(new[t]) < DEPTHS.index(old[t])),
    }


def comparison_lines(before: Plan, after: Plan, library: Library, in_force: Plan | None = None) -> list[str]:
    """The comparison for the terminal. `in_force`: the plan that the learner has, which is neither of the two."""
    value = comparison_json(before, after)
    now, then = value["now"], value["then"]
    rows = [
        ("Interview", now["interview"], then["interview"]),
        ("Days with study time", str(now["study_days"]), str(then["study_days"])),
        ("Planned", duration(now["minutes"]), duration(then["minutes"])),
        ("Topics", str(now["topics"]), str(then["topics"])),
        ("Value", f"{now['value']:.2f}", f"{then['value']:.2f}"),
        ("Musts without room", str(now["musts_missing"]), str(then["musts_missing"])),
        ("Recall on the day", f"{now['recall_on_interview_day']:.1%}", f"{then['recall_on_interview_day']:.1%}"),
    ]
    lines = [f"{'':22s} {'now':>14s} {'then':>14s}"]
    lines += [f"{name:22s} {left:>14s} {right:>14s}" for name, left, right in rows]
    for key, label in (
        ("topics_added", "Comes in"), ("topics_dropped", "Falls out"), ("deeper", "Deeper"), ("shallower", "Shallower"),
    ):  # fmt: skip
        titles = [library.by_id[topic].title if topic in library.by_id else topic for topic in value[key]]
        if titles:
            lines.append(f"{label}: {', '.join(titles)}.")
    if not any(value[key] for key in ("topics_added", "topics_dropped", "deeper", "shallower")):
        lines.append("The same topics to the same depths.")
    lines += [f"Then: {note}" for note in after.notes if "never shown" in note and note not in before.notes]
    if in_force is not None:
        kept, lacking = len(in_force.selection.kept), len(in_force.selection.musts_missing)
        lines.append(
            "Both are made anew from today on, with what is studied as known; the plan in force has "
            f"{plural(kept, 'topic')} and {plural(lacking, 'must')} without room."
        )
    if before.estimate_factor != 1.0:
        lines.append(f"Both are planned with {before.estimate_factor:.2f} times the library's minutes, for your pace.")
    return [*lines, "Nothing was changed."]
