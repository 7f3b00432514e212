"""Mock interviews: timed sets of questions and drills drawn from what was studied.

A draw is decided by hashes of the mock's number and the questions' ids: the same mock on every machine, another one
with the next number, and no random numbers.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from planner.model.plan import Plan, Session
from planner.model.settings import Interview
from planner.model.topic import Library, Topic

Known = Literal["official", "reported", "assumed"]


@dataclass(frozen=True, slots=True)
class Round:
    """A kind of interview round. `known` says how sure we are that it happens: `official` (the company or the
    learner's own invitation says so), `reported` (commonly told by candidates for such roles), `assumed`."""

    id: str
    title: str
    minutes: int
    areas: tuple[str, ...]
    kinds: tuple[str, ...]
    drills: Literal["none", "implement", "review"]
    known: Known
    opening: str


ROUNDS: tuple[Round, ...] = (
    Round(
        "coding", "Coding", 45, ("algorithms", "programming"), ("explain", "debug", "design", "estimate", "compare", "derive", "critique"),
        "implement", "reported", "Think aloud, state the complexity before you write, test with an empty and a large input.",
    ),
    Round(
        "ml", "Machine-learning fundamentals", 45,
        ("machine-learning", "deep-learning", "statistics", "representation-learning", "mathematics", "natural-language-processing",
         "computer-vision", "generative-ai", "graphs", "responsible-ai"),
        ("explain", "derive", "compare", "debug", "critique", "estimate"), "none", "reported",
        "Answer in a minute first, then go deeper where you are asked to.",
    ),
    Round(
        "design", "ML system design", 45,
        ("system-design", "recommender-systems", "ranking", "information-retrieval", "advertising", "production-ml", "big-data"),
        ("design", "estimate", "debug", "compare"), "none", "reported",
        "Ask for goal and scale first; draw the whole before any part; say what you would measure.",
    ),
    Round(
        "ai-review", "Review of AI-generated code", 40, ("ai-engineering", "programming", "machine-learning", "ranking", "recommender-systems"),
        ("critique", "debug"), "review", "assumed",
        "Read for what the code should do before what it does; say how you would prove each finding.",
    ),
    Round(
        "research", "Research talk", 45, ("research",), ("explain", "critique", "design", "compare", "debug"), "none", "reported",
        "Give your talk to a wall or a friend beforehand; these are the audience's questions after it.",
    ),
    Round(
        "behavioural", "Behavioural", 30, ("behavioural", "data-analysis"), ("explain", "critique", "design", "debug", "compare"), "none",
        "reported", "Two minutes a story: situation, what you did, what came of it, what you would do differently.",
    ),
)  # fmt: skip
KNOWN_FROM: dict[Known, str] = {
    "official": "This round is official: your own settings name it.",
    "reported": "Such a round is reported by candidates for these roles.",
    "assumed": "Such a round is assumed: the postings ask for the skill, nobody has told of the round.",
}
MINUTES_PER_QUESTION = {"intern": 6, "phd": 9, "senior": 10}


@dataclass(frozen=True, slots=True)
class MockPart:
    """One part of a mock: a question of a topic, or a drill. `minutes` to spend on it; `rubric` what to look for."""

    topic: str
    id: str
    is_drill: bool
    text: str
    minutes: int
    rubric: tuple[str, ...]
    answer: str
    follow_ups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mock:
    """A timed set: `number` counts the mocks of one plan from 1."""

    number: int
    round: Round
    parts: tuple[MockPart, ...]

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)


def round_of(number: int, interviews: Iterable[Interview] = ()) -> Round:
    """The round of the n-th mock: rounds named in the settings come up first, then all in turn. A round that the
    learner's settings name is `official`."""
    from dataclasses import replace

    named = " ".join(entry.round.lower() for entry in interviews)
    official = [
        replace(entry, known="official") for entry in ROUNDS if entry.id in named or entry.title.lower() in named
    ]
    rest = [entry for entry in ROUNDS if entry.id not in {one.id for one in official}]
    order = [*official, *rest]
    return order[(number - 1) % len(order)]


def draw_mock(number: int, chosen: Round, library: Library, studied: Mapping[str, int], minutes: int = 0) -> Mock:
    """Draw a mock of one round.

    `studied`: topic id -> 2 when done, 1 when planned; other topics are asked about only when these give too little.
    A drill takes most of a mock, so it is set from what is done alone.
    `minutes`: length of the set, the round's own when 0; the set never exceeds it.
    """
    budget = minutes or chosen.minutes
    topics = [topic for topic in library.topics if topic.area in chosen.areas]
    parts: list[MockPart] = []
    if chosen.drills != "none":
        parts += _drill_parts(number, chosen, topics, studied, budget)
    used = sum(part.minutes for part in parts)
    asked: set[str] = set()
    for part in sorted(_question_parts(chosen, topics), key=lambda part: _order(number, part, studied)):
        if used + part.minutes <= budget and part.topic not in asked:
            parts.append(part)
            asked.add(part.topic)
            used += part.minutes
    return Mock(number, chosen, tuple(parts))


def studied_topics(plan: Plan, done: frozenset[str], number: int) -> dict[str, int]:
    """topic id -> 2 when a session of it is done or the plan has it studied before its mock of this number, 1 when
    it is only planned."""
    mock = next((session for session in plan.sessions if mock_number(session) == number), None)
    covered = set(mock.covers) if mock else set()
    if mock:  # what it covers is what matters most of that
        last = {session.topic: session.on for session in plan.sessions if session.topic and session.is_work}
        covered |= {topic for topic, on in last.items() if on < mock.on}
    found: dict[str, int] = {}
    for session in plan.sessions:
        if session.topic:
            level = 2 if session.done or session.id in done or session.topic in covered else 1
            found[session.topic] = max(level, found.get(session.topic, 0))
    return found


def mock_number(session: Session) -> int:
    """The number of the mock that a planned session is for; 0 when it is for none."""
    number = session.id.rsplit(".", 1)[-1]
    return int(number) if session.kind == "mock" and number.isdigit() else 0


def _drill_parts(
    number: int, chosen: Round, topics: list[Topic], studied: Mapping[str, int], budget: int
) -> list[MockPart]:
    found = [
        MockPart(
            topic.id, drill.id, True, drill.title, min(drill.minutes, budget),
            tuple(finding.what for finding in drill.findings) or ("every hidden test passes", "the complexity is stated"),
            f"planner drill {drill.id}",
        )
        for topic in topics
        if studied.get(topic.id) == 2
        for drill in topic.drills
        if drill.kind == chosen.drills
    ]  # fmt: skip
    return sorted(found, key=lambda part: _order(number, part, studied))[:1]


def _question_parts(chosen: Round, topics: list[Topic]) -> list[MockPart]:
    return [
        MockPart(
            topic.id, question.id, False, question.question, MINUTES_PER_QUESTION[question.level], question.listen_for,
            question.answer, question.follow_ups,
        )
        for topic in topics
        for question in topic.questions
        if question.kind in chosen.kinds
    ]  # fmt: skip


def _order(number: int, part: MockPart, studied: Mapping[str, int]) -> tuple[int, str]:
    digest = hashlib.sha256(f"{number}/{part.topic}/{part.id}".encode()).hexdigest()
    return -studied.get(part.topic, 0), digest
