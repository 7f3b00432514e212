"""An HTML tree to text: one block or list item a line, list items starting with "• ", two spaces deeper for a list in a
list, and headings with "# "."""

import re
from typing import Any

BLOCKS = {
    "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "summary", "table", "td", "th", "tr", "ul", "footer", "nav", "aside", "label", "button",
}  # fmt: skip
UNSEEN = {"script", "style", "noscript", "template", "svg", "iframe", "head", "select", "option", "input", "textarea"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BULLET = re.compile(r"^[•*·▪◦●○■□➢➤►‣⁃✓✔–—-]\s+")


def blocks_of(root: Any) -> list[str]:
    """The text lines of an lxml element."""
    lines: list[str] = []
    current: list[str] = []
    prefix = ""
    items = 0  # list items that are open

    def flush() -> None:
        nonlocal prefix
        text = " ".join("".join(current).split())
        current.clear()
        if text:
            if prefix.endswith("• "):
                text = BULLET.sub("", text)
            lines.append(prefix + text)
        prefix = ""

    def walk(element: Any) -> None:
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
        block = tag in BLOCKS
        # A paragraph that opens a list item continues the item.
        opens_item = prefix and not "".join(current).strip() and tag in ("p", "div", "span")
        if block and not opens_item:
            flush()
            if tag == "li":
                prefix = "  " * items + "• "
            elif tag in HEADINGS:
                prefix = "# "
        if element.text:
            current.append(element.text)
        items += tag == "li"
        for child in element:
            walk(child)
            if child.tail:
                current.append(child.tail)
        items -= tag == "li"
        if block:
            flush()

    walk(root)
    flush()
    return lines


def hidden(element: Any) -> bool:
    """Whether the page itself says that `element` is not shown."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None or element.get("aria-hidden") == "true"
