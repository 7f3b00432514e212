"""From requirements to demand: how much all postings together ask for each topic, with the evidence.

Demand of a topic is the sum over postings of the posting's priority times the strongest way in which it asks for the
topic. A term that names an area shares its demand among the area's n core topics, weight / sqrt(n) each: a broad term
asks for more than a narrow one, but not n times as much; what an open list of examples names counts
for a part of the clause, because none of it is obligatory; traits count for a part, because one round of an
interview probes them all; of an any-of group one branch suffices. The parts are `Weights` of the settings.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planner.model.demand import AnyOf, Branch, Demand, Evidence, TopicDemand, UnmatchedDemand
from planner.model.requirement import ASKED_IN_INTERVIEW, STRENGTHS, Extraction, Requirement, Strength, Term
from planner.model.settings import Settings, Weights
from planner.model.source import Source
from planner.model.topic import Library


@dataclass
class _Tally:
    """What one topic or group has gathered: the best contribution of each posting, and the evidence."""

    by_posting: dict[str, float] = field(default_factory=dict)
    evidence: dict[Evidence, None] = field(default_factory=dict)

    def add(self, posting: str, weight: float, evidence: Evidence) -> None:
        self.by_posting[posting] = max(weight, self.by_posting.get(posting, 0.0))
        self.evidence[evidence] = None

    @property
    def weight(self) -> float:
        return round(sum(self.by_posting[path] for path in sorted(self.by_posting)), 9)

    @property
    def strongest(self) -> Strength:
        return min((entry.strength for entry in self.evidence), key=STRENGTHS.index)

    @property
    def sorted_evidence(self) -> tuple[Evidence, ...]:
        return tuple(sorted(self.evidence, key=lambda e: (STRENGTHS.index(e.strength), e.source, e.term)))


def demand_of(extractions: tuple[Extraction, ...], library: Library, settings: Settings) -> Demand:
    """The demand of the postings; those that repeat another (`same_as`) count nothing of their own."""
    topics: dict[str, _Tally] = {}
    groups: dict[tuple[tuple[str, ...], ...], tuple[tuple[Branch, ...], _Tally]] = {}
    unmatched: dict[str, tuple[str, dict[Source, None]]] = {}
    for extraction in extractions:
        if extraction.same_as:
            continue
        priority = settings.posting(extraction.path.rsplit("/", 1)[-1]).priority
        for requirement in extraction.requirements:
            told = requirement.rule == ASKED_IN_INTERVIEW
            weight = priority * (settings.weights.interview if told else settings.weights.of(requirement.strength))
            _count(requirement, extraction.path, weight, settings.weights, library, topics, groups)
            for term in requirement.terms:
                if not term.topics and not term.areas:
                    key = term.text.lower().replace("-", " ")
                    unmatched.setdefault(key, (term.text, {}))[1][requirement.source] = None
    demands = [
        TopicDemand(name, t.weight, t.strongest, t.sorted_evidence) for name, t in topics.items() if t.weight > 0
    ]
    any_of = [
        AnyOf(_group_id(branches), branches, tally.weight, tally.strongest, tally.sorted_evidence)
        for branches, tally in groups.values()
        if tally.weight > 0
    ]
    missing = [
        UnmatchedDemand(text, tuple(sorted(sources)), len({source.path for source in sources}))
        for text, sources in unmatched.values()
    ]
    return Demand(
        tuple(sorted(demands, key=lambda demand: (-demand.weight, demand.topic))),
        tuple(sorted(any_of, key=lambda group: (-group.weight, group.id))),
        tuple(sorted(missing, key=lambda entry: (-entry.postings, -len(entry.sources), entry.term.lower()))),
    )


def _count(
    requirement: Requirement, posting: str, weight: float, weights: Weights, library: Library, topics: dict[str, _Tally],
    groups: dict[tuple[tuple[str, ...], ...], tuple[tuple[Branch, ...], _Tally]],
) -> None:  # fmt: skip
    grouped: set[str] = set()
    for texts in requirement.any_of:
        bundles = [
            [
                term
                for term in requirement.terms
                if term.text in (text, *text.split("/")) and (term.topics or term.areas)
            ]
            for text in texts  # a branch may be of two: "Ruby/Rails"
        ]
        members = [term for bundle in bundles for term in bundle]
        branches = _branches(bundles, library)
        if len(branches) < 2:  # one thing under several names, or the only branch that can be studied
            continue
        grouped |= {term.text for term in members}
        _, tally = groups.setdefault(tuple(branch.topics for branch in branches), (branches, _Tally()))
        for term in members:
            tally.add(posting, weight, _evidence(requirement, term, ""))
    examples = [term for term in requirement.terms if term.text in requirement.examples and term.text not in grouped]
    if requirement.kinds == ("trait",):
        weight *= weights.trait
    for term in requirement.terms:
        if term.text in grouped:
            continue
        share = weight * weights.example if term in examples else weight
        for topic in term.topics:
            if topic in library.by_id:
                part = weights.trait if _is_trait(topic, library) and requirement.kinds != ("trait",) else 1.0
                topics.setdefault(topic, _Tally()).add(posting, share * part, _evidence(requirement, term, ""))
        for area in term.areas:
            core = _core(area, library)
            for topic in core:
                if topic not in term.topics:
                    topics.setdefault(topic, _Tally()).add(
                        posting, share / math.sqrt(len(core)), _evidence(requirement, term, area)
                    )


def _is_trait(topic: str, library: Library) -> bool:
    area = library.area_by_id.get(library.by_id[topic].area)
    return area is not None and area.trait


def _core(area: str, library: Library) -> tuple[str, ...]:
    found = library.area_by_id.get(area)
    return tuple(topic for topic in found.core if topic in library.by_id) if found else ()


def _branches(bundles: Iterable[Sequence[Term]], library: Library) -> tuple[Branch, ...]:
    """One branch for each distinct set of topics, sorted by what it names; the first terms that name it stand for it."""
    found: dict[tuple[str, ...], str] = {}
    for bundle in bundles:
        named = {topic for term in bundle for topic in term.topics if topic in library.by_id}
        named |= {topic for term in bundle for area in term.areas for topic in _core(area, library)}
        if named:
            found.setdefault(tuple(sorted(named)), "/".join(dict.fromkeys(term.text for term in bundle)))
    return tuple(Branch(found[topics], topics) for topics in sorted(found))


def _group_id(branches: tuple[Branch, ...]) -> str:
    """Stable over rebuilds: made of the topics alone."""
    return "any-of:" + "|".join("+".join(branch.topics) for branch in branches)


def _evidence(requirement: Requirement, term: Term, via: str) -> Evidence:
    return Evidence(requirement.source, requirement.quote, term.text, requirement.strength, requirement.rule, via)
