"""A text as words, runs of letters and digits, with where they stand: cut once, asked many times."""

import re
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add

COMMON = "•–—·…“”®™●▪"
NONASCII = re.compile(r"[^\x00-\x7f]")
SIGNS = "".join(letter for letter in map(chr, range(128)) if not letter.isalnum())
BLANKS = str.maketrans(SIGNS, " " * len(SIGNS))


@dataclass(frozen=True, slots=True)
class Words:
    """`words[n]` stands from `starts[n]` on; where signs follow each other, empty words stand between them."""

    words: list[str]
    starts: list[int]


def words_of(flat: str) -> Words:
    """The words of a `folding.flattened` text."""
    words = _without_signs(flat).split(" ")
    starts = list(map(add, accumulate(map(len, words), initial=0), count()))  # a blank behind each
    return Words(words, starts)


def _without_signs(flat: str) -> str:
    """`flat` with a blank for each character that is neither letter nor digit; the length stays."""
    if flat.isascii():
        return flat.translate(BLANKS)
    for letter in COMMON:  # most texts have no other
        if letter in flat:
            flat = flat.replace(letter, " ")
    if flat.isascii():
        return flat.translate(BLANKS)
    for letter in sorted(set(NONASCII.findall(flat))):
        if not letter.isalnum():
            flat = flat.replace(letter, " ")
    if flat.isascii():
        return flat.translate(BLANKS)
    for letter in SIGNS:  # translate is slow on a text that isn't ASCII
        if letter in flat:
            flat = flat.replace(letter, " ")
    return flat
