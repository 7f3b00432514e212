"""Phrases by their words: a text's words are followed from phrase to longer phrase, so that time grows with the text alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.extract.folding import fold
from planner.extract.words import words_of


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases, to be found word by word; a phrase's number is its place in the list they came from.

    `whole`: numbers of the phrases that begin and end with a word. `signed`: those with signs around their words, "c++",
    ".net", by the words, as (signs before the first word, signs behind the last, number). `begun`: the words with which
    a longer phrase begins, "machine" and "machine learning", with the signs between them.
    """

    whole: dict[str, int]
    signed: dict[str, tuple[tuple[str, str, int], ...]]
    begun: frozenset[str]
    firsts: frozenset[str]


def phrases_by_words(phrases: Sequence[str]) -> Phrases:
    """`phrases` made ready; one without a word is left out."""
    whole: dict[str, int] = {}
    signed: dict[str, tuple[tuple[str, str, int], ...]] = {}
    begun: set[str] = set()
    firsts: set[str] = set()
    for number, phrase in enumerate(phrases):
        cut = words_of(phrase)
        ends = [start + len(word) for word, start in zip(cut.words, cut.starts, strict=False) if word]
        if not ends:
            continue
        begin = next(start for word, start in zip(cut.words, cut.starts, strict=False) if word)
        words = phrase[begin : ends[-1]]
        if begin or ends[-1] < len(phrase):
            signed[words] = (*signed.get(words, ()), (phrase[:begin], phrase[ends[-1] :], number))
        else:
            whole[words] = number
        begun |= {phrase[begin:end] for end in ends[:-1]}
        firsts.add(phrase[begin : ends[0]])
    return Phrases(whole, signed, frozenset(begun), frozenset(firsts))


@lru_cache(maxsize=2048)
def folded_gap(gap: str) -> str:
    """The signs between two words as `folding.fold` leaves them."""
    return fold(gap).text
