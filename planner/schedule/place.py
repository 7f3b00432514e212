"""Placement: a selection on the calendar, day by day.

Forward list scheduling. Blocks (mocks, buffers, review-only days) are set aside first; each day begins with its card
reviews as forecast, keeps room for the topic reviews that are due, and is then filled with first study.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand
from planner.model.memory import SeenCards
from planner.model.plan import Plan, PlanDay, Recall, Session, StudyDay
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import Depth, Library
from planner.schedule.cards import CardForecast, whole_minutes
from planner.schedule.first_study import FirstStudy, Placed
from planner.schedule.naming import named_sessions, review_session
from planner.schedule.reviews import (
    REVIEW_MINUTES,
    SHORT_CHAIN,
    DueReview,
    absorbing,
    first_review,
    next_review,
    review_minutes,
)
from planner.schedule.study_days import CARD_SHARE, Block, DayRole, day_roles, mocks_note, round_down
from planner.schedule.sweep import Sweep
from planner.schedule.work import reasons, study_sequence, whole_work

REVIEW_SHARE = 0.4  # of what cards leave of a day, at most, is kept for topic reviews before first study


class NoRoom(Exception):
    """The selection does not fit the calendar. `minutes`: of first study that found no room; `topics`: whose."""

    def __init__(self, minutes: int, topics: tuple[str, ...] = ()):
        self.minutes = minutes
        self.topics = topics
        super().__init__(f"{minutes} minutes do not fit")


@dataclass(slots=True)
class Calendar:
    """A plan in the making: sessions of each day, minutes of card reviews, what is still free."""

    roles: Sequence[DayRole]
    sessions: dict[date, list[Session]] = field(default_factory=dict)
    cards: dict[date, int] = field(default_factory=dict)

    def add(self, session: Session) -> None:
        self.sessions.setdefault(session.on, []).append(session)

    def used(self, on: date) -> int:
        return self.cards.get(on, 0) + sum(session.minutes for session in self.sessions.get(on, ()))

    def days(self) -> tuple[PlanDay, ...]:
        return tuple(
            PlanDay(role.on, role.capacity, self.cards.get(role.on, 0), in_day_order(self.sessions.get(role.on, ())))
            for role in self.roles
        )


def in_day_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """A day's sessions: reviews first, to warm up, then a mock, then study as placed, the buffer last."""
    rank = {"review": 0, "mock": 1, "buffer": 3}
    return tuple(sorted(sessions, key=lambda session: rank.get(session.kind, 2)))


def place_sessions(
    selection: Selection,
    library: Library,
    graph: TopicGraph,
    days: Sequence[StudyDay],
    settings: Settings,
    known: Mapping[str, Depth] | None = None,
    demand: Demand | None = None,
    seen: Mapping[str, SeenCards] | None = None,
) -> Plan:
    """The dated plan of a selection. `known`: expanded, as selection had it. `demand`: for the reasons only. `seen`:
    by topic, cards whose memory is known already.

    Every prerequisite is reached on an earlier day than its dependent begins; no day holds more than its minutes,
    card reviews included. Raises NoRoom when the selection does not fit.
    """
    return _Placement(selection, library, graph, days, settings, known or {}, demand, seen or {}).plan()


