"""What the user set in planner.yaml."""

from dataclasses import dataclass
from datetime import date

from planner.model.source import Source
from planner.model.topic import Depth

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Words of rounds' names that tell what kind of round it is; those of the second line only that it is one.
ROUND_WORDS = (
    "cod", "technical", "programming", "behav", "recruiter", "design", "ml", "machine", "research", "review", "talk",
    "onsite", "on-site", "final", "phone", "screen", "first", "second", "third", "last", "round", "panel", "manager",
    "team", "hr", "call", "video", "interview", "assessment", "test", "home", "virtual", "loop", "culture",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Interview:
    """One interview: the date and, where known, the round (coding, onsite, ...)."""

    on: date
    round: str = ""


@dataclass(frozen=True, slots=True)
class PostingSetting:
    """How much one posting counts; `skip` leaves it out."""

    priority: float = 1.0
    skip: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """How strongly each strength of a requirement demands its topics, times the posting's priority.

    `trait`: factor for traits (teamwork, ownership): every posting asks for them, and one round probes them all.
    `example`: factor for what an open list of examples names; one of them alone is not obligatory, all of them
    together are the field's face. `interview`: what the employer says that the interview will ask, instead of `must`.
    """

    must: float = 1.0
    duty: float = 0.5
    preferred: float = 0.4
    trait: float = 0.3
    example: float = 0.75
    interview: float = 2.0

    def of(self, strength: str) -> float:
        return {"must": self.must, "duty": self.duty, "preferred": self.preferred}[strength]


@dataclass(frozen=True, slots=True)
class Settings:
    """planner.yaml with every default filled in.

    `study_minutes`: minutes for Monday to Sunday. `study_from`: "HH:MM", for the calendar.
    `known`: topic id or area id -> depth already reached. `sources`: key of planner.yaml -> its line, for problems
    found after reading.
    """

    start: date
    interviews: tuple[Interview, ...]
    timezone: str = "UTC"
    study_minutes: tuple[int, int, int, int, int, int, int] = (90, 90, 90, 90, 90, 90, 0)
    days_off: tuple[date, ...] = ()
    session_minutes: int = 90
    study_from: str = "18:00"
    prefer: tuple[str, ...] = ("python", "pytorch")
    known: tuple[tuple[str, Depth], ...] = ()
    postings: tuple[tuple[str, PostingSetting], ...] = ()
    weights: Weights = Weights()
    new_cards_per_day: int = 20
    desired_retention: float = 0.9
    paper: str = "a4"
    learn_estimates: bool = True
    path: str = "planner.yaml"
    sources: tuple[tuple[str, Source], ...] = ()

    @property
    def last_interview(self) -> date:
        return max(interview.on for interview in self.interviews)

    def posting(self, name: str) -> PostingSetting:
        """The settings of the posting with this file name."""
        return dict(self.postings).get(name, PostingSetting())
