"""The label in front of a value on its line, "Deadline: 29 January 2027", whether a passage holds it or begins behind it."""

import re
from typing import NamedTuple

from planner.extract.passages import Passage

LONGEST = 60  # characters that a label has at most, its marks included
BEFORE = re.compile(r"(?P<label>[^\W\d_][^:.;!?|·•\n]{0,48}?)[*_ \t]*:[*_]*[^\S\n]*\Z")
INSIDE = re.compile(r"[*_\s]*(?P<label>[^\W\d_][^:.;!?|·•\n]{0,48}?)[*_ \t]*:[*_]*[^\S\n]+(?=\S)")
MARKS = re.compile(r"[*_]+")


class Labelled(NamedTuple):
    """`text`: a passage with its label, `start` where it begins in the posting; `value`: what stands behind the label."""

    label: str
    text: str
    start: int
    value: str


def labelled(text: str, passage: Passage) -> Labelled:
    """A passage of the posting `text` with the label of its line; label "" when there is none."""
    line = text[max(0, passage.start - LONGEST) : passage.start]
    if line.rstrip(" \t*_")[-1:] == ":" and (found := BEFORE.search(line, line.rfind("\n") + 1)):
        start = passage.start - len(line) + found.start()
        return Labelled(_bare(found["label"]), text[start : passage.end], start, passage.text)
    if ":" in passage.text[:LONGEST] and (found := INSIDE.match(passage.text)):
        return Labelled(_bare(found["label"]), passage.text, passage.start, passage.text[found.end() :])
    return Labelled("", passage.text, passage.start, passage.text)


def _bare(label: str) -> str:
    return " ".join(MARKS.sub(" ", label).lower().split())
