"""What many postings ask for together: shares of topics, areas and unmatched terms, must against preferred."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from planner.model.requirement import STRENGTHS, Extraction


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One topic, area or unmatched term: in how many postings, and in how many of them as must, duty or preferred.

    A posting counts under its strongest strength. `kind`: topic, area or unmatched.
    """

    kind: str
    name: str
    postings: int
    must: int
    duty: int
    preferred: int


@dataclass(frozen=True, slots=True)
class Market:
    """The count over `postings` distinct adverts; `repeats` more said the same as another."""

    postings: int
    repeats: int
    without_requirements: int
    asked: tuple[AskedFor, ...]


def market_of(extractions: Iterable[Extraction]) -> Market:
    """Count what `extractions` ask for; sorted by falling number of postings, then kind and name."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    spellings: dict[str, Counter[str]] = {}
    distinct = repeats = empty = 0
    for extraction in extractions:
        if extraction.same_as:
            repeats += 1
            continue
        distinct += 1
        empty += not extraction.requirements
        strongest: dict[tuple[str, str], int] = {}
        for requirement in extraction.requirements:
            rank = STRENGTHS.index(requirement.strength)
            for term in requirement.terms:
                names = [("topic", name) for name in term.topics] + [("area", name) for name in term.areas]
                if not names:
                    key = term.text.lower().replace("-", " ")
                    spellings.setdefault(key, Counter())[term.text] += 1
                    names = [("unmatched", key)]
                for name in names:
                    strongest[name] = min(rank, strongest.get(name, rank))
        for name, rank in strongest.items():
            counts.setdefault(name, Counter())[STRENGTHS[rank]] += 1
    asked = [
        AskedFor(
            kind, _spelled(kind, name, spellings), sum(tally.values()), tally["must"], tally["duty"], tally["preferred"]
        )
        for (kind, name), tally in counts.items()
    ]
    asked.sort(key=lambda entry: (-entry.postings, entry.kind, entry.name.lower(), entry.name))
    return Market(distinct, repeats, empty, tuple(asked))


def _spelled(kind: str, name: str, spellings: dict[str, Counter[str]]) -> str:
    """An unmatched term as most postings write it."""
    if kind != "unmatched":
        return name
    return min(spellings[name].items(), key=lambda entry: (-entry[1], entry[0]))[0]
