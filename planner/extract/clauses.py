"""Passages cut into clauses: sentences, parts between semicolons, parts whose strength is marked differently."""

import re
from collections.abc import Callable, Iterator

from planner.extract.strength import marked_parts

SENTENCE = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[A-Z•“\"(0-9])")
NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|Inc|Ltd|Corp|Co|Dr|Mr|Ms|Mrs|St|No|Sr|Jr|approx|incl|U\.S|U\.K|Ph\.D|B\.S|M\.S|B\.A|M\.A|B\.Sc|M\.Sc|Bach|min|yrs|dept|Univ)|\b[A-Z])\.\Z"
)
OPENERS, CLOSERS = "([{", ")]}"


def clauses_of(
    text: str, may_be_marked: Callable[[int, int], bool] = lambda start, end: True
) -> Iterator[tuple[int, int]]:
    """(start, end) of each clause of `text`, in order, without the white space around it.

    `may_be_marked(start, end)`: False when no optional marker can stand there.
    """
    for start, end in _sentences(text):
        for begin, stop in _between_semicolons(text, start, end):
            parts = marked_parts(text, begin, stop) if may_be_marked(begin, stop) else ((begin, stop),)
            for first, last in parts:
                while first < last and text[first] in " \n\t,;*_":
                    first += 1
                marks = " \n\t;" if "*" in text[first : last - 2] or "_" in text[first : last - 2] else " \n\t;*_"
                while last > first and text[last - 1] in marks:
                    last -= 1
                if last - first > 1:
                    yield first, last


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in SENTENCE.finditer(text):
        head = text[at : match.start() + 1]
        if NO_END.search(head[-8:]) or _depth(head) > 0:
            continue
        yield at, match.end()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def _between_semicolons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if ";" not in text[start:end]:
        yield start, end
        return
    depth, at = 0, start
    for place in range(start, end):
        letter = text[place]
        if letter in OPENERS:
            depth += 1
        elif letter in CLOSERS:
            depth -= 1
        elif letter == ";" and depth <= 0 and text[place - 4 : place] not in ("&amp", "nbsp"):
            yield at, place
            at = place + 1
    if at < end:
        yield at, end


def _depth(text: str) -> int:
    """How many parentheses are open at the end of `text`; long ones were never closed."""
    opened = text.count("(") - text.count(")")
    return opened if opened > 0 and len(text) - text.rfind("(") < 200 else 0
