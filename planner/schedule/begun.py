"""What the record says about an accepted plan before it is repaired."""

from datetime import date

from planner.graph.topic_graph import TopicGraph
from planner.model.plan import Plan
from planner.model.progress import ProgressEntry, settled_sessions, skipped_sessions
from planner.model.settings import Settings


def first_horizon(accepted: Plan, settings: Settings, today: date, begun: bool) -> date:
    """The first day of a repaired plan: the accepted plan's, unless nothing is done yet and the start was moved."""
    if begun or today > accepted.start:
        return accepted.start
    return max(settings.start, today)


def struck_topics(accepted: Plan, progress: tuple[ProgressEntry, ...], graph: TopicGraph) -> frozenset[str]:
    """Topics of which every session is skipped and which nothing in the plan needs: they give their time back."""
    skipped = skipped_sessions(progress)
    names: dict[str, list[str]] = {name.rsplit(".", 2)[0]: [] for name in skipped if ".review." not in name}
    for session in accepted.sessions:
        if session.topic and session.is_work:
            names.setdefault(session.topic, []).append(session.id)
    kept = {entry.topic for entry in accepted.selection.kept}
    whole = {topic for topic, ids in names.items() if topic in graph.needs and all(name in skipped for name in ids)}
    return frozenset(topic for topic in whole if not kept & set(graph.dependents(topic)))


def begun_topics(accepted: Plan, progress: tuple[ProgressEntry, ...]) -> frozenset[str]:
    """Topics of which something is done."""
    settled = settled_sessions(progress)
    return frozenset(session.topic for session in accepted.sessions if session.topic and session.id in settled)
