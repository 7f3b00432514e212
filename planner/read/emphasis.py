"""Paragraphs set in bold from end to end, written as Markdown writes them: "**Nice to have**".

Many adverts have no headings but such paragraphs, so that the stages behind this one need to see them.
"""

from collections.abc import Sequence
from typing import NamedTuple

LENGTH = 90  # letters; a longer paragraph in bold is an emphasised sentence
SHARE = 0.5  # of a text's letters; where more is bold, that tells nothing


class Run(NamedTuple):
    """Letters set alike."""

    text: str
    bold: bool


class Line(NamedTuple):
    """A line of text behind its mark ("• ", "# " or nothing); `bold`: all its letters are."""

    mark: str
    text: str
    bold: bool = False


def is_bold(runs: Sequence[Run]) -> bool:
    """Whether all letters of `runs` are bold; the colon behind them is often not."""
    spoken = [run for run in runs if any(letter.isalnum() for letter in run.text)]
    return bool(spoken) and all(run.bold for run in spoken)


def written(lines: Sequence[Line]) -> list[str]:
    """`lines` as text, those in bold that may be headings between asterisks."""
    letters = sum(len(line.text) for line in lines)
    telling = sum(len(line.text) for line in lines if line.bold and not line.mark) <= SHARE * letters
    return [
        f"**{line.text}**" if telling and line.bold and _may_head(line) else line.mark + line.text for line in lines
    ]


def _may_head(line: Line) -> bool:
    return (
        not line.mark
        and len(line.text) <= LENGTH
        and not line.text.endswith((".", ",", ";"))
        and not set("*_") & set(line.text)
    )
