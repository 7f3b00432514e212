"""Finding a new day for sessions of first study that lost theirs, moving as few others as possible."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.graph.topic_graph import TopicGraph
from planner.model.plan import Session
from planner.model.topic import DEPTHS
from planner.schedule.first_study import SHORTEST, SHORTEST_REST
from planner.schedule.study_days import GRAIN, DayRole
from planner.schedule.work import Stage

STEP = {"learn": 0, "practise": 1, "drill": 2, "review": 0}


class WorkCalendar:
    """First study on the days from today on. Sessions can be put, taken and moved; order is kept."""

    def __init__(
        self,
        roles: Sequence[DayRole],
        today: date,
        room: Mapping[date, int],
        work: Mapping[str, tuple[Stage, ...]],
        graph: TopicGraph,
        forced_within: int,
        tightest: bool = False,
    ):
        """`room`: minutes of each day that first study can have. `forced_within`: days after the first possible one
        on which a place is cleared by force. `tightest`: of several days with room for a session take the one that
        has least left afterwards, not the first."""
        self._forced_within, self._tightest = forced_within, tightest
        self._roles = [role for role in roles if role.role == "study" and role.on >= today]
        self._room = dict(room)
        self._graph = graph
        self._kept = work
        self._position = {topic: number for number, topic in enumerate(graph.order)}
        self.by_day: dict[date, list[Session]] = {role.on: [] for role in self._roles}
        self._of_topic: dict[str, list[Session]] = {}
        self.reasons: dict[str, str] = {}
        self.unplaced: list[Session] = []
        self._queue: list[tuple[tuple[int, int, int, int, str], Session, str]] = []  # to be placed, by urgency

    def room(self, on: date) -> int:
        """Minutes still free on a day."""
        return self._room.get(on, 0) - sum(session.minutes for session in self.by_day.get(on, ()))

    def put(self, session: Session, on: date) -> None:
        moved = replace(session, on=on)
        listed = self.by_day[on]
        same = [n for n, other in enumerate(listed) if other.topic == moved.topic and _rank(other) > _rank(moved)]
        listed.insert(min(same, default=len(listed)), moved)
        self._of_topic.setdefault(moved.topic or "", []).append(moved)

    def take(self, session: Session) -> None:
        self.by_day[session.on].remove(session)
        self._of_topic[session.topic or ""].remove(session)

    def sessions(self) -> list[Session]:
        return [session for on in sorted(self.by_day) for session in self.by_day[on]]

    def pin(self, sessions: Sequence[Session]) -> list[tuple[Session, str]]:
        """Put sessions on the days they have; those that can't stay come back with the reason."""
        lost = []
        for session in sessions:
            if session.on not in self.by_day:
                lost.append((session, f"{session.on} is no longer a day for study"))
            elif session.minutes > self._room.get(session.on, 0) - sum(
                other.minutes for other in self.by_day[session.on]
            ):
                lost.append((session, f"{session.on} has no room for it any more"))
            else:
                self.put(session, session.on)
        return lost

    # --- what order asks for -----------------------------------------------------------------------------------

    def _ready(self, topic: str, depth: int) -> date:
        """The day on which the topic comes to a depth; the earliest day when it is there already."""
        days = [s.on for s in self._of_topic.get(topic, ()) if STEP[s.kind] <= depth or s.is_refresh]
        return max(days, default=date.min)

    def earliest(self, session: Session) -> date:
        """The first day on which the session may stand, given what is placed."""
        topic, step = session.topic or "", STEP[session.kind]
        first = self._roles[0].on if self._roles else date.max
        for edge in self._graph.needs.get(topic, ()):
            if edge.topic in self._kept:
                first = max(first, _after(self._ready(edge.topic, DEPTHS.index(edge.depth))))
        for other in self._of_topic.get(topic, ()):
            if other.id == session.id:
                continue
            if STEP[other.kind] < step or (other.kind == session.kind and other.part < session.part):
                first = max(first, _after(other.on) if step == 2 and STEP[other.kind] < 2 else other.on)
        return first

    def latest(self, session: Session) -> date:
        """The last day on which the session may stand without moving another."""
        topic, step = session.topic or "", STEP[session.kind]
        last = self._roles[-1].on if self._roles else date.min
        for other in self._of_topic.get(topic, ()):
            if other.id == session.id:
                continue
            if STEP[other.kind] > step or (other.kind == session.kind and other.part > session.part):
                strict = STEP[other.kind] == 2 and step < 2
                last = min(last, other.on - timedelta(days=1) if strict else other.on)
        for dependent in self._graph.dependents(topic):
            if self._needs_step(dependent, topic, step):
                for other in self._of_topic.get(dependent, ()):
                    last = min(last, other.on - timedelta(days=1))
        return last

    def _needs_step(self, dependent: str, topic: str, step: int) -> bool:
        depth = DEPTHS.index(self._graph.depth_needed(dependent, topic))
        return step <= depth

    # --- placing -----------------------------------------------------------------------------------------------

    def place_beside(self, new: Sequence[tuple[Session, str]], standing: Sequence[Mapping[date, int]]) -> None:
        """`place_all` that leaves to others the minutes by day in the first of `standing`, then, for what finds no day
        so, those in the next."""
        before, waiting, why = self.unplaced, list(new), {session.id: reason for session, reason in new}
        for kept in standing:
            held = {on: max(0, min(minutes, self.room(on))) for on, minutes in kept.items() if on in self.by_day}
            self._room.update({on: self._room[on] - minutes for on, minutes in held.items()})
            self.unplaced = []
            self.place_all(waiting, gently=kept is not standing[-1])
            self._room.update({on: self._room[on] + minutes for on, minutes in held.items()})
            waiting = [(s, self.reasons.get(s.id) or why.get(s.id, "")) for s in self.unplaced]
        self.unplaced = before + [session for session, _ in waiting]

    def place_all(self, lost: Sequence[tuple[Session, str]], gently: bool = False) -> None:
        """Give every lost session a day: prerequisites first, in a hole before what waits for it, else by changing
        places with something that can wait, else later, and then what waits for it moves too. `gently`: in holes only.
        """
        if not self._roles:
            self.unplaced += [session for session, _ in lost]
            return
        queue = self._queue
        for session, reason in [*lost, *self._violated()]:
            heapq.heappush(queue, (self._key(session), session, reason))
        guard = 20 * (len(queue) + len(self.sessions()) + 10)
        while queue and guard:
            guard -= 1
            _, session, reason = heapq.heappop(queue)
            self.reasons.setdefault(session.id, reason)
            first, last = self.earliest(session), self.latest(session)
            if self._in_hole(session, first, last) or self._split(session, first, last):
                continue
            if gently:
                self.unplaced.append(session)
                continue
            if self._change_places(session, first, last):
                continue
            driven_out = self._force(session, first, last)
            if driven_out is None:
                if not self._in_hole(session, first, date.max):
                    self.unplaced.append(session)
                    continue
                driven_out = []
            for other, why in [*driven_out, *self._violated()]:
                heapq.heappush(queue, (self._key(other), other, why))
        self.unplaced += [session for _, session, _ in queue]
        queue.clear()

    def _key(self, session: Session) -> tuple[int, int, int, int, str]:
        urgent = self.latest(session).toordinal() if self._tightest else 0
        return urgent, self._position.get(session.topic or "", 0), STEP[session.kind], session.part, session.id

    def _violated(self) -> list[tuple[Session, str]]:
        """Take out what stands too early for what it needs."""
        found = []
        for session in sorted(self.sessions(), key=self._key):
            if session.on < self.earliest(session):
                self.take(session)
                found.append((session, "what it needs has moved"))
        return found

    def _days(self, first: date, last: date) -> list[date]:
        return [role.on for role in self._roles if first <= role.on <= last]

    def _in_hole(self, session: Session, first: date, last: date) -> bool:
        holes = [on for on in self._days(first, last) if self.room(on) >= session.minutes]
        if not holes:
            return False
        self.put(session, min(holes, key=self.room) if self._tightest else holes[0])
        return True

    def _split(self, session: Session, first: date, last: date) -> bool:
        """Two shorter sessions in two holes, when the session is the last part of its stage."""
        if session.minutes < SHORTEST + SHORTEST_REST or session.kind == "review":
            return False
        same = [s for s in self._of_topic.get(session.topic or "", ()) if s.kind == session.kind]
        same += [s for _, s, _ in self._queue if (s.topic, s.kind) == (session.topic, session.kind)]
        if any(other.part > session.part for other in same):
            return False
        days = self._days(first, last)
        for number, on in enumerate(days):
            head = min(self.room(on) // GRAIN * GRAIN, session.minutes - SHORTEST_REST)
            if head < SHORTEST:
                continue
            rest = session.minutes - head
            second = next((later for later in days[number + 1 :] if self.room(later) >= rest), None)
            if second is None:
                continue
            stem, _, _ = session.id.rpartition(".")
            self.put(replace(session, minutes=head), on)
            self.put(replace(session, id=f"{stem}.{session.part + 1}", part=session.part + 1, minutes=rest), second)
            self.reasons.setdefault(f"{stem}.{session.part + 1}", self.reasons[session.id])
            return True
        return False

    def _change_places(self, session: Session, first: date, last: date) -> bool:
        """Take the place of one session that can move to a hole without moving anything else."""
        best: tuple[int, date, Session, date] | None = None
        for on in self._days(first, last):
            need = session.minutes - self.room(on)
            for other in self.by_day[on]:
                if other.minutes < need or other.topic == session.topic or other.id in self.reasons:
                    continue
                if best is not None and other.minutes >= best[0]:
                    continue
                hole = self._hole_for(other, on)
                if hole is not None:
                    best = (other.minutes, on, other, hole)
        if best is None:
            return False
        _, on, other, hole = best
        self.take(other)
        self.put(other, hole)
        self.reasons[other.id] = f"makes room for {session.title}, which more waits for"
        self.put(session, on)
        return True

    def _force(self, session: Session, first: date, last: date) -> list[tuple[Session, str]] | None:
        """Put the session early and drive out what can wait longest; None when no day can be cleared.

        A session that moved once stays, so that this comes to an end.
        """
        best: tuple[float, date, list[Session]] | None = None
        for on in self._days(first, max(last, first + timedelta(days=self._forced_within))):
            need = session.minutes - self.room(on)
            loose = [
                (self._slack(other), other)
                for other in self.by_day[on]
                if other.id not in self.reasons and other.topic != session.topic
            ]
            loose.sort(key=lambda pair: (-pair[0], -pair[1].minutes, pair[1].id))
            chosen: list[Session] = []
            cost = 0.0
            for slack, other in loose:
                if need <= 0:
                    break
                if slack > 0:
                    chosen.append(other)
                    need -= other.minutes
                    cost += 1 + 4 / slack
            waiting = sum(1 for other in self._waiting_for(session) if other.on <= on)
            cost += 3 * waiting
            if need <= 0 and (best is None or cost < best[0]):
                best = (cost, on, chosen)
        if best is None:
            return None
        _, on, chosen = best
        for other in chosen:
            self.take(other)
        self.put(session, on)
        return [(other, f"makes room for {session.title}, which more waits for") for other in chosen]

    def _slack(self, session: Session) -> int:
        """Days by which a session can be put off without moving another."""
        return (self.latest(session) - session.on).days

    def _waiting_for(self, session: Session) -> list[Session]:
        """Sessions placed that must come after this one."""
        topic, step = session.topic or "", STEP[session.kind]
        found = [other for other in self._of_topic.get(topic, ()) if STEP[other.kind] > step]
        for dependent in self._graph.dependents(topic):
            if self._needs_step(dependent, topic, step):
                found += self._of_topic.get(dependent, ())
        return found

    def _hole_for(self, other: Session, on: date) -> date | None:
        first, last = self.earliest(other), self.latest(other)
        return next(
            (day for day in self._days(first, last) if day != on and self.room(day) >= other.minutes), None
        )  # fmt: skip


def by_day(sessions: Sequence[Session]) -> dict[date, int]:
    """The minutes of sessions by day."""
    found: dict[date, int] = {}
    for session in sessions:
        found[session.on] = found.get(session.on, 0) + session.minutes
    return found


def _rank(session: Session) -> tuple[int, int]:
    return STEP[session.kind], session.part


def _after(on: date) -> date:
    return on + timedelta(days=1) if date.min < on < date.max else on
