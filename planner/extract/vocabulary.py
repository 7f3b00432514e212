"""All phrases that name something: the library's aliases and the known terms outside it, ready for one-pass matching."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planner.extract.folding import fold_phrase
from planner.extract.known_terms import HABITS, KNOWN_TERMS
from planner.extract.phrases import Phrases, phrases_by_words
from planner.extract.variants import spellings
from planner.extract.word_classes import CLASS
from planner.model.source import Source
from planner.model.topic import Alias, Library

SOFT_AREA = "behavioural"
FILLING = frozenset("gkstu")  # classes of nouns that narrow a phrase of the library without naming another thing


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase names under the guards of its alias. Neither topic nor area: a known term outside the library."""

    topics: tuple[str, ...]
    areas: tuple[str, ...]
    guard: Alias | None
    rule: str
    soft: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """The phrases of a library, folded; `namings[n]` says what phrase n of them names, guarded ones last.

    `by_words`: the phrases made ready for being found in a text.
    """

    by_words: Phrases = field(repr=False)
    phrases: tuple[str, ...]
    namings: tuple[tuple[Naming, ...], ...]
    number: dict[str, int] = field(repr=False)
    guarded: frozenset[int] = frozenset()  # numbers of the phrases with a guard
    soft_phrases: frozenset[str] = frozenset()  # those that name behaviour
    soft: frozenset[str] = frozenset()  # topics of behaviour, which a clause asks for once however it words them

    def lookup(self, phrase: str) -> tuple[Naming, ...]:
        """What a folded phrase names; () when nothing."""
        found = self.number.get(phrase)
        return () if found is None else self.namings[found]


def build_vocabulary(library: Library) -> Vocabulary:
    """Every alias of `library` in all its spellings, and the known terms that the library doesn't name."""
    exact: dict[str, dict[Naming, None]] = {}
    varied: dict[str, dict[Naming, None]] = {}
    for alias, naming in _library_aliases(library):
        folded = fold_phrase(alias.text)
        if not folded:
            continue
        exact.setdefault(folded, {})[naming] = None
        for form in _plural_of_capitals(folded, alias.text) if alias.exact_case else spellings(folded, alias.text):
            varied.setdefault(form, {})[naming] = None
    # A spelling that is itself some topic's alias belongs to that topic.
    namings = {**varied, **exact}
    for text, alias in KNOWN_TERMS.items():
        folded = fold_phrase(text)
        if _adds_nothing(folded, namings) or (text in HABITS and _words_a_habit(folded, namings)):
            continue
        guard = alias if alias.exact_case or alias.near or alias.not_before or alias.not_after else None
        known = Naming((), (), guard, "known-term", text in HABITS)
        exact_forms = (folded, *_plural_of_capitals(folded, text))
        within = _behaviour_within(folded, namings) if text in HABITS else ()
        for form in exact_forms if alias.exact_case else spellings(folded, text):
            if form not in namings:
                namings[form] = {known: None} | dict.fromkeys(within)
            elif all(naming.guard and naming.guard.near for naming in namings[form]):
                namings[form][known] = None  # a thing to know also where the words that the topic asks for are not near
    phrases = tuple(sorted(namings))
    return Vocabulary(
        phrases_by_words(phrases), phrases, tuple(tuple(namings[phrase]) for phrase in phrases),
        {phrase: number for number, phrase in enumerate(phrases)},
        frozenset(n for n, phrase in enumerate(phrases) if any(naming.guard for naming in namings[phrase])),
        frozenset(phrase for phrase in phrases if any(naming.soft for naming in namings[phrase])),
        frozenset(topic.id for topic in library.topics if topic.area == SOFT_AREA),
    )  # fmt: skip


def _plural_of_capitals(folded: str, text: str) -> tuple[str, ...]:
    """The plural of an abbreviation: "CNNs", "CRMs"; there is none of a letter ("R")."""
    return (f"{folded}s",) if text.isupper() and len(text) > 1 else ()


def _adds_nothing(folded: str, namings: Mapping[str, object]) -> bool:
    """Whether a known term is a phrase of the library between words that say no more: "advanced SQL", "Docker tools"."""
    words = folded.split(" ")
    first, last = 0, len(words)
    while last - first > 1 and CLASS.get(words[last - 1]) in FILLING:
        last -= 1
        if " ".join(words[first:last]) in namings:
            return True
    while last - first > 1 and CLASS.get(words[first]) == "e":
        first += 1
        if " ".join(words[first:]) in namings or " ".join(words[first:last]) in namings:
            return True
    return False


def _words_a_habit(folded: str, namings: Mapping[str, dict[Naming, None]]) -> bool:
    """Whether a habit has a habit of the library among its words, "strategic problem solving", which is then the one meant."""
    words = folded.split(" ")
    return any(
        naming.soft and naming.guard is None and (naming.topics or naming.areas)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
        if last - first < len(words)
        for naming in namings.get(" ".join(words[first:last]), ())
    )


def _behaviour_within(folded: str, namings: Mapping[str, dict[Naming, None]]) -> tuple[Naming, ...]:
    """What the guarded phrases of behaviour within a habit name: "project ownership" is also ownership, where that may be."""
    words = folded.split(" ")
    return tuple(
        naming
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
        if last - first < len(words)
        for naming in namings.get(" ".join(words[first:last]), ())
        if naming.soft and naming.guard and not naming.guard.exact_case and naming.topics
    )


def _library_aliases(library: Library) -> Iterable[tuple[Alias, Naming]]:
    for area in library.areas:
        for alias in area.aliases:
            yield alias, Naming((), (area.id,), _guard(alias), "area-alias", area.id == SOFT_AREA)
    for topic in library.topics:
        for alias in topic.aliases:
            yield alias, Naming((topic.id,), (), _guard(alias), "alias", topic.area == SOFT_AREA)


def _guard(alias: Alias) -> Alias | None:
    """The alias when it is guarded; without its source, so that equal namings are one."""
    if not (alias.exact_case or alias.near or alias.not_before or alias.not_after):
        return None
    return Alias(alias.text, Source(""), alias.exact_case, alias.near, alias.not_before, alias.not_after)
