"""JSON postings: a schema.org JobPosting, or what applicant-tracking systems export for one job."""

import json
from typing import Any

from planner.model.posting import Posting, StatedFact
from planner.read.decoding import decode
from planner.read.job_posting import find_job_posting, posting_of, unescaped
from planner.read.unreadable import Unreadable

TITLES = ("title", "text", "name", "job_title", "jobTitle", "position", "jobOpeningName")
COMPANIES = ("company_name", "companyName", "company", "organization", "employer", "hiringOrganization")
TEXTS = (
    "description", "descriptionHtml", "content", "job_description", "jobDescription", "body", "descriptionPlain",
    "descriptionBody", "details", "summary",
)  # fmt: skip
MORE = ("responsibilities", "requirements", "qualifications", "skills", "additional", "additionalPlain", "benefits")
PLACES = ("location", "locations", "city", "office", "candidate_required_location", "locationName")
DATES = (
    ("posted_on", ("posted_on", "publishedAt", "datePosted", "first_published", "publication_date", "updated_at")),
    ("deadline", ("validThrough", "application_deadline", "deadline", "closing_date")),
)


def json_posting(content: bytes, shown: str) -> Posting:
    """The advert in a JSON file. Raises Unreadable when it is no JSON, or holds no single advert."""
    try:
        value = json.loads(decode(content))
    except ValueError as error:
        raise Unreadable("bad-json", f"not JSON: {error}") from None
    job = find_job_posting([json.dumps(value)])
    if job is not None:
        return posting_of(job, shown, "json")
    record = _record(value)
    if record is None:
        hint = "keep one job of the export in the file, with its title and description"
        raise Unreadable("no-advert", "no job with a description in it", hint)
    return posting_of_record(record, shown)


def posting_of_record(record: dict[str, Any], shown: str) -> Posting:
    """The posting of one exported job: a mapping with a title and texts under any of the usual keys."""
    from planner.read.html import fragment_lines

    lines = fragment_lines(unescaped(_first(record, TEXTS)))
    for entry in record.get("lists") or ():
        if isinstance(entry, dict):  # [{"text": heading, "content": "<li>..."}]
            lines += [f"# {_text(entry.get('text'))}", *_items(entry.get("content"))]
    sections = record.get("jobAd")
    if isinstance(sections, dict) and isinstance(sections.get("sections"), dict):
        for section in sections["sections"].values():
            if isinstance(section, dict) and section.get("text"):
                lines += [f"# {_text(section.get('title'))}", *fragment_lines(unescaped(_text(section["text"])))]
    for key in MORE:
        entries = record.get(key)
        if isinstance(entries, list):
            lines += [f"# {key.capitalize()}", *(f"• {_text(entry)}" for entry in entries if _text(entry))]
        elif isinstance(entries, str) and entries.strip():
            lines += [f"# {key.capitalize()}", *fragment_lines(unescaped(entries))]
    categories = record.get("categories")
    merged = {**record, **(categories if isinstance(categories, dict) else {})}
    facts = [StatedFact("location", place) for key in PLACES for place in _texts(merged.get(key))]
    for name, keys in DATES:
        value = _first(merged, keys)
        if len(value) >= 10 and value[4:5] == "-":
            facts.append(StatedFact(name, value[:10]))
    text = "\n".join(line for line in lines if line.strip("•# "))
    return Posting(shown, text, "json", _first(record, TITLES), _first(record, COMPANIES), tuple(dict.fromkeys(facts)))


def _record(value: Any) -> dict[str, Any] | None:
    """The one mapping that describes a job, at the top or one level down."""
    found: list[dict[str, Any]] = []
    level = [value]
    for _ in range(3):
        found = [entry for entry in level if isinstance(entry, dict) and _describes_job(entry)]
        if found:
            break
        level = [
            child
            for entry in level
            for child in (entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ())
        ]
    return found[0] if len(found) == 1 else None


def _describes_job(entry: dict[str, Any]) -> bool:
    return bool(_first(entry, TEXTS) or entry.get("lists") or entry.get("jobAd")) and bool(_first(entry, TITLES))


def _items(markup: Any) -> list[str]:
    from planner.read.html import fragment_lines

    return [
        line if line.lstrip().startswith(("•", "#")) else f"• {line}"
        for line in fragment_lines(unescaped(_text(markup)))
    ]


def _first(record: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((text for key in keys if (text := _text(record.get(key)))), "")


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("text") or value.get("title")
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any) -> list[str]:
    return [text for entry in (value if isinstance(value, list) else [value]) if (text := _text(entry))]
