"""Word postings (.docx)."""

import io
from typing import Any

from planner.model.posting import Posting
from planner.read.unreadable import Unreadable


def docx_posting(content: bytes, shown: str) -> Posting:
    """The text of a Word file, paragraph by paragraph, tables included. Raises Unreadable for other files."""
    import zipfile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable("encrypted-docx", "an old or locked Word file", "save it as .docx or .txt") from None
        raise Unreadable("damaged-docx", f"not a readable Word file ({error})", "save the advert again") from None
    lines: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = list(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells))
                lines.append(" ".join(cell for cell in cells if cell))
        else:
            lines.append(_line(block))
    return Posting(shown, "\n".join(line for line in lines if line), "docx", title=document.core_properties.title or "")


def _line(paragraph: Any) -> str:
    text = " ".join(paragraph.text.split())
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    numbering = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
    if not text:
        return ""
    if style.startswith(("Heading", "Title")):
        return f"# {text}"
    if numbering is None and not style.startswith("List"):
        return text
    styled = int(style[-1]) - 1 if style[-1:].isdigit() else 0  # "List Bullet 2"
    level = numbering.ilvl.val if numbering is not None and numbering.ilvl is not None else styled
    return f"{'  ' * level}• {text}"
