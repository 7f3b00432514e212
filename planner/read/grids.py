"""Tables that say by a column how much each row is wanted: criterion, essential, desirable, with ticks.

Person specifications are written so. Read row by row, they would say the same of every row.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

WANTED = re.compile(
    r"\W*(?:essentials?|desirables?|desired|required|requirements?|musts?|must[ -]haves?|mandatory|minimum|preferred"
    r"|preferable|(?:nice|good)[ -]to[ -]haves?|optional|bonus|advantageous)(?: (?:criteria|skills?|qualifications?))?\W*\Z",
    re.I,
)
DECORATION = " :*_"
LETTERS = {"e": "Essential", "d": "Desirable"}
TICKS = frozenset(("✓", "✔", "☑", "✅", "☒", "●", "•", "·", "■", "√", "*", "\\*", "x", "y", "yes", "true"))
CROSSES = frozenset(("", "✗", "✘", "❌", "☐", "□", "○", "-", "–", "—", "n", "no", "none", "n/a", "false"))
BAR = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?\Z")  # below the head of a table in Markdown


class Wanted(NamedTuple):
    """A demand of a table: `how`, in the table's own word, is it wanted ("" where it doesn't say), and `what`."""

    how: str
    what: str


def wanted_rows(rows: Sequence[Sequence[str]]) -> list[list[Wanted]] | None:
    """The demands of each row below the head, which is the first of `rows`; None for a table of another kind."""
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return None
    columns = [number for number, cell in enumerate(rows[0]) if WANTED.match(cell)]
    marks = [row[number] for row in rows[1:] for number in columns]
    ticked = any(_is_in(mark, TICKS) for mark in marks)
    if len(columns) > 1 or (
        columns and columns[0] > 0 and ticked and all(_is_in(mark, TICKS | CROSSES) for mark in marks)
    ):
        return [_by_column(rows[0], row, columns) for row in rows[1:]]
    for number in range(1, len(rows[0])):
        if all(WANTED.match(row[number]) or row[number].lower() in LETTERS for row in rows[1:]):
            return [
                [Wanted(LETTERS.get(row[number].lower(), row[number]), _criterion(row[:number]))] for row in rows[1:]
            ]
    return None


def _by_column(head: Sequence[str], row: Sequence[str], columns: list[int]) -> list[Wanted]:
    criterion = _criterion(row[: columns[0]])
    for number in columns:
        if _is_in(row[number], TICKS):
            return [Wanted(head[number].strip(DECORATION), criterion)]
    written = [
        Wanted(head[number].strip(DECORATION), row[number]) for number in columns if not _is_in(row[number], CROSSES)
    ]
    return written or ([Wanted("", criterion)] if criterion else [])


def _criterion(cells: Sequence[str]) -> str:
    """What a row is about: the longest of its first cells; the others number it."""
    return max(cells, key=len, default="")


def _is_in(cell: str, signs: frozenset[str]) -> bool:
    return cell.strip().lower().strip("\ufe0f") in signs


def listed(rows: Sequence[Sequence[Wanted]]) -> list[str]:
    """The demands as lines: a heading for each way of being wanted, its items below."""
    demands = [demand for row in rows for demand in row]
    lines = [demand.what for demand in demands if not demand.how]
    for how in dict.fromkeys(demand.how for demand in demands if demand.how):
        items = [line for demand in demands if demand.how == how for line in demand.what.split("\n") if line]
        lines += [f"# {how}", *(f"• {item.lstrip('•-– ')}" for item in items)]
    return lines


def with_labelled_rows(text: str) -> str:
    """Markdown in which the rows of such tables are items that say how much each is wanted; lines keep their numbers."""
    if "|" not in text:
        return text
    lines = text.split("\n")
    at = 0
    while at < len(lines) - 1:
        if "|" not in lines[at] or not RULE.match(lines[at + 1]):
            at += 1
            continue
        end = at + 2
        while end < len(lines) and "|" in lines[end]:
            end += 1
        found = wanted_rows([_cells(lines[at]), *map(_cells, lines[at + 2 : end])])
        if found is not None and all(len(row) <= 1 for row in found):  # else a row would need two lines
            lines[at + 2 : end] = [_labelled(row) for row in found]
        at = end
    return "\n".join(lines)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in BAR.split(line.strip().removeprefix("|").removesuffix("|"))]


def _labelled(row: Sequence[Wanted]) -> str:
    return "".join(f"- {demand.how}: {demand.what}" if demand.how else demand.what for demand in row)
