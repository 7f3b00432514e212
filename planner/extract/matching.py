"""Every place where a phrase of the vocabulary stands in a posting, found in one pass."""

from bisect import bisect_left
from itertools import compress
from typing import NamedTuple

from planner.extract.folding import flattened, fold
from planner.extract.phrases import BEGUN, NUMBER, SIGNED, folded_gap
from planner.extract.vocabulary import Naming, Vocabulary
from planner.extract.words import Words, words_of
from planner.model.topic import Alias

WORD_END = frozenset("+#")  # "C" does not stand in "C++" or "C#"
GLUE = frozenset("-&'’")  # "R" does not stand in "R&D", nor "Go" in "to-go"
DOTTED = frozenset(["js", "ne", "io", "ai"])  # "node" is no word of "node.js"


class Match(NamedTuple):
    """A phrase between two offsets of the posting's text, and all it may name (guards not yet tested)."""

    start: int
    end: int
    number: int


class Matches:
    """The matches of one posting, sorted by start, the longest first; asks for those within a stretch."""

    def __init__(self, text: str, vocabulary: Vocabulary):
        self.text = text
        self.flat = flattened(text)
        self.words: Words = words_of(self.flat)
        self.vocabulary = vocabulary
        self.all: tuple[Match, ...] = self._find()
        self._starts = [match.start for match in self.all]

    def _find(self) -> tuple[Match, ...]:
        words, starts, flat, phrases = self.words.words, self.words.starts, self.flat, self.vocabulary.by_words
        known, followers, last = phrases.known, phrases.followers, len(words) - 1
        found: list[Match] = []
        ahead = False  # whether a phrase begins with signs, before its first word
        begun = list(map(known.get, words))
        for first in compress(range(len(words)), begun):
            what, said = begun[first], words[first]
            if what == BEGUN and first < last and (following := words[first + 1]) and following not in followers[said]:
                continue
            place, begin, before_here = first, starts[first], len(found)
            end = begin + len(said)
            while what:
                if what >> NUMBER and self._stands_alone(begin, end, place):
                    found.append(Match(begin, end, (what >> NUMBER) - 1))
                if what & SIGNED:
                    for before, behind, number in phrases.signed[said]:
                        found += self._signed(before, behind, number, first, place)
                        ahead = ahead or bool(before)
                if place == last or not what & BEGUN:
                    break
                place += 1
                if words[place]:  # one sign between
                    said += flat[end] + words[place]
                else:
                    while not words[place] and place < last:
                        place += 1
                    said += folded_gap(flat[end : starts[place]]) + words[place]
                end = starts[place] + len(words[place])
                what = known.get(said)
            if len(found) - before_here > 1:
                found[before_here:] = sorted(found[before_here:], reverse=True)  # the longest first
        if ahead:
            found.sort(key=lambda match: (match.start, -match.end))
        return tuple(found)

    def _stands_alone(self, begin: int, end: int, place: int) -> bool:
        """Whether the words up to word `place` are more than a part of a name, of a number or of an address."""
        flat = self.flat
        if flat[end : end + 1] not in " ,":
            gap, following = self._behind(place)
            if not _may_end(flat[end - 1], folded_gap(gap), following):
                return False
        if end - begin < 4 and begin > 1 and flat[begin - 1] == "." and flat[begin - 2].isalpha():
            return False  # the "ai" of "example.ai"
        return end - begin > 2 or not self._glued(begin, end)

    def _signed(self, before: str, behind: str, number: int, first: int, place: int) -> list[Match]:
        """The phrase whose words stand from `first` to `place`, if its signs stand `before` and `behind` them."""
        words, starts = self.words.words, self.words.starts
        begin, end = starts[first], starts[place] + len(words[place])
        if before:
            reached = next((starts[n] + len(words[n]) for n in range(first - 1, -1, -1) if words[n]), 0)
            ahead = fold(self.flat[reached:begin])
            if not ahead.text.endswith(before):
                return []
            begin = reached + ahead.back(len(ahead.text) - len(before))
        raw, following = self._behind(place)
        gap = fold(raw)
        if not gap.text.startswith(behind):
            return []
        if behind:
            end += gap.back(len(behind) - 1) + 1
        if not _may_end((behind or words[place])[-1], gap.text[len(behind) :], following):
            return []
        return [] if end - begin <= 2 and self._glued(begin, end) else [Match(begin, end, number)]

    def _behind(self, place: int) -> tuple[str, str]:
        """The signs behind word `place`, and the word behind them."""
        words, starts = self.words.words, self.words.starts
        end = starts[place] + len(words[place])
        for following in range(place + 1, len(words)):
            if words[following]:
                return self.flat[end : starts[following]], words[following]
        return self.flat[end:], ""

    def _glued(self, begin: int, end: int) -> bool:
        text = self.text
        return text[end : end + 1] in GLUE or (begin > 0 and text[begin - 1] in GLUE)

    def names_something(self, start: int, end: int) -> bool:
        """Whether any phrase that is no soft skill stands between the offsets."""
        namings = self.vocabulary.namings
        return any(
            not naming.soft and naming.guard is None and (naming.topics or len(self.text[match.start : match.end]) > 3)
            for match in self.within(start, end)
            for naming in namings[match.number]
        )

    def names_at_all(self, start: int, end: int) -> bool:
        """Whether anything is named between the offsets: a soft skill, "ML", or what only its spelling tells ("Go") too."""
        namings, text, flat = self.vocabulary.namings, self.text, self.flat
        return any(
            naming.soft
            or naming.guard is None
            or (
                naming.guard.exact_case
                and not naming.guard.near
                and allowed(naming, text[match.start : match.end], flat[start : match.start], flat[match.end : end], "")
            )
            for match in self.within(start, end)
            for naming in namings[match.number]
        )

    def within(self, start: int, end: int) -> list[Match]:
        """Matches that lie wholly between the offsets."""
        place = bisect_left(self._starts, start)
        stop = bisect_left(self._starts, end)
        return [match for match in self.all[place:stop] if match.end <= end]


