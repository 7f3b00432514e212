"""Phrases as a tree of words: a text's words are walked along it, so that time grows with the text alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from planner.extract.folding import fold
from planner.extract.words import words_of


@dataclass(slots=True)
class Branch:
    """Where the phrases stand that begin with the same words.

    `whole`: numbers of the phrases that end here. `signed`: those with signs around their words, "c++", ".net", as
    (signs before the first word, signs behind the last, number). `longer`: what follows, by the folded signs between
    and the next word.
    """

    whole: list[int] = field(default_factory=list)
    signed: list[tuple[str, str, int]] = field(default_factory=list)
    longer: dict[str, "Branch"] = field(default_factory=dict)


def grow(phrases: Sequence[str]) -> dict[str, Branch]:
    """The tree of folded `phrases`, by first word; a phrase's number is its place. One without a word is left out."""
    roots: dict[str, Branch] = {}
    for number, phrase in enumerate(phrases):
        cut = words_of(phrase)
        placed = [(word, start) for word, start in zip(cut.words, cut.starts, strict=False) if word]
        if not placed:
            continue
        first, begin = placed[0]
        branch, reached = roots.setdefault(first, Branch()), begin + len(first)
        for word, start in placed[1:]:
            branch = branch.longer.setdefault(phrase[reached:start] + word, Branch())
            reached = start + len(word)
        if begin or reached < len(phrase):
            branch.signed.append((phrase[:begin], phrase[reached:], number))
        else:
            branch.whole.append(number)
    return roots


@lru_cache(maxsize=2048)
def folded_gap(gap: str) -> str:
    """The signs between two words as `folding.fold` leaves them."""
    return fold(gap).text
