"""The dated plan."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.model.selection import Selection
from planner.model.settings import Interview
from planner.model.topic import Depth

SessionKind = Literal["learn", "practise", "drill", "review", "mock", "buffer"]
STUDY_KINDS = ("learn", "practise", "drill")  # the kind of session that reaches each of DEPTHS


@dataclass(frozen=True, slots=True)
class StudyDay:
    """A date with free minutes (0 or more)."""

    on: date
    minutes: int


@dataclass(frozen=True, slots=True)
class Session:
    """One dated block of study.

    `id` names what is done, never when, so it survives replanning: `<topic>.<kind>.<n>`, `mock.<n>`, `buffer.<n>`,
    `review.<n>`. `part` of `parts` numbers the pieces of a split session. `drill`: id of the drill for kind drill.
    `covers`: topics that a mixed review, mock or dependent's work also reviews. `done`: recorded as done.
    """

    id: str
    on: date
    kind: SessionKind
    topic: str | None
    title: str
    minutes: int
    part: int = 1
    parts: int = 1
    depth: Depth | None = None
    drill: str = ""
    covers: tuple[str, ...] = ()
    why: str = ""
    done: bool = False

    @property
    def is_refresh(self) -> bool:
        """The refresh of a known topic is a review that belongs to first study."""
        return self.kind == "review" and self.title.startswith("Refresh: ")

    @property
    def is_work(self) -> bool:
        """A session of first study."""
        return self.kind in STUDY_KINDS or self.is_refresh


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One study day: `review_minutes` (forecast of card reviews, no session) plus the sessions' minutes never
    exceeds `capacity_minutes`. `missed`: it is over, and all that was planned on it went to other days."""

    on: date
    capacity_minutes: int
    review_minutes: int
    sessions: tuple[Session, ...]
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Recall:
    """Expected probability of recalling a topic's cards on the interview day."""

    topic: str
    recall: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan, days sorted by date (every study day from start to the last interview, empty ones too).

    `estimate_factor`: the library's minutes were multiplied by it, as sessions done so far took so much longer.
    """

    start: date
    interviews: tuple[Interview, ...]
    days: tuple[PlanDay, ...]
    selection: Selection
    recall_on_interview_day: float
    recall_by_topic: tuple[Recall, ...] = ()
    notes: tuple[str, ...] = ()
    estimate_factor: float = 1.0

    @property
    def sessions(self) -> tuple[Session, ...]:
        return tuple(session for day in self.days for session in day.sessions)


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the difference between two plans: `before`/`after` are None for added/removed sessions."""

    session: str
    title: str
    before: date | None
    after: date | None
    why: str
