"""Saved web pages: the JobPosting they carry as JSON-LD when there is one, else the main part of the page."""

import re
from typing import Any

from planner.model.posting import Posting
from planner.read.decoding import decode
from planner.read.html_blocks import blocks_of
from planner.read.job_posting import find_job_postings, job_named_in, posting_of
from planner.read.unreadable import Unreadable

# Parts of a page that are no advert, by tag or by the names that sites give them.
FURNITURE_TAGS = ("nav", "footer", "aside", "dialog", "menu", "form")
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|related|similar|recommended"
    r"|share|sharing|social|newsletter|subscribe|signup|sign-up|login|modal|popup|banner|toolbar|search-?(?:bar|box|form)"
    r"|job-?alerts?|more-?jobs|other-?jobs|advertisement|skip-?link)(?:[\s_-]|$)",
    re.I,
)
MAY_HOLD_ADVERT = ("aside", "form")
ADVERT_HEADING = re.compile(
    r"(?:(?:our|the|your|key|main|minimum|basic|preferred|required|desired|essential|desirable|additional|technical) )*"
    r"(?:requirements?|qualifications?|responsibilities|duties|skills|nice[ -]to[ -]haves?|good[ -]to[ -]haves?|must[ -]haves?|preferred"
    r"|desirable|essential|bonus(?: points)?|(?:who|what) (?:you|we)\b.*|(?:you|we) (?:have|bring|need|will|expect|offer)|profile|tasks"
    r"|about (?:the|this) (?:role|job|position|internship|project|team)|interview process|how to apply)(?: (?:if|for|and)\b.*)?\Z",
    re.I,
)
OTHER_JOBS = re.compile(
    r"\b(?:related|similar|other|more|recommended|featured|latest|open) (?:\w+ ){0,2}?(?:jobs?|roles|positions|openings|vacancies)\b"
    r"|you (?:may|might) (?:also )?like|also viewed|cookies?\b|newsletter|sign (?:in|up)|log ?in",
    re.I,
)
SCRIPT = re.compile(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", re.S | re.I)
LEAST_TEXT = 60  # characters; a page with less holds no advert


def html_posting(content: bytes, shown: str, source_format: str = "html") -> Posting:
    """The advert of a saved page. Raises Unreadable when the page holds none."""
    text = _declared(content)
    stated = find_job_postings([match.group(1) for match in SCRIPT.finditer(text)])
    posting = None
    if stated:
        job = stated[0] if len(stated) == 1 else job_named_in(stated, _headings(text))
        posting = posting_of(job, shown, source_format)
        if len(posting.text) >= LEAST_TEXT:
            return posting
    root = _tree(text)
    title = " ".join("".join(root.findtext(".//title") or "").split())
    lines = _main_lines(root, text)
    if sum(map(len, lines)) < LEAST_TEXT:
        if posting is not None and posting.text:
            return posting
        hint = "the page was probably filled in by a script: copy the advert's text into a .txt file"
        raise Unreadable("no-advert", "the page holds no advert", hint)
    return Posting(shown, "\n".join(lines), source_format, title=_page_title(root, title))


def fragment_lines(markup: str) -> list[str]:
    """The text lines of a piece of HTML (or of plain text)."""
    from lxml import html

    if "<" not in markup:
        return [" ".join(line.split()) for line in markup.splitlines() if line.strip()]
    return blocks_of(html.fragment_fromstring(markup, create_parent="div"))


def _declared(content: bytes) -> str:
    """The page as text, by the encoding it declares if that works."""
    match = re.search(rb"charset=[\"']?\s*([\w-]+)", content[:2048], re.I)
    if match:
        try:
            return content.decode(match.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _tree(text: str) -> Any:
    """The page's elements. Raises Unreadable when it has none."""
    from lxml import etree, html

    try:
        # lxml refuses a str that carries an encoding declaration
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError):
        raise Unreadable("no-advert", "the page holds no text", "save the advert's text as .txt") from None


def _headings(text: str) -> str:
    """What a page calls itself: its first-level headings and its title."""
    return " | ".join("".join(element.itertext()) for element in _tree(text).xpath("//h1 | //title"))


def _main_lines(root: Any, text: str) -> list[str]:
    whole = sum(map(len, blocks_of(root)))
    for element in list(root.iter(*FURNITURE_TAGS)):
        if not (element.tag in MAY_HOLD_ADVERT and _holds_advert(element, whole)):
            _drop(element)
    for element in list(root.iter()):
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
        if isinstance(element.tag, str) and element.tag not in ("html", "body", "main", "article"):
            furniture = bool(names.strip()) and FURNITURE.search(names)
            if furniture and element.tag not in FURNITURE_TAGS and _holds_advert(element, whole):
                continue
            if furniture or (element.tag in ("ul", "ol", "div", "section") and _mostly_links(element)):
                _drop(element)
    for path in ("//main", "//article", "//*[@itemprop='description']", "//*[@role='main']"):
        found = root.xpath(path)
        if len(found) == 1 and sum(map(len, blocks_of(found[0]))) >= max(400, whole / 4):
            return blocks_of(found[0])
    lines = blocks_of(root)
    if sum(map(len, lines)) > 4 * LEAST_TEXT and root.xpath("count(//div)") > 40:
        return _judged(text, lines)
    return lines


def _judged(text: str, lines: list[str]) -> list[str]:
    """The lines of a page heavy with markup, cut to the stretch that trafilatura takes for its main content."""
    import trafilatura

    main = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True) or ""
    words = [" ".join(line.lstrip("-# ").split()) for line in main.splitlines() if len(line) > 30]
    if sum(map(len, words)) < 600:
        return lines
    kept = [number for number, line in enumerate(lines) if any(word[:60] in line for word in words)]
    return lines[kept[0] : kept[-1] + 1] if kept else lines


def _holds_advert(element: Any, whole: int) -> bool:
    """Whether a part of a page that by its name is furniture holds text of the advert.

    Either most of the page's letters, `whole`, as on sites that put each page in a form; or a heading such as adverts
    have, with text below it, and no heading of other jobs.
    """
    lines = blocks_of(element)
    if element.tag == "form" and sum(map(len, lines)) > whole / 2 and element.xpath(".//h1 | .//main | .//article"):
        return True
    headings = [line.strip("#* :?") for line in lines if line.startswith(("# ", "**"))]
    if not any(ADVERT_HEADING.match(heading) for heading in headings) or any(map(OTHER_JOBS.search, headings)):
        return False
    fields = element.xpath(".//input[not(@type='hidden')] | .//select | .//textarea")
    return not fields and not _mostly_links(element)


def _drop(element: Any) -> None:
    """Remove `element` but keep the text behind it."""
    if element.getparent() is not None:
        element.drop_tree()


def _mostly_links(element: Any) -> bool:
    links = [len("".join(link.itertext()).strip()) for link in element.iter("a")]
    return len(links) >= 4 and sum(links) > 0.7 * len(" ".join("".join(element.itertext()).split()))


def _page_title(root: Any, title: str) -> str:
    headings = root.xpath("//h1")
    first = " ".join("".join(headings[0].itertext()).split()) if headings else ""
    return first or title
