"""Every place where a phrase of the vocabulary stands in a posting, found in one pass."""

from bisect import bisect_left
from dataclasses import dataclass

from planner.extract.folding import Folded, flattened, fold
from planner.extract.vocabulary import Naming, Vocabulary
from planner.model.topic import Alias

WORD_END = frozenset("+#")  # "C" does not stand in "C++" or "C#"


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase between two offsets of the posting's text, and all it may name (guards not yet tested)."""

    start: int
    end: int
    number: int


class Matches:
    """The matches of one posting, sorted by start, the longest first; asks for those within a stretch."""

    def __init__(self, text: str, vocabulary: Vocabulary):
        self.text = text
        self.flat = flattened(text)
        self.folded: Folded = fold(text, self.flat)
        self.vocabulary = vocabulary
        self.all: tuple[Match, ...] = self._find()
        self._starts = [match.start for match in self.all]

    def _find(self) -> tuple[Match, ...]:
        folded, text = self.folded.text, self.text
        last = len(folded)
        found = []
        for number, start, end in self.vocabulary.matcher.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            if end < last:
                after = folded[end]
                if after.isalnum() and folded[end - 1].isalnum():
                    continue
                if after in WORD_END and folded[end - 1] not in WORD_END:
                    continue
                # "node" is no word of "node.js", nor "r" of "r-squared"
                if (
                    after == "."
                    and end + 1 < last
                    and folded[end + 1].isalpha()
                    and folded[end + 1 : end + 3] in ("js", "ne", "io", "ai")
                ):
                    continue
            begin, stop = self.folded.back(start), self.folded.back(end - 1) + 1
            if stop - begin <= 2 and (
                text[stop : stop + 1] in ("-", "&", "'", "’")
                or (text[begin - 1 : begin] in ("-", "&", "'", "’") and begin)
            ):
                continue
            if (
                start
                and folded[start - 1] == "."
                and folded[start].isalnum()
                and begin
                and text[begin - 2 : begin - 1].isalpha()
                and stop - begin < 4
            ):
                continue  # the "ai" of "example.ai"
            found.append(Match(begin, stop, number))
        found.sort(key=lambda match: (match.start, -match.end))
        return tuple(found)

    def names_something(self, start: int, end: int) -> bool:
        """Whether any phrase that is no soft skill stands between the offsets."""
        namings = self.vocabulary.namings
        return any(
            not naming.soft and naming.guard is None and (naming.topics or len(self.text[match.start : match.end]) > 3)
            for match in self.within(start, end)
            for naming in namings[match.number]
        )

    def within(self, start: int, end: int) -> tuple[Match, ...]:
        """Matches that lie wholly between the offsets."""
        place = bisect_left(self._starts, start)
        stop = bisect_left(self._starts, end)
        return tuple(match for match in self.all[place:stop] if match.end <= end)


def allowed(naming: Naming, written: str, before: str, after: str, clause: str) -> bool:
    """Whether the guard of a phrase lets it count: `written` as in the posting, folded `before`, `after` and `clause`."""
    guard = naming.guard
    if guard is None:
        return True
    if guard.exact_case and not _same_case(guard, written):
        return False
    if any(_begins(after, word) for word in guard.not_before):
        return False
    if any(_ends(before, word) for word in guard.not_after):
        return False
    return not guard.near or any(_stands(clause, word) for word in guard.near)


def _same_case(guard: Alias, written: str) -> bool:
    plain = " ".join(written.replace("-", " ").replace("*", "").split())
    wanted = " ".join(guard.text.replace("-", " ").split())
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
