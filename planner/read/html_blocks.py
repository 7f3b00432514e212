"""An HTML tree to text: one block or list item a line, list items starting with "• ", two spaces deeper for a list in a
list, headings with "# ", and paragraphs in bold between "**"."""

import re
from typing import Any

from planner.read.emphasis import Line, Run, is_bold, written
from planner.read.grids import Wanted, listed, wanted_rows

BLOCKS = {
    "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "summary", "table", "td", "th", "tr", "ul", "footer", "nav", "aside", "label", "button",
}  # fmt: skip
UNSEEN = {"script", "style", "noscript", "template", "svg", "iframe", "head", "select", "option", "input", "textarea"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
WEIGHT = re.compile(r"font-weight\s*:\s*(?P<weight>\w+)", re.I)
HEAVY = ("600", "700", "800", "900")
BULLET = re.compile(r"^[•*·▪◦●○■□➢➤►‣⁃✓✔–—-]\s+")


def blocks_of(root: Any) -> list[str]:
    """The text lines of an lxml element."""
    lines: list[Line] = []
    current: list[Run] = []
    prefix = ""
    items = 0  # list items that are open

    def flush() -> None:
        nonlocal prefix
        text = " ".join("".join(run.text for run in current).split())
        bold = is_bold(current)
        current.clear()
        if text:
            if prefix.endswith("• "):
                text = BULLET.sub("", text)
            lines.append(Line(prefix, text, bold))
        prefix = ""

    def walk(element: Any, bold: bool) -> None:
        nonlocal prefix, items
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = tag.rsplit("}", 1)[-1].lower()
        if not tag or tag in UNSEEN or hidden(element):
            return
        if tag == "br":
            held = prefix
            flush()
            # A line break inside a list item starts no new item; inside a paragraph it starts a new line.
            prefix = "" if held != "# " else held
            return
        if tag == "table" and (grid := _wanted(element)) is not None:
            flush()
            lines.extend(Line("", text) for text in listed(grid))
            return
        bold = _bold(element, tag, bold)
        block = tag in BLOCKS
        # A paragraph that opens a list item continues the item.
        opens_item = prefix and not any(run.text.strip() for run in current) and tag in ("p", "div", "span")
        if block and not opens_item:
            flush()
            if tag == "li":
                prefix = "  " * items + "• "
            elif tag in HEADINGS:
                prefix = "# "
        if element.text:
            current.append(Run(element.text, bold))
        items += tag == "li"
        for child in element:
            walk(child, bold)
            if child.tail:
                current.append(Run(child.tail, bold))
        items -= tag == "li"
        if block:
            flush()

    walk(root, False)
    flush()
    return written(lines)


def _wanted(table: Any) -> list[list[Wanted]] | None:
    """The demands of a table that says by a column how much each is wanted."""
    rows = list(table.iter("tr"))
    if len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return None
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    return wanted_rows([["\n".join(blocks_of(cell)) for cell in row] for row in cells])


def _bold(element: Any, tag: str, around: bool) -> bool:
    """Whether the letters of `element` are bold, by its tag and its own style."""
    if weight := WEIGHT.search(element.get("style") or ""):
        return weight["weight"].lower().startswith("bold") or weight["weight"] in HEAVY
    return around or tag in ("b", "strong")


def hidden(element: Any) -> bool:
    """Whether the page itself says that `element` is not shown."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None or element.get("aria-hidden") == "true"