class _Placement:
    def __init__(
        self, selection: Selection, library: Library, graph: TopicGraph, days: Sequence[StudyDay], settings: Settings,
        known: Mapping[str, Depth], demand: Demand | None, seen: Mapping[str, SeenCards],
    ):  # fmt: skip
        self.selection, self.library, self.graph, self.settings = selection, library, graph, settings
        self.interview = settings.last_interview
        self.roles = day_roles(days, settings.interviews, settings.session_minutes)
        self.calendar = Calendar(self.roles)
        self.demand = demand
        self.work = whole_work(selection, library, known)
        urgent = early_topics(settings, selection, library)
        study = [role for role in self.roles if role.role == "study"]
        self.study = FirstStudy(
            self.work, study_sequence(selection, graph, library, self.work, urgent), graph, library, settings.session_minutes,
            len(study), max((role.minutes for role in study), default=0),
        )  # fmt: skip
        self.forecast = CardForecast(settings.desired_retention, settings.new_cards_per_day)
        for topic in self.work:
            if topic in seen:
                self.forecast.know(topic, seen[topic])
        self.due: list[DueReview] = []
        self.used_by: dict[str, list[tuple[date, str]]] = {}  # topic -> work at its direct dependents
        self.covers: dict[tuple[date, str], list[str]] = {}  # day, topic worked at -> reviews it took over
        self.reviews: list[tuple[DueReview, date]] = []
        self.settled: set[str] = set()
        self.unsettled = {topic for topic, stages in self.work.items() if not stages}  # nothing to do: on the first day
        self.place = {topic: number for number, topic in enumerate(self.work)}
        self.worked_on: dict[str, date] = {}

    def plan(self) -> Plan:
        sweep = Sweep(self.forecast, self.selection, self.library, self.settings, self.roles)
        last_study = max((role.on for role in self.roles if role.role == "study"), default=date.min)
        for role in self.roles:
            if role.on > last_study and self.study.minutes_left:
                raise NoRoom(self.study.minutes_left)
            if role.role == "study":
                self._study_day(role)
            elif role.role != "off":
                reviewed = {due.topic for due, _ in self.reviews} | {t for names in self.covers.values() for t in names}
                waiting = [topic for topic in self.worked_on if topic not in reviewed]
                cards, sessions = sweep.day(role, role.minutes, self.worked_on, waiting)
                self.calendar.cards[role.on] = cards
                self.calendar.sessions[role.on] = sessions
        if self.study.minutes_left:
            raise NoRoom(self.study.minutes_left)
        why = reasons(self.selection, self.library, self.demand)
        for session in named_sessions(self.study.placed, self.library, why, self.covers):
            self.calendar.add(session)
        for due, on in self.reviews:
            self.calendar.add(review_session(due, on, self.library, why))
        self._blocks()
        missing = unreviewed(self.calendar, self.interview)
        if missing:
            raise NoRoom(REVIEW_MINUTES * len(missing), missing)
        recall = self.forecast.recall_on(self.interview)
        notes = sweep.notes(recall)
        return finish_plan(self.calendar, self.selection, self.library, self.settings, recall, notes)

    def _study_day(self, role: DayRole) -> None:
        on = role.on
        self.study.begin_day()
        taken = sum(block.minutes for block in role.blocks)
        room = min(role.minutes * CARD_SHARE, role.minutes - taken)
        cards = whole_minutes(self.forecast.day(on, int(room)))
        self.calendar.cards[on] = cards
        free = role.minutes - taken - cards
        waiting = sum(due.minutes for due in self.due if due.on <= on)
        kept = min(waiting, round_down(free * REVIEW_SHARE))
        placed = self.study.fill(on, free - kept)
        self._worked(placed)
        free -= sum(piece.minutes for piece in placed)
        self._absorb()
        free -= self._review(on, free)
        more = self.study.fill(on, free)
        self._worked(more)
        free -= sum(piece.minutes for piece in more)
        self._review(on, free, early=True)
        self._finished(on)

    def _worked(self, placed: Sequence[Placed]) -> None:
        for piece in placed:
            self.worked_on[piece.stage.topic] = piece.on
            for need in self.graph.prerequisites(piece.stage.topic):
                if need in self.work:
                    self.used_by.setdefault(need, []).append((piece.on, piece.stage.kind + " " + piece.stage.topic))

    def _absorb(self) -> None:
        """Drop the reviews that work at a dependent has taken over; the chain goes on from that work."""
        for due in list(self.due):
            used = self.used_by.get(due.topic)
            if not used or used[-1][0] < due.absorbed_from:
                continue
            work = dict(used)
            on = absorbing(due, [(day, name.split()[0]) for day, name in work.items()])
            if on is not None:
                self.covers.setdefault((on, work[on].split()[1]), []).append(due.topic)
                self._follow(due, on, False)

    def _follow(self, due: DueReview, on: date, explicit: bool) -> None:
        self.due.remove(due)
        following = next_review(due, on, self.interview, explicit)
        if following:
            self.due.append(following)

    def _review(self, on: date, free: int, early: bool = False) -> int:
        """Do due reviews, the most overdue for their gap first; minutes taken. `early`: also those soon due, which
        would take the minutes from study on another day while these stay empty."""
        taken = 0
        ready = [due for due in self.due if due.on <= on or (early and (due.on - on).days <= due.early_by())]
        for due in sorted(ready, key=lambda due: (-((on - due.on).days / due.gap), due.topic)):
            if free - taken < due.minutes:
                continue
            self.reviews.append((due, on))
            self.worked_on[due.topic] = on
            taken += due.minutes
            self._follow(due, on, True)
        return taken

    def _finished(self, on: date) -> None:
        """Topics studied by today: their cards and their first review come next."""
        worked = {piece.stage.topic for piece in self.study.today} | self.unsettled
        self.unsettled = set()
        for topic in sorted(worked, key=self.place.__getitem__):
            stages = self.work[topic]
            if topic in self.settled or not self.study.studied(topic):
                continue
            self.settled.add(topic)
            refresh = bool(stages) and stages[0].kind == "review"
            cards = sum(not card.retired for card in self.library.by_id[topic].cards)
            self.forecast.add(topic, cards, on, known=refresh)
            length = review_minutes(stage.kind for stage in stages)
            first = first_review(topic, on, self.interview, minutes=length)
            if first and not refresh:  # a refresh is a review itself
                self.due.append(first)

    def _blocks(self) -> None:
        """Mocks and buffers as sessions: a mock before the rest of its day's work, a buffer after it."""
        numbers = {"mock": 0, "buffer": 0}
        for role in self.roles:
            for block in role.blocks:
                numbers[block.kind] += 1
                session = block_session(block, numbers[block.kind], role.on, self._studied_by(role.on))
                listed = self.calendar.sessions.setdefault(role.on, [])
                listed.append(session)

    def _studied_by(self, on: date) -> tuple[str, ...]:
        seen = {piece.stage.topic for piece in self.study.placed if piece.on < on}
        return tuple(
            kept.topic for kept in sorted(self.selection.kept, key=lambda kept: -kept.value) if kept.topic in seen
        )[:12]


