"""PDF postings: their pages' lines, and how each is set."""

import io
import logging
import re
from collections.abc import Sequence
from math import hypot
from typing import Any

from planner.model.posting import Posting
from planner.read.pdf_lines import SetLine, Style, joined_lines
from planner.read.unreadable import Unreadable

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
BOLD = re.compile(r"bold|black|heavy|demi|-medi\b|\bcmbx", re.I)
LEAST_TEXT = 40  # characters a page; a scanned page has none


def pdf_posting(content: bytes, shown: str) -> Posting:
    """The text of a PDF. Raises Unreadable for encrypted, scanned and damaged files."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted-pdf", "the file asks for a password", "save an unlocked copy")
        lines = [line for page in reader.pages for line in _set_lines(page)]
        title = str((reader.metadata.title if reader.metadata else "") or "")
    except Unreadable:
        raise
    except Exception as error:  # on damaged files pypdf raises whatever its parts raise
        if "crypt" in repr(error).lower():
            raise Unreadable("encrypted-pdf", "the file can't be decrypted", "save an unlocked copy") from None
        raise Unreadable("damaged-pdf", f"not a readable PDF ({error})", "save the advert again") from None
    if len("\n".join(line.text for line in lines).strip()) < LEAST_TEXT:
        hint = "it is probably a scan: copy the advert's text into a .txt file"
        raise Unreadable("scanned-pdf", "the file holds pictures of text, not text", hint)
    return Posting(shown, "\n".join(joined_lines(lines)), "pdf", title=" ".join(title.split()))


def _set_lines(page: Any) -> list[SetLine]:
    """The lines of a page with their fonts and heights; without these where the page doesn't tell them in order."""
    pieces: list[tuple[str, Style, float]] = []

    def visit(text: str, around: Sequence[float], matrix: Sequence[float], font: Any, size: float) -> None:
        scale = hypot(matrix[2], matrix[3]) * hypot(around[2], around[3])
        top = matrix[4] * around[1] + matrix[5] * around[3] + around[5]
        pieces.append((text, Style(_is_bold(font), round(size * (scale or 1), 1)), top))

    whole = page.extract_text(visitor_text=visit) or ""
    if "".join(text for text, _, _ in pieces) != whole:
        return [SetLine(line) for line in whole.splitlines()]
    lines: list[SetLine] = []
    words: list[str] = []
    styles: set[Style] = set()
    heights: list[float] = []

    def close() -> None:
        style = next(iter(styles)) if len(styles) == 1 else None
        lines.append(SetLine("".join(words), style, heights[0] if heights else None))
        for gathered in (words, styles, heights):
            gathered.clear()

    for text, style, top in pieces:
        for number, part in enumerate(LINE_END.split(text)):
            if number:
                close()
            words.append(part)
            if any(letter.isalnum() for letter in part):  # a bullet is often of another font than its item
                styles.add(style)
                heights.append(top)
    close()
    return lines


def _is_bold(font: Any) -> bool:
    """Whether a font's own name says that it is bold."""
    return bool(font and BOLD.search(str(font.get("/BaseFont", ""))))
