"""Text of unknown origin in Markdown and HTML: whatever it holds, it is shown as written and does nothing."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from planner.model.posting import Posting
from planner.publish.week import day_title

# Every character that Markdown, its extensions or HTML give a meaning anywhere in a line ...
MEANINGFUL = frozenset("\\`*_{}[]<>&|#$~^@\"'!=+")
# ... or at the beginning of one.
AT_START = frozenset("-:.?/%")
SPACE = re.compile(r"\s+")
BOLD = re.compile(r"(?<![\w*])\*\*(?=\S)(.+?)(?<=\S)\*\*(?![\w*])")
CODE = re.compile(r"`([^`]+)`")
UNDERLINED = re.compile(r"(?<![\w\\])(_{1,2})(?=\S)(?![a-z_]+_)([^_]+|[^_].*?[^_])(?<=\S)\1(?!\w)")  # not __init__
LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
ESCAPED = re.compile(r"\\([-*_.#+>!&()\[\]])")


def shown(text: str) -> str:
    """`text` as one line of plain text, safe both inside Markdown and inside HTML (also in attributes).

    Characters with a meaning become numeric entities, so that nothing of it is read as markup; control characters
    (two of which Python-Markdown uses as its own marks) are dropped; white space is collapsed.
    """
    line = SPACE.sub(" ", "".join(letter for letter in text if letter.isspace() or _is_visible(letter))).strip()
    pieces = [f"&#{ord(letter)};" if letter in MEANINGFUL else letter for letter in line]
    if line and (line[0] in AT_START or re.match(r"\d+[.)]", line)):
        pieces[0] = f"&#{ord(line[0])};"
    return "".join(pieces).replace("--", "&#45;&#45;").replace("://", "&#58;//")


def unmarked(quote: str) -> str:
    """The words of a posting's sentence as a reader sees them: without Markdown's marks of emphasis, code and links."""
    plain = LINK.sub(r"\1", quote) if "](" in quote else quote
    if plain.startswith("|") and plain.endswith("|"):  # a row of a table
        plain = " · ".join(cell for cell in map(str.strip, plain.split("|")) if cell)
    plain = plain.replace(" >> ", " ")  # a mail in a mail
    for marked in (BOLD, CODE):
        plain = marked.sub(r"\1", plain)
    return ESCAPED.sub(r"\1", UNDERLINED.sub(r"\2", plain)).strip()


def _is_visible(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def pre(text: str) -> str:
    """Lines of text for the inside of an HTML element on one line of the page, white space kept by its style."""
    return "<br>".join(_line(line) for line in text.split("\n"))


def _line(text: str) -> str:
    visible = "".join(letter for letter in text.expandtabs(4) if _is_visible(letter) or letter.isspace())
    return "".join(
        letter if letter.isalnum() or letter in " ,;" or ord(letter) > 126 else f"&#{ord(letter)};"
        for letter in visible
    )


def slug(text: str) -> str:
    """`text` as lower-case words joined by hyphens, ASCII only; "x" when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


def indented(markdown: str) -> str:
    """`markdown` as the content of a folded block."""
    return "\n".join("    " + line if line.strip() else "" for line in markdown.strip("\n").split("\n"))


def folded(kind: str, title: str, markdown: str, is_open: bool = False) -> str:
    """A block that opens on a click. `title` is Markdown, on one line."""
    mark = "???+" if is_open else "???"
    return f'{mark} {kind} "{SPACE.sub(" ", title).strip()}"\n\n{indented(markdown)}\n'


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table; cells are Markdown on one line without bars."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(cell or " " for cell in row) + " |" for row in rows]) + "\n"


def plural(count: int, noun: str) -> str:
    """'1 session', '2 sessions'."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def hours(minutes: int) -> str:
    """Minutes as hours with one decimal: '1.5 h'."""
    return f"{minutes / 60:.1f} h"


def long_day(on: date) -> str:
    """'Mon 3 Aug 2026'."""
    return f"{day_title(on)} {on.year}"


def page(title: str, body: str, unsearched: bool = False, wide: bool = False, alone: bool = False) -> str:
    """A whole page. `title` is Markdown. `unsearched` keeps generated lists out of the search; `wide` hides the
    table of contents, `alone` the navigation beside the page too."""
    head = []
    if unsearched:
        head += ["search:", "  exclude: true"]
    if wide or alone:
        head += ["hide:", "  - toc", *(["  - navigation"] if alone else [])]
    front = "---\n" + "\n".join(head) + "\n---\n\n" if head else ""
    return f"{front}# {title}\n\n{body.strip()}\n"


def posting_title(posting: Posting, title: str, company: str) -> str:
    """What a posting is called: its title, its company where the title does not name it, else its file name. Plain text."""
    name = posting.path.rsplit("/", 1)[-1]
    repeated = company and f" {company.lower()} " in f" {SPACE.sub(' ', title.lower())} "
    named = " · ".join(part for part in (title, "" if repeated else company) if part)
    return SPACE.sub(" ", named)[:120].strip() or name
