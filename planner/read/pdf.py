"""PDF postings: their text, with the lines of one paragraph or list item joined again."""

import io
import logging
import re

from planner.model.posting import Posting
from planner.read.unreadable import Unreadable

BULLET = re.compile(r"^\s*(?:[•·▪◦●○■□➢➤►‣⁃✓✔\uf0b7\uf0a7]|[*–—-](?=\s)|o(?=\s)|\d{1,2}[.)](?=\s))\s*")
ENDS = re.compile(r"[.!?:;]$")
LEAST_TEXT = 40  # characters a page; a scanned page has none


def pdf_posting(content: bytes, shown: str) -> Posting:
    """The text of a PDF. Raises Unreadable for encrypted, scanned and damaged files."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted-pdf", "the file asks for a password", "save an unlocked copy")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = str((reader.metadata.title if reader.metadata else "") or "")
    except Unreadable:
        raise
    except Exception as error:  # on damaged files pypdf raises whatever its parts raise
        if "crypt" in repr(error).lower():
            raise Unreadable("encrypted-pdf", "the file can't be decrypted", "save an unlocked copy") from None
        raise Unreadable("damaged-pdf", f"not a readable PDF ({error})", "save the advert again") from None
    text = "\n".join(pages)
    if len(text.strip()) < LEAST_TEXT:
        hint = "it is probably a scan: copy the advert's text into a .txt file"
        raise Unreadable("scanned-pdf", "the file holds pictures of text, not text", hint)
    return Posting(shown, "\n".join(joined_lines(text.splitlines())), "pdf", title=" ".join(title.split()))


def joined_lines(lines: list[str]) -> list[str]:
    """`lines` as set on the page, joined to one line a paragraph or list item.

    A line continues the one before when that one is long enough to have been wrapped and doesn't end a sentence, or
    when it goes on in lower case.
    """
    lines = [" ".join(line.replace("\xa0", " ").split()) for line in lines]
    lengths = sorted(len(line) for line in lines if line)
    wide = lengths[int(len(lengths) * 0.9)] if lengths else 0
    joined: list[str] = []
    open_line = False
    for line in lines:
        if not line:
            open_line = False
            continue
        mark = BULLET.match(line)
        if mark:
            rest = line[mark.end() :]
            joined.append(f"• {rest}")
            open_line = True
            last = len(line)
            continue
        wrapped = open_line and joined and (
            joined[-1].endswith(("•", "• ")) or line[0].islower() or line[0] in "(&,"
            or (last > 0.75 * wide and not ENDS.search(joined[-1]))
        )  # fmt: skip
        if wrapped and joined[-1].endswith("-") and line[0].islower():
            joined[-1] += line
        elif wrapped:
            joined[-1] = f"{joined[-1].rstrip()} {line}"
        else:
            joined.append(line)
        open_line, last = True, len(line)
    return [line for line in joined if line.strip("• ")]
