"""What a new plan changes of the one in force, in a few lines: for commands that take it over without asking."""

from planner.model.plan import Plan, Session
from planner.publish.markup import plural
from planner.publish.week import day_title, session_title

MOST_SHOWN = 6


def changed_lines(before: Plan, after: Plan) -> list[str]:
    """Counts first, then topics that come and go, then the first sessions that move; empty when nothing changes.

    Sessions that are done, and buffers, are not told of.
    """
    old, new = _to_do(before), _to_do(after)
    done = {session.id for session in after.sessions if session.done}
    moved = [name for name in old if name in new and old[name].on != new[name].on]
    gone = [name for name in old if name not in new and name not in done]
    come = [name for name in new if name not in old]
    if not (moved or gone or come):
        return []
    lines = [
        f"Since the plan in force: {plural(len(moved), 'session')} moved, {len(come)} new, {len(gone)} gone; 'planner plan' "
        "shows it whole."
    ]
    had, has = ([kept.topic for kept in plan.selection.kept] for plan in (before, after))
    for title, topics in (
        ("New topics", [topic for topic in has if topic not in had]),
        ("No longer planned", [topic for topic in had if topic not in has]),
    ):
        if topics:
            more = f" and {len(topics) - MOST_SHOWN} more" if len(topics) > MOST_SHOWN else ""
            lines.append(f"  {title}: {', '.join(topics[:MOST_SHOWN])}{more}.")
    for name in sorted(moved, key=lambda one: (old[one].on, one))[:MOST_SHOWN]:
        days = f"{day_title(old[name].on)} -> {day_title(new[name].on)}"
        lines.append(f"  {days:26s} {session_title(new[name])} ({name})")
    if len(moved) > MOST_SHOWN:
        lines.append(f"  and {len(moved) - MOST_SHOWN} more that move")
    return lines


def _to_do(plan: Plan) -> dict[str, Session]:
    return {session.id: session for session in plan.sessions if session.kind != "buffer" and not session.done}
