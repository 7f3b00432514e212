"""How long sessions really take, learned from the minutes recorded."""

from collections.abc import Iterable

from planner.model.plan import Plan
from planner.model.progress import ProgressEntry, settled_sessions
from planner.model.topic import Library

LEARNED_KINDS = ("learn", "practise", "drill")
PRIOR_MINUTES = 180  # so many minutes on time are believed in before anything is recorded
LEAST, MOST = 0.6, 2.0


def estimate_factor(entries: Iterable[ProgressEntry], plan: Plan | None, library: Library) -> float:
    """Recorded minutes over the library's minutes of the sessions done, drawn towards 1 as if three hours had gone
    by the estimate, between .6 and 2, in steps of .05. 1 when nothing was recorded."""
    if plan is None:
        return 1.0
    settled = settled_sessions(tuple(entries))
    whole: dict[tuple[str | None, str], int] = {}
    for session in plan.sessions:
        whole[session.topic, session.kind] = whole.get((session.topic, session.kind), 0) + session.minutes
    recorded = planned = 0.0
    for session in plan.sessions:
        entry = settled.get(session.id)
        topic = library.by_id.get(session.topic or "")
        if entry is None or entry.action != "done" or not entry.minutes or topic is None:
            continue
        if session.kind not in LEARNED_KINDS:
            continue
        stage = {"learn": topic.minutes.learn, "practise": topic.minutes.practise, "drill": topic.minutes.drill}
        recorded += entry.minutes
        planned += stage[session.kind] * session.minutes / whole[session.topic, session.kind]
    factor = (recorded + PRIOR_MINUTES) / (planned + PRIOR_MINUTES)
    return round(round(min(max(factor, LEAST), MOST) * 20) / 20, 2)
