"""Phrases by their words: a text's words are followed from phrase to longer phrase, so that time grows with the text alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.extract.folding import fold
from planner.extract.words import words_of

BEGUN, SIGNED, NUMBER = 1, 2, 2


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases, to be found word by word; a phrase's number is its place in the list they came from.

    `firsts`: the words with which they begin; `followers`: the words that stand second, by the first; `seconds`: all of
    those. `known`: what
    words that stand together are, signs between them, none around: BEGUN when a longer phrase begins so, SIGNED when a
    phrase has these words and signs around them, and from bit NUMBER on one more than the number of the phrase that
    they are. `signed`: the phrases with signs around their words, "c++", ".net", by the words, as (signs before the
    first word, signs behind the last, number).
    """

    firsts: frozenset[str]
    followers: dict[str, frozenset[str]]
    seconds: frozenset[str]
    known: dict[str, int]
    signed: dict[str, tuple[tuple[str, str, int], ...]]


def phrases_by_words(phrases: Sequence[str]) -> Phrases:
    """`phrases` made ready; one without a word is left out."""
    known: dict[str, int] = {}
    signed: dict[str, tuple[tuple[str, str, int], ...]] = {}
    followers: dict[str, set[str]] = {}
    for number, phrase in enumerate(phrases):
        cut = words_of(phrase)
        ends = [start + len(word) for word, start in zip(cut.words, cut.starts, strict=False) if word]
        if not ends:
            continue
        begin = next(start for word, start in zip(cut.words, cut.starts, strict=False) if word)
        words = phrase[begin : ends[-1]]
        if begin or ends[-1] < len(phrase):
            signed[words] = (*signed.get(words, ()), (phrase[:begin], phrase[ends[-1] :], number))
            known[words] = known.get(words, 0) | SIGNED
        else:
            known[words] = known.get(words, 0) | (number + 1) << NUMBER
        for end in ends[:-1]:
            known[phrase[begin:end]] = known.get(phrase[begin:end], 0) | BEGUN
        seconds = followers.setdefault(phrase[begin : ends[0]], set())
        seconds.update([word for word in cut.words if word][1:2])
    by_first = {first: frozenset(seconds) for first, seconds in followers.items()}
    return Phrases(frozenset(by_first), by_first, frozenset().union(*by_first.values()), known, signed)


@lru_cache(maxsize=2048)
def folded_gap(gap: str) -> str:
    """The signs between two words as `folding.fold` leaves them."""
    return fold(gap).text
