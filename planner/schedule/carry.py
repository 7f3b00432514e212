"""What of an accepted plan is still to be done: sessions kept, lost, resized, new or no longer wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from planner.model.plan import Plan, Session
from planner.model.progress import ProgressEntry
from planner.schedule.study_days import GRAIN
from planner.schedule.work import Stage

NEWLY_CHOSEN = "newly chosen"  # why a session has no day yet that the plan did not hold before


@dataclass
class Carried:
    """The sessions of an accepted plan, sorted out.

    `done`: as recorded. `pinned`: to be done, on the day they have. `lost`: to be done, without a day, with the
    reason. `removed`: no longer wanted, with the reason. `struck`: minutes skipped, by topic. `past`: missed, but
    left standing on their past day, because only changes are to be taken in now. `unwanted_reviews`: topics of which
    a review was skipped. `skipped`: ids of the sessions that were.
    """

    done: list[Session] = field(default_factory=list)
    pinned: list[Session] = field(default_factory=list)
    lost: list[tuple[Session, str]] = field(default_factory=list)
    removed: list[tuple[Session, str]] = field(default_factory=list)
    struck: dict[str, int] = field(default_factory=dict)
    past: list[Session] = field(default_factory=list)
    unwanted_reviews: set[str] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)

    @property
    def history(self) -> list[Session]:
        """What stands on days that are over, or was done already."""
        return [*self.done, *self.past]

    @property
    def lost_work(self) -> list[tuple[Session, str]]:
        """Lost sessions of first study."""
        return [(session, reason) for session, reason in self.lost if session.is_work]

    @property
    def lost_reviews(self) -> list[Session]:
        """Lost topic reviews."""
        return [session for session, _ in self.lost if not session.is_work]


def carry_over(
    accepted: Plan,
    work: Mapping[str, tuple[Stage, ...]],
    settled: Mapping[str, ProgressEntry],
    today: date,
    session_minutes: int,
    why: Mapping[str, str],
    move_missed: bool = True,
    slower: float = 1.0,
) -> Carried:
    """Sort out the sessions of `accepted`. `work`: what the selection in force asks for. `settled`: see
    `model.progress.settled_sessions`. `move_missed`: missed sessions are to find a new day. `slower`: how many times
    as long as in the accepted plan study is now reckoned to take."""
    carried = Carried()
    standing = {session.id for session in accepted.sessions}
    skipped: set[tuple[str, str]] = set()  # topic and kind of what was skipped, and is gone from the plan since
    for name in sorted(name for name, last in settled.items() if last.action == "skip"):
        carried.skipped.add(name)
        topic, kind, number = [*name.rsplit(".", 2), "", ""][:3]
        if topic not in work:
            continue
        if kind == "review" and number != "0":
            carried.unwanted_reviews.add(topic)
        elif name not in standing:
            carried.struck.setdefault(topic, 0)
            skipped.add((topic, kind))
    groups: dict[tuple[str, str, str], list[Session]] = {}
    for session in accepted.sessions:
        entry = settled.get(session.id)
        if session.is_work and session.topic:
            groups.setdefault((session.topic, session.kind, session.drill), []).append(session)
        elif entry is not None and entry.action == "done":
            carried.done.append(_on_record(session, entry, accepted.start, today))
        elif (entry is not None and session.topic) or (session.topic and session.topic not in work):
            continue
        elif entry is None and session.on < today and not move_missed:
            carried.past.append(replace(session, done=False))
        elif entry is None and session.kind == "review" and session.topic:
            reason = f"missed on {session.on}"
            if session.on < today:
                carried.lost.append((replace(session, done=False), reason))
            else:
                carried.pinned.append(replace(session, done=False))
    wanted = {(stage.topic, stage.kind, stage.drill): stage for stages in work.values() for stage in stages}
    for key in [*groups, *(key for key in wanted if key not in groups)]:
        old = groups.get(key, [])
        if not old and key[:2] in skipped:
            continue
        _sort_out(
            old, wanted.get(key), settled, accepted, today, session_minutes, carried, why, move_missed,
            slower, key[:2] in skipped,
        )  # fmt: skip
    return carried


def _on_record(session: Session, entry: ProgressEntry, start: date, today: date) -> Session:
    """A done session stays on its day; one done ahead of it goes to the day on which it was done."""
    if session.on <= today:
        return replace(session, done=True)
    on = max(min(date.fromisoformat(entry.at[:10]), today), start)  # the plan begins at its start, whenever one does
    return replace(session, on=on, done=True)


def _sort_out(
    old: list[Session], stage: Stage | None, settled: Mapping[str, ProgressEntry], accepted: Plan, today: date,
    limit: int, carried: Carried, why: Mapping[str, str], move_missed: bool, slower: float, skipped: bool,
) -> None:  # fmt: skip
    """One stage: what is done of it, and the rest as sessions of the right length. `skipped`: a part of it, before."""
    undone = []
    for session in old:
        entry = settled.get(session.id)
        if entry is None:
            undone.append(replace(session, done=False))
        elif entry.action == "done":
            carried.done.append(_on_record(session, entry, accepted.start, today))
        elif session.topic:
            carried.struck[session.topic] = carried.struck.get(session.topic, 0) + session.minutes
    if stage is None:
        carried.removed += [(session, "no longer chosen") for session in undone]
        return
    whole = sum(session.minutes for session in old)
    if not old:
        pieces = _pieces(stage.minutes, limit)
        for number, minutes in enumerate(pieces, start=stage.number):
            carried.lost.append((_new_session(stage, number, len(pieces), minutes, why), NEWLY_CHOSEN))
        return
    standing = [] if move_missed else [session for session in undone if session.on < today]
    too_long = any(session.minutes > limit for session in undone if session not in standing)
    left = sum(session.minutes for session in undone)
    target = stage.minutes
    if skipped or left < whole:  # begun: the rest is as long as it was, but for what was learned since
        target = left if slower == 1 else max(GRAIN, round(left * slower / GRAIN) * GRAIN)
    if undone and (left != target or too_long):
        undone = _resized(undone, stage, target, limit, carried, why)
        move_missed = True
    for session in undone:
        if session.on < today and not move_missed:
            carried.past.append(session)
        elif session.on < today:
            carried.lost.append((session, f"missed on {session.on}"))
        else:
            carried.pinned.append(session)


def _pieces(minutes: int, limit: int) -> list[int]:
    count = -(-minutes // limit)
    found: list[int] = []
    for number in range(count):
        even = -(-(minutes - sum(found)) // (count - number))
        rounded = min(limit, -(-even // GRAIN) * GRAIN)
        found.append(rounded if number < count - 1 else minutes - sum(found))
    return [minutes for minutes in found if minutes > 0]


def _resized(
    undone: list[Session], stage: Stage, target: int, limit: int, carried: Carried, why: Mapping[str, str]
) -> list[Session]:
    """What is left of a stage in `target` minutes. Sessions keep their days as far as there are enough."""
    pieces = _pieces(target, limit)
    while len(pieces) < len(undone) and max(pieces) >= 2 * GRAIN:  # keep the number of sessions where that is possible
        longest = pieces.index(max(pieces))
        half = pieces[longest] // 2 // GRAIN * GRAIN
        pieces[longest : longest + 1] = [pieces[longest] - half, half]
    kept = [replace(session, minutes=minutes) for session, minutes in zip(undone, pieces, strict=False)]
    carried.removed += [(session, "the topic takes less time") for session in undone[len(pieces) :]]
    last = max(session.part for session in undone)
    for number, minutes in enumerate(pieces[len(undone) :], start=1):
        session = _new_session(stage, last + number, last + number, minutes, why)
        carried.lost.append((session, "the topic takes more time"))
    return kept


def _new_session(stage: Stage, number: int, parts: int, minutes: int, why: Mapping[str, str]) -> Session:
    title = f"Refresh: {stage.title}" if stage.kind == "review" else stage.title
    return Session(
        f"{stage.topic}.{stage.kind}.{number}", date.max, stage.kind, stage.topic, title, minutes, number, parts,  # type: ignore[arg-type]
        stage.depth, stage.drill, (), why.get(stage.topic, ""),
    )  # fmt: skip