def _may_end(letter: str, gap: str, following: str) -> bool:
    """Whether a phrase that ends with `letter` may end before the folded signs `gap` and the word `following` them."""
    if gap[:1] in WORD_END and letter not in WORD_END:
        return False
    return not (gap == "." and following[:2] in DOTTED)


def allowed(
    naming: Naming, written: str, before: str, after: str, clause: str, tags: bool = False, alone: bool = False
) -> bool:
    """Whether the guard of a phrase lets it count: `written` as in the posting, folded `before`, `after` and `clause`.

    `tags`: it stands in a row of tags in lower case; `alone`: it is the whole of an item of a list of requirements.
    """
    guard = naming.guard
    if guard is None:
        return True
    if guard.exact_case and not tags and not _same_case(guard, written):
        return False
    if alone and guard.exact_case:
        return True
    if any(_begins(after, word) for word in guard.not_before):
        return False
    if any(_ends(before, word) for word in guard.not_after):
        return False
    if not guard.near or any(_stands(clause, word) for word in guard.near):
        return True
    # "Basic understanding of Go.": what is known, in its own spelling and with nothing behind it
    return guard.exact_case and not after.strip(" .,;") and before.rstrip().endswith(KNOWN_BEFORE)


KNOWN_BEFORE = (
    "understanding of", "knowledge of", "experience with", "experience in", "proficiency in", "proficient in", "familiarity with",
    "familiar with", "expertise in", "fluency in", "skills in", "bit of", "some", "little", "basic", "working in", "writing",
)  # fmt: skip


def _same_case(guard: Alias, written: str) -> bool:
    plain = " ".join(written.replace("-", " ").replace("*", "").split())
    wanted = " ".join(guard.text.replace("-", " ").split())
    if wanted.islower() and len(wanted) > 2 and plain == wanted.upper():
        return True  # "DBT" for dbt
    return plain == wanted or plain == f"{wanted}s"


def _begins(after: str, word: str) -> bool:
    word = word.lower()
    after = after.lstrip()
    return after.startswith(word) and not after[len(word) : len(word) + 1].isalnum()


def _ends(before: str, word: str) -> bool:
    word = word.lower()
    before = before.rstrip()
    return before.endswith(word) and not before[: len(before) - len(word)][-1:].isalnum()


def _stands(clause: str, word: str) -> bool:
    word = word.lower().replace("-", " ")
    at = clause.find(word)
    while at >= 0:
        end = at + len(word)
        if not clause[at - 1 : at].isalnum() and not (clause[end : end + 1].isalnum() and word[-1].isalnum()):
            return True
        at = clause.find(word, at + 1)
    return False
