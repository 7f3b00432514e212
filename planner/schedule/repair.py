"""Replanning: what is done stays, what can stay where it is stays, the rest finds the nearest place.

Minimal-change repair: future sessions are pinned, lost work goes into buffers and free minutes, only what would
break a promise moves along, and reviews are settled last.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand
from planner.model.memory import SeenCards
from planner.model.plan import Move, Plan, PlanDay, Session, StudyDay
from planner.model.progress import ProgressEntry, settled_sessions
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import Depth, Library
from planner.schedule.cards import CardForecast, whole_minutes
from planner.schedule.carry import NEWLY_CHOSEN, Carried, carry_over
from planner.schedule.moves import moves_between
from planner.schedule.place import Calendar, NoRoom, block_session, finish_plan, unreviewed
from planner.schedule.replace_reviews import settle_reviews
from planner.schedule.replace_work import WorkCalendar, by_day
from planner.schedule.reviews import REVIEW_MINUTES
from planner.schedule.study_days import CARD_SHARE, DayRole, day_roles, round_down
from planner.schedule.sweep import Sweep
from planner.schedule.work import reasons, whole_work

SMALLEST_BUFFER = 15
# Ways to make room, see WorkCalendar: days, and whether to take the tightest place.
WAYS = ((4, False), (4, True), (0, False), (0, True), (2, False), (8, False), (8, True), (14, False))


def repair_plan(
    accepted: Plan,
    selection: Selection,
    library: Library,
    graph: TopicGraph,
    days: Sequence[StudyDay],
    settings: Settings,
    progress: tuple[ProgressEntry, ...],
    today: date,
    known: Mapping[str, Depth] | None = None,
    demand: Demand | None = None,
    move_missed: bool = True,
    seen: Mapping[str, SeenCards] | None = None,
    factor: float = 1.0,
) -> tuple[Plan, tuple[Move, ...]]:
    """The accepted plan made right again from `today` on, and what moves.

    `selection`: what is to be studied now. `days`: every day from the accepted plan's start. `known`: expanded.
    `move_missed`: what was missed finds a new day; else it stays on its past day, for the learner to settle. `seen`:
    by topic, cards whose memory was read. `factor`: what the library's minutes were multiplied by. With nothing missed and nothing changed the plan stays as it is. Raises
    NoRoom when the rest does not fit.
    """
    return _Repair(
        accepted, selection, library, graph, days, settings, progress, today, known or {}, demand, move_missed,
        seen or {}, factor,
    ).run()  # fmt: skip


class _Repair:
    def __init__(
        self, accepted: Plan, selection: Selection, library: Library, graph: TopicGraph, days: Sequence[StudyDay],
        settings: Settings, progress: tuple[ProgressEntry, ...], today: date, known: Mapping[str, Depth],
        demand: Demand | None, move_missed: bool, seen: Mapping[str, SeenCards], factor: float,
    ):  # fmt: skip
        self.accepted, self.selection, self.library, self.graph = accepted, selection, library, graph
        self.settings, self.today, self.seen = settings, today, seen
        self.roles = day_roles(days, settings.interviews, settings.session_minutes)
        self.work = whole_work(selection, library, known)
        self.why = reasons(selection, library, demand)
        settled = settled_sessions(progress)
        self.settled = set(settled)
        self.carried: Carried = carry_over(
            accepted,
            self.work,
            settled,
            today,
            settings.session_minutes,
            self.why,
            move_missed,
            factor / accepted.estimate_factor,
        )
        self.factor = factor
        self.old_cards = {day.on: day.review_minutes for day in accepted.days}
        self.done_on: dict[date, list[Session]] = {}
        for session in self.carried.done:
            self.done_on.setdefault(session.on, []).append(session)

    def run(self) -> tuple[Plan, tuple[Move, ...]]:
        future = [role for role in self.roles if role.on >= self.today]
        mocks, buffers = self._blocks()
        room = {role.on: self._room(role, mocks) for role in future}
        place = {session.id: number for number, session in enumerate(self.accepted.sessions)}
        reviews = [session for session in self.carried.pinned if not session.is_work and session.topic]
        study = self._study(room, place, (by_day([*buffers, *reviews]), by_day(buffers)))
        self._drop_early_reviews(study)
        if study.unplaced:
            raise NoRoom(sum(s.minutes for s in study.unplaced), tuple(s.topic or "" for s in study.unplaced))
        placed = self._with_parts(study.sessions())
        kept_buffers = self._shrink(buffers, mocks, placed)
        reviews = settle_reviews(
            reviews, self.carried.lost_reviews, placed,
            self.carried.history, self._review_room(future, mocks, kept_buffers, placed), self.work, self.settings,
            self.library, self.why, self.today, self.carried.unwanted_reviews,
            bool(self.accepted.interviews) and self.settings.last_interview > max(i.on for i in self.accepted.interviews),
        )  # fmt: skip
        calendar = Calendar(self.roles)
        history = sorted(self.carried.history, key=lambda session: place[session.id])
        placed = [replace(session, why=self.why.get(session.topic or "", "")) for session in placed]
        reviews.sort(key=lambda session: place.get(session.id, len(place)))
        history = self._history_with_parts(history, placed)
        for session in [*history, *placed, *reviews, *mocks, *kept_buffers]:
            calendar.add(session)
        plan = self._forecast(calendar)
        missing = set(unreviewed(calendar, self.settings.last_interview)) & set(self.work)
        missing -= self.carried.unwanted_reviews | set(self.carried.struck)
        if missing:
            raise NoRoom(REVIEW_MINUTES * len(missing), tuple(sorted(missing)))
        return plan, moves_between(self.accepted, plan, self.carried, study.reasons, self.today)

    def _drop_early_reviews(self, study: WorkCalendar) -> None:
        """A missed review left standing means nothing when its topic is studied after it."""
        ends: dict[str, date] = {}
        for session in study.sessions():
            if session.topic and session.kind != "drill":
                ends[session.topic] = session.on
        self.carried.past = [s for s in self.carried.past if s.is_work or s.on > ends.get(s.topic or "", date.min)]

    def _study(
        self, room: Mapping[date, int], place: Mapping[str, int], standing: Sequence[Mapping[date, int]]
    ) -> WorkCalendar:
        """First study on its days: of several ways to make room, the one that moves least."""
        pinned = sorted((s for s in self.carried.pinned if s.is_work), key=lambda session: place[session.id])
        best: tuple[tuple[int, int], WorkCalendar] | None = None
        for days, tightest in WAYS:
            study = WorkCalendar(self.roles, self.today, room, self.work, self.graph, days, tightest)
            lost = study.pin(pinned)
            study.place_all([*((s, why) for s, why in self.carried.lost_work if why != NEWLY_CHOSEN), *lost])
            study.place_beside([entry for entry in self.carried.lost_work if entry[1] == NEWLY_CHOSEN], standing)
            on = {session.id: session.on for session in study.sessions()}
            moved = sum(on.get(session.id) != session.on for session in pinned)
            score = (sum(session.minutes for session in study.unplaced), moved)
            if best is None or score < best[0]:
                best = (score, study)
            if score == (0, 0):
                break
        assert best is not None
        return best[1]

    # --- room --------------------------------------------------------------------------------------------------

    def _done_minutes(self, on: date) -> int:
        return sum(session.minutes for session in self.done_on.get(on, ()))

    def _room(self, role: DayRole, mocks: Sequence[Session]) -> int:
        """Minutes that first study can have: all but mocks, what was done already, and cards as planned before."""
        cards = min(self.old_cards.get(role.on, int(role.minutes * 0.1)), int(role.minutes * CARD_SHARE))
        mock = sum(session.minutes for session in mocks if session.on == role.on)
        return max(0, role.minutes - mock - cards - self._done_minutes(role.on))

    def _blocks(self) -> tuple[list[Session], list[Session]]:
        """Mocks as the calendar has them; of the buffers those not released before."""
        settled = {session.id for session in self.carried.history} | self.settled
        weeks = {
            session.on - timedelta(days=session.on.weekday())
            for session in self.carried.past
            if session.kind == "buffer"
        }
        standing = {session.id: session.on for session in self.accepted.sessions if session.kind == "buffer"}
        last = self.accepted.days[-1].on if self.accepted.days else self.today
        old = {session.id: session for session in self.accepted.sessions}
        mocks, buffers, numbers = [], [], {"mock": 0, "buffer": 0}
        for role in self.roles:
            for block in role.blocks:
                numbers[block.kind] += 1
                number = numbers[block.kind]
                name = f"{block.kind}.{number}"
                if role.on < self.today or name in settled:
                    continue
                if block.kind == "buffer" and role.on - timedelta(days=role.on.weekday()) in weeks:
                    continue
                session = block_session(block, number, role.on, ())
                if block.kind == "mock":
                    covers = old[name].covers if name in old else ()
                    mocks.append(replace(session, covers=covers))
                elif name in standing or role.on > last:
                    before = old[name].minutes if name in old else block.minutes
                    buffers.append(replace(session, minutes=min(before, block.minutes)))
        return mocks, buffers

    def _shrink(self, buffers: Sequence[Session], mocks: Sequence[Session], placed: Sequence[Session]) -> list[Session]:
        """Buffers give way to the work that needs their minutes."""
        found = []
        roles = {role.on: role for role in self.roles}
        for buffer in buffers:
            used = sum(session.minutes for session in placed if session.on == buffer.on)
            free = self._room(roles[buffer.on], mocks) - used
            minutes = buffer.minutes if free >= buffer.minutes else round_down(free)
            if minutes >= SMALLEST_BUFFER or minutes == buffer.minutes:
                found.append(replace(buffer, minutes=minutes))
        return found

    def _review_room(
        self, future: Sequence[DayRole], mocks: Sequence[Session], buffers: Sequence[Session],
        placed: Sequence[Session],
    ) -> dict[date, int]:  # fmt: skip
        used: dict[date, int] = {}
        for session in [*placed, *buffers]:
            used[session.on] = used.get(session.on, 0) + session.minutes
        return {
            role.on: self._room(role, mocks) - used.get(role.on, 0) for role in future if role.role == "study"
        }  # fmt: skip

    def _with_parts(self, sessions: Sequence[Session]) -> list[Session]:
        """Sessions with the number of parts that their stage now has; ids that would stand twice get a new number."""
        taken = {session.id for session in self.carried.history} | self.settled
        found = []
        count: dict[tuple[str | None, str], int] = {}
        for session in self.carried.history:
            count[session.topic, session.kind] = count.get((session.topic, session.kind), 0) + 1
        for session in sessions:
            count[session.topic, session.kind] = count.get((session.topic, session.kind), 0) + 1
        for session in sessions:
            name, part = session.id, session.part
            while name in taken:
                part += 1
                name = f"{session.topic}.{session.kind}.{part}"
            taken.add(name)
            parts = max(part, count[session.topic, session.kind])
            found.append(replace(session, id=name, part=part, parts=parts))
        return found

    def _history_with_parts(self, history: Sequence[Session], placed: Sequence[Session]) -> list[Session]:
        """Missed sessions left standing know how many parts there are now."""
        parts = {(session.topic, session.kind): session.parts for session in placed if session.is_work}
        return [
            replace(session, parts=parts[session.topic, session.kind])
            if not session.done and (session.topic, session.kind) in parts and session.is_work
            else session
            for session in history
        ]  # fmt: skip

    # --- cards and sweep ---------------------------------------------------------------------------------------

    def _forecast(self, calendar: Calendar) -> Plan:
        """Follow the cards through the whole plan, past days as they were, and fill the sweep days again."""
        forecast = CardForecast(self.settings.desired_retention, self.settings.new_cards_per_day)
        sweep = Sweep(forecast, self.selection, self.library, self.settings, self.roles)
        sweep.number = self._last_mixed_review()
        finished = self._finished(calendar)
        worked: dict[str, date] = {}
        self.missed = missed = self._missed_days()
        read = {topic: self.seen[topic] for topic in self.work if topic in self.seen}
        for role in self.roles:
            for topic in [name for name, seen in read.items() if seen.read_on <= role.on]:
                forecast.know(topic, read.pop(topic))
            sessions = calendar.sessions.get(role.on, [])
            used = sum(session.minutes for session in sessions)
            if role.on < self.today:
                cards = 0 if role.on in missed else self.old_cards.get(role.on, 0)
                covered = [topic for s in sessions if s.topic is None and s.done for topic in s.covers]
                if role.role in ("sweep", "eve"):
                    sweep.past(role, cards, covered, worked)
                else:
                    forecast.day(role.on, cards)
                calendar.cards[role.on] = cards
            elif role.role == "study":
                blocks = sum(session.minutes for session in sessions if session.kind in ("mock", "buffer"))
                cap = min(int(min(role.minutes * CARD_SHARE, role.minutes - blocks)), role.minutes - used)
                calendar.cards[role.on] = whole_minutes(forecast.day(role.on, max(0, cap)))
            elif role.role != "off":
                reviewed = self._reviewed(calendar, role.on)
                waiting = [topic for topic in worked if topic not in reviewed]
                sweep.take([topic for s in sessions if s.topic is None for topic in s.covers])
                cards, mixed = sweep.day(role, max(0, role.minutes - used), worked, waiting)
                calendar.cards[role.on] = cards
                calendar.sessions.setdefault(role.on, []).extend(mixed)
            for session in sessions:
                if session.topic:
                    worked[session.topic] = role.on
            for topic, known in finished.get(role.on, ()):
                count = sum(not card.retired for card in self.library.by_id[topic].cards)
                forecast.add(topic, count, role.on, known=known)
        recall = forecast.recall_on(self.settings.last_interview)
        plan = finish_plan(calendar, self._adjusted(calendar), self.library, self.settings, recall, sweep.notes(recall))
        return replace(plan, days=tuple(self._capacity(day) for day in plan.days), estimate_factor=self.factor)

    def _last_mixed_review(self) -> int:
        """The number of the last mixed review that is over: done, skipped or missed."""
        over = {session.id for session in self.carried.history} | self.settled
        numbers = [name.partition("review.")[2] for name in over if name.startswith("review.")]
        return max((int(number) for number in numbers if number.isdigit()), default=0)

    def _capacity(self, day: PlanDay) -> PlanDay:
        """A day on which more was done than it had minutes had more minutes; so had past days by earlier settings."""
        used = day.review_minutes + sum(session.minutes for session in day.sessions)
        missed = day.on < self.today and not day.sessions and day.on in self.missed
        return replace(day, capacity_minutes=max(used, day.capacity_minutes), missed=missed)

    def _missed_days(self) -> set[date]:
        """Past days with work planned and none done: their cards were not looked at either."""
        planned = {session.on for session in self.accepted.sessions if session.kind != "buffer"}
        planned |= {day.on for day in self.accepted.days if day.missed}
        return {on for on in planned if on < self.today and not self.done_on.get(on)}

    def _reviewed(self, calendar: Calendar, before: date) -> set[str]:
        """Topics that have had a review of their own, or work that took it over, before that day."""
        sessions = [session for on, listed in calendar.sessions.items() if on < before for session in listed]
        explicit = {session.topic for session in sessions if session.kind == "review" and not session.is_refresh}
        return {*(topic for topic in explicit if topic), *(topic for s in sessions if s.topic for topic in s.covers)}

    def _finished(self, calendar: Calendar) -> dict[date, list[tuple[str, bool]]]:
        """Day -> topics whose lesson and practice end on it, and whether they were known before."""
        last: dict[str, date] = {}
        drilled: dict[str, date] = {}
        refreshed = set()
        for sessions in calendar.sessions.values():
            for session in sessions:
                if session.topic and session.is_work and session.kind != "drill":
                    last[session.topic] = max(last.get(session.topic, session.on), session.on)
                    refreshed |= {session.topic} if session.is_refresh else set()
                elif session.topic and session.kind == "drill":
                    drilled[session.topic] = max(drilled.get(session.topic, session.on), session.on)
        last = {**drilled, **last}
        found: dict[date, list[tuple[str, bool]]] = {}
        for kept in self.selection.kept:
            if kept.topic in last:
                found.setdefault(last[kept.topic], []).append((kept.topic, kept.topic in refreshed))
        return found

    # --- the account -------------------------------------------------------------------------------------------

    def _adjusted(self, calendar: Calendar) -> Selection:
        """The selection with the minutes that its begun and skipped topics really have in the plan."""
        minutes: dict[str, int] = {}
        begun = {session.topic for session in self.carried.history} | set(self.carried.struck)
        for sessions in calendar.sessions.values():
            for session in sessions:
                if session.topic and session.is_work:
                    minutes[session.topic] = minutes.get(session.topic, 0) + session.minutes
        kept = tuple(
            replace(entry, minutes=minutes.get(entry.topic, 0)) if entry.topic in begun else entry
            for entry in self.selection.kept
        )
        return replace(self.selection, kept=kept, minutes=sum(entry.minutes for entry in kept))
