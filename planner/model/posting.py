"""A job advert as text, whatever file it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact that the file states in a structured way (JSON-LD, a tracking system's export), not in prose.

    `name` is one of `requirement.FACT_NAMES`.
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Posting:
    """One job advert, from one file.

    `path`: as the user would type it. `text`: lines joined by a newline; line n of it, from 1, is the line that
    every requirement cites. For text and Markdown it is the file's own text, so these are the file's lines (rows of a
    table that says by a column what is wanted are written as items on the same lines); for
    other formats it is the text taken from the file, one block or list item a line, list items starting
    with "• " and headings with "# ", and it is the text that the site shows.
    `format`: text, markdown, html, mhtml, pdf, docx or json. `title`, `company`, `stated`: what structured parts
    of the file say; empty where it has none.
    """

    path: str
    text: str
    format: str = "text"
    title: str = ""
    company: str = ""
    stated: tuple[StatedFact, ...] = ()
