"""Lines as a page of a PDF sets them, joined to one line a paragraph, list item or heading.

A PDF says where each line stands and in which font, not what it is. A line set wholly in bold or larger than the body
is a heading; so a heading stays apart from the item above it even where that item fills its line.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

BULLET = re.compile(r"^\s*(?:[•·▪◦●○■□➢➤►‣⁃✓✔\uf0b7\uf0a7]|[*–—-](?=\s)|o(?=\s)|\d{1,2}[.)](?=\s))\s*")
ENDS = re.compile(r"[.!?:;]$")
# What no sentence ends with: the next line goes on, in whatever font it is set.
UNFINISHED = re.compile(r"(?:[,/&(]|\b(?:and|or|the|an?|of|in|with|to|for|on|at|by|as|such as|like|using|from))$", re.I)
LARGER = 1.08  # times the body's size; less is rounding
GAP = 1.25  # times the distance of lines in a paragraph; more is the space between paragraphs
HEADING_LENGTH = 90  # letters; a longer line in bold is an emphasised sentence
EMPHASIS = 0.4  # share of a document's letters; where more is set apart, bold tells nothing
SOFT_HYPHEN = "\xad"
BROKEN = re.compile(r"(?P<head>[^\W\d_]{2,})[-\u2010\xad]$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Endings that are no words themselves: what stands before them was cut at the line's end.
WORD_END = re.compile(
    r"(?:[st]ions?|(?!st|n)[a-z]{0,3}ations?|ments?|ings?|ity|ities|ness|ally|ical|ically|ised|ized|i[sz]ations?|[ae]nces?|tive|tives|ously|tional)\Z"
)
INFLECTED = ("s", "es", "d", "ed", "ing")


class Style(NamedTuple):
    """How letters are set."""

    bold: bool = False
    size: float = 0.0


class SetLine(NamedTuple):
    """A line as set. `style` is None where it is mixed or unknown; `top`: how high on its page it stands, if known."""

    text: str
    style: Style | None = None
    top: float | None = None


class _Paragraph(NamedTuple):
    """What lines were joined to. `mark`: "•", "#" or "**" as it is to be written, "" for plain text."""

    mark: str
    text: str

    def written(self) -> str:
        if self.mark == "**":
            return f"**{self.text}**"
        return f"{self.mark} {self.text}" if self.mark else self.text


def joined_lines(lines: Sequence[SetLine]) -> list[str]:
    """`lines` joined to one line a paragraph or list item, items with "• ", headings with "# " or in "**".

    A line continues the one before when that one is long enough to have been wrapped and doesn't end a sentence, or
    when it goes on in lower case; not when its font or the space above it sets it apart.
    """
    lines = [line._replace(text=" ".join(line.text.replace("\xa0", " ").split())) for line in lines]
    lengths = sorted(len(line.text) for line in lines if line.text)
    wide = lengths[int(len(lengths) * 0.9)] if lengths else 0
    body = _body(lines)
    pitch = _pitch(lines)
    words = Counter(word for line in lines for word in WORD.findall(line.text.lower()))
    joined: list[_Paragraph] = []
    before: SetLine | None = None  # the line before, when it can go on
    for line in lines:
        if not line.text:
            before = None
            continue
        bullet = BULLET.match(line.text)
        if bullet:
            joined.append(_Paragraph("•", line.text[bullet.end() :]))
        elif before and _goes_on(before, line, joined[-1], wide, body, pitch):
            held = joined[-1]
            mark = held.mark if held.mark == "•" or _is_apart(line, body) else ""
            joined[-1] = _Paragraph(mark, _continued(held.text, line.text, words))
        else:
            joined.append(_Paragraph(_heading_mark(line, body), line.text))
        before = line
    return [paragraph.written() for paragraph in joined if paragraph.text.strip("•# ")]


def _body(lines: Sequence[SetLine]) -> Style | None:
    """How most letters are set; None when so many are set apart that it tells nothing."""
    letters: Counter[Style] = Counter()
    for line in lines:
        if line.style:
            letters[line.style] += len(line.text)
    if not letters:
        return None
    body, _ = letters.most_common(1)[0]
    apart = sum(count for style, count in letters.items() if _stands_out(style, body))
    return body if apart <= EMPHASIS * letters.total() else None


def _stands_out(style: Style, body: Style) -> bool:
    return (style.bold and not body.bold) or style.size > LARGER * body.size


def _is_apart(line: SetLine, body: Style | None) -> bool:
    """Whether the whole line is set as headings are."""
    return bool(body and line.style and _stands_out(line.style, body))


def _heading_mark(line: SetLine, body: Style | None) -> str:
    if not _is_apart(line, body) or len(line.text) > HEADING_LENGTH or line.text.endswith((".", ",")):
        return ""
    larger = body is not None and line.style is not None and line.style.size > LARGER * body.size
    return "#" if larger else "" if set("*_") & set(line.text) else "**"


def _pitch(lines: Sequence[SetLine]) -> float:
    """The distance of two lines of one paragraph, by those that surely are of one; 0 when there are none."""
    distances = [
        before.top - line.top
        for before, line in pairwise(lines)
        if before.top is not None and line.top is not None and line.text[:1].islower() and before.top > line.top
    ]
    return median_low(distances) if distances else 0.0


def _goes_on(
    before: SetLine, line: SetLine, paragraph: _Paragraph, wide: int, body: Style | None, pitch: float
) -> bool:
    """Whether `line` goes on with `paragraph`, whose last line is `before`."""
    text = paragraph.text
    if not text:  # a bullet on a line of its own
        return True
    if not UNFINISHED.search(text):
        if _is_apart(line, body) and not _is_apart(before, body):
            return False
        if paragraph.mark in ("#", "**") and not _is_apart(line, body) and not line.text[0].islower():
            return False
    if line.text[0].islower() or line.text[0] in "(&,":
        return True
    spaced = bool(pitch and before.top is not None and line.top is not None and before.top - line.top > GAP * pitch)
    return len(before.text) > 0.75 * wide and not ENDS.search(text) and not spaced


def _continued(text: str, line: str, words: Counter[str]) -> str:
    """`text` with `line` behind it; a word that was broken between them is made whole."""
    broken = BROKEN.search(text)
    if not broken or not line[0].islower():
        return f"{text.rstrip()} {line}"
    head, tail = broken["head"].lower(), WORD.match(line)[0].split("-")[0]  # type: ignore[index]
    if text[-1] == SOFT_HYPHEN or _is_one_word(head, tail, words):
        return text[:-1] + line
    return text + line


def _is_one_word(head: str, tail: str, words: Counter[str]) -> bool:
    """Whether the hyphen between `head` and `tail` only breaks the line: the document has the whole word elsewhere, in
    some form, or `tail` is no word. Hyphens such as those of "state-of-the-art" stay."""
    if any(word == f"{head}-{tail}" for word in words):
        return False
    whole = head + tail
    forms = {whole, *(whole + ending for ending in INFLECTED)}
    forms |= {whole.removesuffix(ending) for ending in INFLECTED}
    return any(form in words for form in forms) or bool(WORD_END.match(tail))