def unreviewed(calendar: Calendar, interview: date) -> tuple[str, ...]:
    """Topics whose lesson and practice end more than a week before the interview, and that are not reviewed since."""
    ends: dict[str, date] = {}
    seen: dict[str, date] = {}
    for on in sorted(calendar.sessions):
        for session in calendar.sessions[on]:
            if session.topic and session.kind in ("learn", "practise"):
                ends[session.topic] = on
            for topic in (*session.covers, *((session.topic,) if session.topic and session.kind == "review" else ())):
                seen[topic] = on
    return tuple(
        topic
        for topic, end in sorted(ends.items())
        if (interview - end).days >= SHORT_CHAIN and seen.get(topic, end) <= end
    )


def block_session(block: Block, number: int, on: date, studied: tuple[str, ...]) -> Session:
    """A mock or a buffer as a session. `studied`: the topics that a mock can ask about."""
    if block.kind == "mock":
        why = "from 60 % of the way, one a week: speaking under time is a skill of its own"
        return Session(
            f"mock.{number}", on, "mock", None, f"Mock interview {number}", block.minutes, covers=studied, why=why
        )
    why = "room for what slips; replanning uses it first"
    return Session(f"buffer.{number}", on, "buffer", None, "Buffer: catch up or rest", block.minutes, why=why)


# Words in a round's name -> words in the ids of the areas that it asks for.
ROUND_AREAS = {
    "coding": ("programming", "algorithms", "coding"),
    "technical": ("programming", "algorithms", "coding", "machine-learning"),
    "behavio": ("behavioural",),
    "recruiter": ("behavioural",),
    "design": ("system", "big-data", "data"),
    "ml": ("machine-learning", "deep-learning", "ranking", "recommender"),
    "research": ("research", "statistics"),
}


def early_topics(settings: Settings, selection: Selection, library: Library) -> frozenset[str]:
    """Kept topics of the areas that a round before the last interview asks for, by the words of its name."""
    words = {
        word
        for interview in settings.interviews
        if interview.on < settings.last_interview
        for name, areas in ROUND_AREAS.items()
        if name in interview.round.lower()
        for word in areas
    }
    return frozenset(
        kept.topic for kept in selection.kept if any(word in library.by_id[kept.topic].area for word in words)
    )


def finish_plan(
    calendar: Calendar, selection: Selection, library: Library, settings: Settings, recall: Mapping[str, float],
    notes: tuple[str, ...],
) -> Plan:  # fmt: skip
    """The plan of a filled calendar. Recall over all topics is weighted by their cards."""
    cards = {topic: sum(not card.retired for card in library.by_id[topic].cards) for topic in recall}
    total = sum(cards.values())
    mean = sum(chance * cards[topic] for topic, chance in recall.items()) / total if total else 0.0
    return Plan(
        start=calendar.roles[0].on if calendar.roles else settings.start,
        interviews=settings.interviews,
        days=calendar.days(),
        selection=selection,
        recall_on_interview_day=round(mean, 4),
        recall_by_topic=tuple(Recall(topic, round(chance, 4)) for topic, chance in sorted(recall.items())),
        notes=(*notes, *mocks_note(calendar.roles, settings.session_minutes)),
    )
