"""Passages cut into clauses: sentences, parts between semicolons, parts whose strength is marked differently."""

import re
from collections.abc import Iterator

from planner.extract.cues import BITS, Clause, Cues
from planner.extract.strength import marked_parts

SENTENCE = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[A-Z•“\"(0-9])")
SENTENCE_SIGN = re.compile(r"[.!?](?=[\"'”’)\]\s.!?])")
NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|Inc|Ltd|Corp|Co|Dr|Mr|Ms|Mrs|St|No|Sr|Jr|approx|incl|U\.S|U\.K|Ph\.D|B\.S|M\.S|B\.A|M\.A|B\.Sc|M\.Sc|Bach|min|yrs|dept|Univ|w|exp|esp)|\b[A-Z])\.\Z"
)
OPENERS, CLOSERS = "([{", ")]}"
LOOSE = " \n\t,;*_"
MAY_BE_OPTIONAL = BITS["optional"] | BITS["waived"]


def clauses_of(cues: Cues, start: int, end: int) -> list[Clause]:
    """Each clause between two offsets of a posting, in order, without the white space around it."""
    text, found = cues.text, []
    whole = ((start, end),)
    for begin, stop in _sentences(text, start, end) if SENTENCE_SIGN.search(text, start, end) else whole:
        parts = _between_semicolons(text, begin, stop) if text.find(";", begin, stop) >= 0 else ((begin, stop),)
        for first, last in parts:
            stretch = cues.clause(first, last)
            for part in marked_parts(stretch) if stretch.mask & MAY_BE_OPTIONAL else ((first, last),):
                trimmed = _trimmed(text, *part)
                if trimmed[1] - trimmed[0] > 1 or (trimmed == (start, end) and text[start] in "CDR"):
                    found.append(stretch if trimmed == (first, last) else cues.clause(*trimmed))
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space, commas and Markdown marks around it; a mark that closes one inside stays."""
    if start < end and text[start] not in LOOSE and text[end - 1] not in LOOSE:
        return start, end
    begin = end - len(text[start:end].lstrip(LOOSE))
    if begin - start > 1 and text[begin - 2 : begin] == "**" and text.count("**", begin, end) % 2:
        begin -= 2  # "**Boosting:** XGBoost": the mark that opens what another closes
    start, inside = begin, text[begin : end - 2]
    marks = " \n\t;" if "*" in inside or "_" in inside else " \n\t;*_"
    return start, start + len(text[start:end].rstrip(marks))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    passage = text[start:end]
    at = 0
    for match in SENTENCE.finditer(passage):
        head = passage[at : match.start() + 1]
        if NO_END.search(head[-8:]) or _depth(head) > 0:
            continue
        yield start + at, start + match.end()
        at = match.end()
    if at < len(passage):
        yield start + at, end


def _between_semicolons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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
