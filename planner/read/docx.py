"""Word postings (.docx)."""

import io

from planner.model.posting import Posting
from planner.read.docx_blocks import lines_in
from planner.read.emphasis import written
from planner.read.unreadable import Unreadable


def docx_posting(content: bytes, shown: str) -> Posting:
    """The text of a Word file, with its tables and text boxes. Raises Unreadable for other files."""
    import zipfile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable("encrypted-docx", "an old or locked Word file", "save it as .docx or .txt") from None
        raise Unreadable("damaged-docx", f"not a readable Word file ({error})", "save the advert again") from None
    lines = written(list(lines_in(document.element.body, document)))
    return Posting(shown, "\n".join(lines), "docx", title=document.core_properties.title or "")
