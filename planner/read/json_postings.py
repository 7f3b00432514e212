"""JSON postings: a schema.org JobPosting, or what applicant-tracking systems export for one job."""

import json
from typing import Any

from planner.model.posting import Posting, StatedFact
from planner.read.decoding import decode
from planner.read.job_posting import find_job_postings, posting_of, unescaped
from planner.read.unreadable import Unreadable

TITLES = ("title", "text", "name", "job_title", "jobTitle", "position", "jobOpeningName")
COMPANIES = ("company_name", "companyName", "company", "organization", "employer", "hiringOrganization")
TEXTS = (
    "description", "descriptionHtml", "content", "job_description", "jobDescription", "body", "descriptionPlain",
    "descriptionBody", "details", "summary",
)  # fmt: skip
# Keys of the texts behind the description; of keys for one text, as markup and plain, the first counts.
MORE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("responsibilities",), "Responsibilities"), (("requirements",), "Requirements"),
    (("qualifications",), "Qualifications"), (("skills",), "Skills"),
    (("additional", "additionalPlain"), "Additional information"), (("benefits",), "Benefits"),
)  # fmt: skip
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
    stated = find_job_postings([json.dumps(value)])
    records = stated or _records(value)
    if len(records) > 1:
        hint = "a file holds one posting: keep the job that you apply for, or save each job as a file of its own"
        raise Unreadable("several-jobs", f"{len(records)} jobs in the file{_named(records)}", hint)
    if not records:
        hint = "keep one job of the export in the file, with its title and description"
        raise Unreadable("no-advert", "no job with a description in it", hint)
    return posting_of(stated[0], shown, "json") if stated else posting_of_record(records[0], shown)


def _named(records: list[dict[str, Any]]) -> str:
    """The titles of the first jobs, so that the user sees which file it is."""
    titles = [title for record in records if (title := _first(record, TITLES))]
    return f": {'; '.join(titles[:3])}{'; ...' if len(titles) > 3 else ''}" if titles else ""


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
    for keys, heading in MORE:
        entries = next((record[key] for key in keys if record.get(key)), None)
        if isinstance(entries, list):
            lines += [f"# {heading}", *(f"• {_text(entry)}" for entry in entries if _text(entry))]
        elif isinstance(entries, str) and entries.strip():
            lines += [f"# {heading}", *fragment_lines(unescaped(entries))]
    categories = record.get("categories")
    merged = {**record, **(categories if isinstance(categories, dict) else {})}
    facts = [StatedFact("location", place) for key in PLACES for place in _texts(merged.get(key))]
    for name, keys in DATES:
        value = _first(merged, keys)
        if len(value) >= 10 and value[4:5] == "-":
            facts.append(StatedFact(name, value[:10]))
    text = "\n".join(line for line in lines if line.strip("•# "))
    return Posting(shown, text, "json", _first(record, TITLES), _first(record, COMPANIES), tuple(dict.fromkeys(facts)))


def _records(value: Any) -> list[dict[str, Any]]:
    """The mappings that describe jobs, at the top or one or two levels down."""
    level = [value]
    for _ in range(3):
        found = [entry for entry in level if isinstance(entry, dict) and _describes_job(entry)]
        if found:
            return found
        level = [
            child
            for entry in level
            for child in (entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ())
        ]
    return []


def _describes_job(entry: dict[str, Any]) -> bool:
    return bool(_first(entry, TEXTS) or entry.get("lists") or entry.get("jobAd")) and bool(_first(entry, TITLES))


def _items(markup: Any) -> list[str]:
    from planner.read.html import fragment_lines

    return [
        line if line.lstrip().startswith(("•", "#", "**")) else f"• {line}"
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
