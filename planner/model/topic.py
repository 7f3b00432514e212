"""The topic library: areas, topics and what belongs to a topic."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from planner.model.problem import did_you_mean
from planner.model.source import Source

Depth = Literal["recognise", "explain", "implement"]
DEPTHS: tuple[Depth, ...] = ("recognise", "explain", "implement")
LEVELS = ("intern", "phd", "senior")
QUESTION_KINDS = ("explain", "derive", "compare", "debug", "design", "estimate", "critique")


@dataclass(frozen=True, slots=True)
class Alias:
    """A phrase by which postings name a topic or an area, with guards for ambiguous words.

    `exact_case`: letters must match as written. `near`: one of these must stand in the same clause.
    `not_before`: the alias does not count when one of these follows directly; `not_after`: when one precedes.
    """

    text: str
    source: Source
    exact_case: bool = False
    near: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """A topic that must be known before, at which depth, and why."""

    topic: str
    why: str
    source: Source
    depth: Depth = "recognise"


@dataclass(frozen=True, slots=True)
class Work:
    """A book, paper, course or documentation set that lessons cite."""

    key: str
    author: str
    title: str
    year: int
    kind: str
    source: Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A topic's reference to a `Work`, `at` a place in it."""

    key: str
    source: Source
    at: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """An interview question with a model answer and what a good answer contains."""

    id: str
    level: str
    kind: str
    question: str
    answer: str
    listen_for: tuple[str, ...]
    follow_ups: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard: `front` and `back`, or `cloze` with {{c1::...}}; `code` is shown under the front.

    A retired card is no longer in the topic, but was published once: decks keep it, tagged.
    """

    id: str
    source: Source
    front: str = ""
    back: str = ""
    cloze: str = ""
    code: str = ""
    language: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """The smallest change that mends one seeded defect: `replace` stands once in the flawed file."""

    replace: str
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A seeded defect of a review drill: its line in the flawed file, what it is, what it does to the result,
    the hidden test that catches it, and the repair that mends it alone."""

    id: str
    line: int
    what: str
    effect: str
    caught_by: str
    repair: tuple[Repair, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Drill:
    """A piece of code to write or to review, judged by hidden tests.

    `kind` is `review` (given a flawed file) or `implement` (given a starter). The texts are whole files.
    """

    id: str
    topic: str
    title: str
    kind: Literal["review", "implement"]
    level: str
    minutes: int
    hints: tuple[str, ...]
    task: str
    given: str
    solution: str
    tests: str
    findings: tuple[Finding, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes to reach each depth from the one before: reading, questions and cards, drills."""

    learn: int
    practise: int
    drill: int = 0

    def up_to(self, depth: Depth) -> int:
        """Minutes from nothing to `depth`."""
        return self.learn + (self.practise if depth != "recognise" else 0) + (self.drill if depth == "implement" else 0)


@dataclass(frozen=True, slots=True)
class Topic:
    """A unit of study. `id` is the folder's name; `folder` the path to it; `lesson` the whole Markdown text.

    `drills` is empty for a topic that can't be taken to the depth `implement`.
    """

    id: str
    area: str
    title: str
    summary: str
    minutes: Minutes
    aliases: tuple[Alias, ...]
    prerequisites: tuple[Prerequisite, ...]
    objectives: tuple[str, ...]
    citations: tuple[Citation, ...]
    lesson: str
    questions: tuple[Question, ...]
    cards: tuple[Card, ...]
    drills: tuple[Drill, ...]
    source: Source
    folder: str = ""

    @property
    def depths(self) -> tuple[Depth, ...]:
        """The depths this topic offers, shallow to deep."""
        return DEPTHS if self.drills else DEPTHS[:2]


@dataclass(frozen=True, slots=True)
class Area:
    """A group of topics. `aliases` are broad terms ("NLP") that demand the `core` topics.

    `trait`: its topics are about the person (teamwork, ownership), and weigh as traits do.
    """

    id: str
    title: str
    summary: str
    aliases: tuple[Alias, ...]
    core: tuple[str, ...]
    source: Source
    trait: bool = False


@dataclass(frozen=True)
class Library:
    """All areas in reading order, all topics (sorted by area order, then id) and all works."""

    areas: tuple[Area, ...]
    topics: tuple[Topic, ...]
    works: tuple[Work, ...] = field(default=())

    @cached_property
    def by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def area_by_id(self) -> dict[str, Area]:
        return {area.id: area for area in self.areas}

    @cached_property
    def work_by_key(self) -> dict[str, Work]:
        return {work.key: work for work in self.works}


def topic_meant(name: str, library: Library, others: Iterable[str] = ()) -> str:
    """A hint naming the topic that somebody means by its title, by a phrase of postings ("GNN") or by the id of one of
    its sessions, else the closest of all ids and `others`; "" when none is close."""
    said = " ".join(name.lower().replace("-", " ").replace("_", " ").split())
    for topic in library.topics:
        phrases = {topic.title.lower(), *(alias.text.lower() for alias in topic.aliases)}
        if said in {phrase.replace("-", " ") for phrase in phrases}:
            return f"did you mean '{topic.id}' ({topic.title})?"
    owner = name.rsplit(".", 2)[0]
    if name.count(".") > 1 and owner in library.by_id:
        sessions = sorted(other for other in others if other.rsplit(".", 2)[0] == owner)
        listed = f"its sessions are {', '.join(sessions)}" if sessions else "the plan has no session of it"
        return f"'{owner}' is a topic; {listed}"
    return did_you_mean(name, {*library.by_id, *others})
