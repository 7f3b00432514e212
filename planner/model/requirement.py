"""What a posting asks for, each piece tied to the words that say so."""

from dataclasses import dataclass
from typing import Literal

from planner.model.source import Source

Strength = Literal["must", "preferred", "duty"]
Kind = Literal["skill", "experience", "trait", "degree", "eligibility"]

STRENGTHS: tuple[Strength, ...] = ("must", "duty", "preferred")  # strongest first, as the default weights have it
KINDS: tuple[Kind, ...] = ("skill", "experience", "trait", "degree", "eligibility")

ASKED_IN_INTERVIEW = "asked-in-the-interview"  # the rule of what the employer says that the interview will ask

FACT_NAMES = (
    "title", "company", "location", "work_mode", "pay", "duration_weeks", "start_date", "end_date", "work_period",
    "deadline", "posted_on", "degree", "enrolment", "work_permission",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """Words in a requirement that name one studiable thing.

    `text` stands in the requirement's quote (white space collapsed); `start` and `end` are offsets into the posting's
    text. `topics` and `areas` are library ids, both empty when the library doesn't know the term.
    `rule` names what found it (an alias, a coordinated head, the list of known technologies...).
    """

    text: str
    start: int
    end: int
    topics: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    rule: str = "alias"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One clause that asks something of the candidate.

    `quote` is verbatim but for collapsed white space; `start`, `end` are its offsets in the posting's text;
    `source.line` is the line it begins on and `last_line` the one it ends on. `rule` names what decided the
    strength. `any_of`: groups of term texts of which one each is enough; a branch of two terms is
    written as the posting writes it, "Ruby/Rails". `examples`: term texts that the posting
    gives as examples, none obligatory by itself.
    """

    quote: str
    source: Source
    last_line: int
    start: int
    end: int
    strength: Strength
    kinds: tuple[Kind, ...]
    rule: str
    terms: tuple[Term, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    examples: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class UnmatchedTerm:
    """A term that the library doesn't know, and the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """Lines of a posting that ask for nothing, with the reason and the rule that decided."""

    first_line: int
    last_line: int
    why: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One circumstance of the job: `name` from `FACT_NAMES`, `value` normalised (dates as YYYY-MM-DD), and the
    words that say so with their line (line 0 and no quote when a structured part of the file says it)."""

    name: str
    value: str
    quote: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one posting. Every line of it is in a requirement, a fact's quote or `set_aside`.

    `same_as`: path of the posting that this one repeats, or "". `language`: what it is written in, "" for English.
    """

    path: str
    title: str
    company: str
    facts: tuple[Fact, ...]
    requirements: tuple[Requirement, ...]
    unmatched_terms: tuple[UnmatchedTerm, ...]
    set_aside: tuple[SetAside, ...]
    same_as: str = ""
    language: str = ""

    def facts_named(self, name: str) -> tuple[Fact, ...]:
        """The facts of one name, in the order of the posting."""
        return tuple(fact for fact in self.facts if fact.name == name)
