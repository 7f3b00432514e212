"""Posting files to `Posting`s: finds the reader of a file's kind, and says what is wrong with files it can't use."""

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.model.posting import Posting
from planner.model.problem import Problem
from planner.model.source import Source
from planner.read.decoding import NotText, decode
from planner.read.grids import with_labelled_rows
from planner.read.unreadable import Unreadable

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".mhtml": "mhtml", ".mht": "mhtml", ".pdf": "pdf", ".docx": "docx", ".json": "json",
}  # fmt: skip
READABLE = "a posting is a .txt, .md, .html, .mhtml, .pdf, .docx or .json file"


def read_posting(path: Path, shown: str) -> tuple[Posting | None, tuple[Problem, ...]]:
    """The posting in the file at `path`, called `shown`; None with the reason when there is none to be had."""
    try:
        return _read(path, shown), ()
    except Unreadable as error:
        return None, (Problem(Source(shown), error.code, error.message, error.hint),)
    except NotText:
        hint = "save the advert as text, or as the kind of file its name says"
        return None, (Problem(Source(shown), "binary-posting", "holds bytes that are no text", hint),)
    except OSError as error:
        return None, (Problem(Source(shown), "unreadable-posting", error.strerror or str(error)),)


def read_postings(
    folder: Path, shown: str, read_before: Mapping[Path, Posting] | None = None
) -> tuple[tuple[Posting, ...], tuple[Problem, ...]]:
    """All postings in `folder` (no subfolders), sorted by file name. Hidden files are passed over.

    `read_before`: files whose posting is known from an earlier reading.
    """
    postings: list[Posting] = []
    problems: list[Problem] = []
    for path in posting_files(folder):
        if read_before and path in read_before:
            postings.append(read_before[path])
            continue
        posting, found = read_posting(path, f"{shown}/{path.name}")
        problems += found
        if posting is not None:
            postings.append(posting)
    return tuple(postings), tuple(problems)


def posting_files(folder: Path) -> tuple[Path, ...]:
    """The files of `folder` that are taken for postings, sorted by name; none when there is no such folder."""
    if not folder.is_dir():
        return ()
    found = (path for path in folder.iterdir() if not path.name.startswith((".", "~$")) and not path.is_dir())
    return tuple(sorted(found, key=lambda path: path.name))


def _read(path: Path, shown: str) -> Posting:
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise Unreadable("unknown-posting-kind", f"'{path.suffix or path.name}' files are not read", READABLE)
    content = path.read_bytes()
    if not content.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise Unreadable("empty-posting", "the file is empty", "save the advert again, or delete the file")
    posting = _readers()[kind](content, shown)
    if not posting.text.strip():
        raise Unreadable("empty-posting", "no text could be found in the file", "save the advert's text as .txt")
    return posting


def _text(content: bytes, shown: str) -> Posting:
    return Posting(shown, tidy(decode(content)), "text")


def _markdown(content: bytes, shown: str) -> Posting:
    return Posting(shown, with_labelled_rows(tidy(decode(content))), "markdown")


def tidy(text: str) -> str:
    """`text` with every line ending as a newline and without control characters; lines keep their numbers."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    return text.translate(CONTROLS).removeprefix("\ufeff")


# Zero-width characters and soft hyphens split words invisibly; other controls are paste accidents.
INVISIBLE = (*range(0, 9), *range(14, 32), 127, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)
CONTROLS: dict[int, str | None] = {**dict.fromkeys(INVISIBLE), 0x2028: "\n", 0x2029: "\n", 0x85: "\n"}


def _readers() -> dict[str, Callable[[bytes, str], Posting]]:
    """The reader of each kind, imported here so that a plain text posting needs no HTML or PDF library."""

    def html(content: bytes, shown: str) -> Posting:
        from planner.read.html import html_posting

        return html_posting(content, shown)

    def mhtml(content: bytes, shown: str) -> Posting:
        from planner.read.mhtml import mhtml_posting

        return mhtml_posting(content, shown)

    def pdf(content: bytes, shown: str) -> Posting:
        from planner.read.pdf import pdf_posting

        return pdf_posting(content, shown)

    def docx(content: bytes, shown: str) -> Posting:
        from planner.read.docx import docx_posting

        return docx_posting(content, shown)

    def json(content: bytes, shown: str) -> Posting:
        from planner.read.json_postings import json_posting

        return json_posting(content, shown)

    return {
        "text": _text, "markdown": _markdown, "html": html, "mhtml": mhtml, "pdf": pdf, "docx": docx, "json": json,
    }  # fmt: skip
