"""How much the postings ask for each topic, with the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.model.requirement import ASKED_IN_INTERVIEW, STRENGTHS, Strength
from planner.model.source import Source


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of one posting that asks for a topic: the words in it, and by which rule it counts.

    `via`: "" when the term names the topic, else the area whose core topic it is.
    """

    source: Source
    quote: str
    term: str
    strength: Strength
    rule: str
    via: str = ""


@dataclass(frozen=True, slots=True)
class TopicDemand:
    """Demand of one topic: `weight` > 0 summed over postings (see `Weights`), and the sentences that ask for it."""

    topic: str
    weight: float
    strongest: Strength
    evidence: tuple[Evidence, ...]


def clearest(evidence: Sequence[Evidence]) -> Evidence:
    """The sentence that says best why: what the interview will ask, then what is a must, by its own name and at length.
    `evidence` is not empty."""
    return min(
        evidence,
        key=lambda one: (
            one.rule != ASKED_IN_INTERVIEW,
            STRENGTHS.index(one.strength),
            bool(one.via),
            -len(one.term),
            one.source,
        ),
    )


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to satisfy an any-of group: the term as written and the topics it names (all of them needed)."""

    term: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A group of alternatives of which one branch suffices. `id` is stable over rebuilds."""

    id: str
    branches: tuple[Branch, ...]
    weight: float
    strongest: Strength
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class UnmatchedDemand:
    """A term the library doesn't know, and the places that ask for it."""

    term: str
    sources: tuple[Source, ...]
    postings: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What all postings together ask for. `topics` and `any_of` are sorted by falling weight, then id.

    A topic that only an any-of group asks for is in `any_of`, not in `topics`.
    """

    topics: tuple[TopicDemand, ...]
    any_of: tuple[AnyOf, ...]
    unmatched: tuple[UnmatchedDemand, ...]
