"""A posting's text cut into blocks: one paragraph, list item or heading each, with its lines and offsets."""

import re
from typing import NamedTuple

BULLET = re.compile(
    r"\s*(?:[•*·▪▫◦●○■□➢➤►▶‣⁃✓✔✅☑◆❖\uf0b7\uf0a7>]|\\?[–—-]{1,2}(?=\s)|\+(?=\s+[A-Z])|o(?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))[\s\t]*"
)
MARKUP_HEADING = re.compile(r"\s*#{1,6}\s+")
BOLD_LINE = re.compile(
    r"\s*(?:\*\*\s?_|_\s?\*\*|\*\*|__|_\*|\*|_)\s*(?P<inner>[^*_]{2,90}?)\s*:?\s*(?:_\s?\*\*|\*\*\s?_|\*\*|__|\*_|\*|_)\s*:?\s*(?:\*\*)?\s*\Z"
)
RULE = re.compile(r"[\s=*_~–—-]*\Z")
# A mail in which somebody is quoted: else ">" is a bullet.
QUOTING = re.compile(r"^[ \t]*(?:>[ \t]*>|>[ \t]*$)|(?:wrote|schrieb|writes):[ \t]*\n+[ \t]*>", re.M)
QUOTED = re.compile(r"\s*(?:>\s?)+")
RULED = "=*_~–—-|"
TABLE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?\Z")  # below the head of a table
WRAPPED = 60  # a shorter line was not wrapped by an editor


class Block(NamedTuple):
    """`text` is the posting's own words from `start` to `end`, without bullet and heading marks.

    `mark`: "#" for marked-up headings, "*" for a line all in bold, "•" for list items, "" for plain lines. `depth`: how
    far a list item is indented; -1 for what is none.
    """

    first_line: int
    last_line: int
    start: int
    end: int
    text: str
    mark: str
    depth: int = -1


def cut_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text` in order. A line that goes on in lower case after a wrapped line continues its block."""
    blocks: list[Block] = []
    offset = 0
    open_block = False
    quoting = ">" in text and QUOTING.search(text)
    for number, line in enumerate(text.split("\n"), 1):
        start, offset = offset, offset + len(line) + 1
        stripped = line.strip()
        if quoting and stripped[:1] == ">":
            prefix = QUOTED.match(line).end()  # type: ignore[union-attr]
            start, line = start + prefix, line[prefix:]
            stripped = line.strip()
        if not stripped or (stripped[0] in RULED and (RULE.match(stripped) or TABLE_RULE.match(stripped))):
            if stripped[:1] == "|" and blocks and blocks[-1].last_line == number - 1:
                blocks.pop()  # the head of a table
            open_block = False
            continue
        heading = bold = bullet = None
        if not _begins_with_a_word(stripped):  # else there is no mark to look for
            heading = MARKUP_HEADING.match(line) if stripped[0] == "#" else None
            bold = BOLD_LINE.match(line) if stripped[0] in "*_" and stripped[-1] in "*_:" else None
            bullet = None if heading or bold else BULLET.match(line)
        if heading:
            mark, inside = "#", heading.end()
        elif bold:
            mark, inside = "*", bold.start("inner")
        elif bullet:
            mark, inside = "•", bullet.end()
        else:
            mark, inside = "", len(line) - len(line.lstrip())
        if bullet and bullet.end() >= len(line.rstrip()):  # a bullet on a line of its own
            blocks.append(Block(number, number, start, start, "", "•", _indent(line)))
            open_block = True
            continue
        end = len(line.rstrip())
        if heading:
            end = len(line.rstrip().rstrip("#").rstrip())
        if open_block and mark == "" and blocks and _continues(blocks[-1], stripped):
            last = blocks[-1]
            begin = last.start if last.text else start + inside
            first = last.first_line
            blocks[-1] = Block(first, number, begin, start + end, text[begin : start + end], last.mark, last.depth)
            continue
        depth = _indent(line) if mark == "•" else -1
        blocks.append(Block(number, number, start + inside, start + end, line[inside:end], mark, depth))
        open_block = mark in ("", "•")
    return tuple(block for block in blocks if block.text)


def _indent(line: str) -> int:
    """Columns before a line's first sign."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def _begins_with_a_word(line: str) -> bool:
    """Whether a line begins with a letter that is no bullet, as "o" and "a)" are."""
    return line[0].isalpha() and len(line) > 1 and line[1] not in ".)" and not (line[0] == "o" and line[1].isspace())


MARKED = re.compile(
    r"(?:nice|must|bonus|plus|preferred|preferably|ideally|required|optional|extra|good)\b.{0,20}(?::| if\b)", re.I
)


def _continues(block: Block, line: str) -> bool:
    """Whether `line` goes on with what `block`, on the line before, began."""
    if not block.text:
        return True
    last = block.text.rsplit("\n", 1)[-1].rstrip()
    if len(last) < WRAPPED or MARKED.match(line) or last.endswith((".", ":", "!", "?", ";")):
        return False
    return (
        line[0].islower()
        or line[0] in "(&,/"
        or last.endswith((",", " and", " or", " the", " of", " in", " with", "/"))
    )
