"""What the record says about an accepted plan before it is repaired."""

from collections.abc import Sequence
from datetime import date

from planner.graph.topic_graph import TopicGraph
from planner.model.plan import STUDY_KINDS, Plan, Session, StudyDay
from planner.model.problem import BadInput, Problem
from planner.model.progress import ProgressEntry, settled_sessions, skipped_sessions
from planner.model.settings import Settings
from planner.model.source import Source
from planner.model.topic import DEPTHS, Depth, Library

NEARLY_ALL = 0.8


def first_horizon(accepted: Plan, settings: Settings, today: date, begun: bool) -> date:
    """The first day of a repaired plan: the accepted plan's, unless nothing is done yet and the start was moved."""
    if begun or today > accepted.start:
        return accepted.start
    return max(settings.start, today)


def days_before(accepted: Plan, left: Sequence[StudyDay], today: date) -> tuple[StudyDay, ...]:
    """The days from `today` on with the minutes that they had by earlier settings. `left`: the same by those of now.

    Where more was done today than the day had, it says so in the plan; that is no time that the settings took away.
    """
    now = {day.on: day.minutes for day in left}
    return tuple(
        StudyDay(day.on, min(day.capacity_minutes, now.get(day.on, 0)) if day.on == today else day.capacity_minutes)
        for day in accepted.days
        if day.on >= today
    )


def days_left(settings: Settings, days: tuple[StudyDay, ...], today: date) -> tuple[StudyDay, ...]:
    """The days, if any of those from `today` on has minutes; raises BadInput when none has."""
    if not any(day.minutes for day in days if day.on >= today):
        where = dict(settings.sources).get("interview", Source(settings.path))
        message = "no day with study minutes is left before the interview"
        raise BadInput([Problem(where, "no-days-left", message, "check start, interview, study_minutes and days_off")])
    return days


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


def finished_topics(accepted: Plan, progress: tuple[ProgressEntry, ...], library: Library) -> dict[str, float]:
    """Topics of which everything planned is done, and what the library's minutes were multiplied by for them: what
    sessions are found to take later changes nothing about them."""
    done = {name for name, entry in settled_sessions(progress).items() if entry.action == "done"}
    work: dict[str, list[Session]] = {}
    for session in accepted.sessions:
        if session.topic and session.kind in STUDY_KINDS:
            work.setdefault(session.topic, []).append(session)
    found = {}
    for topic, sessions in work.items():
        if topic in library.by_id and all(session.id in done for session in sessions):
            minutes = library.by_id[topic].minutes
            by_kind = {"learn": minutes.learn, "practise": minutes.practise, "drill": minutes.drill}
            usual = sum(by_kind[kind] for kind in {session.kind for session in sessions})
            found[topic] = sum(session.minutes for session in sessions) / usual if usual else 1.0
    return found


def studied_apart(
    accepted: Plan | None, progress: tuple[ProgressEntry, ...], library: Library, limit_minutes: int
) -> dict[str, Depth]:
    """Topic -> depth to which the record says it was studied, of which the plan holds nothing done: a plan made anew
    need not plan them again.

    A kind of study is over when as many of its sessions are done as sessions of `limit_minutes` take, or when four
    fifths of its minutes are recorded.
    """
    settled = settled_sessions(progress)
    sessions = accepted.sessions if accepted is not None else ()
    planned = {session.topic for session in sessions if session.kind in STUDY_KINDS and session.id in settled}
    parts: dict[tuple[str, str], int] = {}
    minutes: dict[tuple[str, str], int] = {}
    for name, entry in settled.items():
        topic, kind, _ = [*name.rsplit(".", 2), "", ""][:3]
        if entry.action == "done" and topic in library.by_id and topic not in planned:
            parts[topic, kind] = parts.get((topic, kind), 0) + 1
            minutes[topic, kind] = minutes.get((topic, kind), 0) + (entry.minutes or 0)
    found: dict[str, Depth] = {}
    for topic in sorted({topic for topic, _ in parts}):
        usual = library.by_id[topic].minutes
        for depth, kind, whole in zip(DEPTHS, STUDY_KINDS, (usual.learn, usual.practise, usual.drill), strict=True):
            needed = -(-whole // limit_minutes)
            if not parts.get((topic, kind)) or (
                parts[topic, kind] < needed and minutes[topic, kind] < NEARLY_ALL * whole
            ):
                break
            found[topic] = depth
    return found


def begun_topics(accepted: Plan, progress: tuple[ProgressEntry, ...]) -> frozenset[str]:
    """Topics of which something is done."""
    settled = settled_sessions(progress)
    return frozenset(session.topic for session in accepted.sessions if session.topic and session.id in settled)
