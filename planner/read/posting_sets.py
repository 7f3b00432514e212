"""Thousands of postings at once: a folder (with its subfolders), a .jsonl or a .csv file."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from planner.model.posting import Posting
from planner.model.problem import Problem
from planner.model.source import Source
from planner.read.decoding import NotText, decode
from planner.read.json_postings import posting_of_record
from planner.read.postings import SUFFIXES, read_posting, tidy

COLUMNS = {
    "text": ("description", "job_description", "text", "content", "body", "posting", "jobdescription"),
    "title": ("title", "job_title", "position", "jobtitle", "name"),
    "company": ("company", "company_name", "employer", "organization"),
}  # fmt: skip


def files_of(place: Path) -> list[Path]:
    """The posting files below a folder, sorted by path; hidden ones passed over."""
    return sorted(
        path for path in place.rglob("*")
        if path.is_file() and path.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in path.relative_to(place).parts)
    )  # fmt: skip


def records_of(place: Path, shown: str) -> Iterator[Posting | Problem]:
    """The postings of a .jsonl or .csv file, one a record, called `shown:<line>`; bad records are problems."""
    try:
        text = decode(place.read_bytes())
    except NotText:
        yield Problem(Source(shown), "binary-posting", "holds bytes that are no text")
        return
    except OSError as error:
        yield Problem(Source(shown), "unreadable-posting", error.strerror or str(error))
        return
    if place.suffix.lower() == ".csv":
        yield from _rows(text, shown)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            yield Problem(Source(shown, number), "bad-json", f"not JSON: {error}")
            continue
        if not isinstance(record, dict):
            yield Problem(Source(shown, number), "bad-record", "a record should be a mapping with a title and a text")
            continue
        if isinstance(record.get("text"), str) and not record.get("description"):
            record = {**record, "description": record["text"], "text": ""}
        posting = posting_of_record(record, f"{shown}:{number}")
        if posting.text.strip():
            yield posting
        else:
            yield Problem(
                Source(shown, number), "bad-record", "no text in it", f"expected a key such as {COLUMNS['text'][0]}"
            )


def _rows(text: str, shown: str) -> Iterator[Posting | Problem]:
    csv.field_size_limit(10_000_000)
    reader = csv.DictReader(io.StringIO(text))
    names = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
    found = {key: next((names[name] for name in wanted if name in names), None) for key, wanted in COLUMNS.items()}
    if found["text"] is None:
        hint = f"name the column with the advert's text one of: {', '.join(COLUMNS['text'])}"
        yield Problem(Source(shown, 1), "no-text-column", "no column holds the text", hint)
        return
    for row in reader:
        words = tidy(row.get(found["text"]) or "")
        if words.strip():
            title = (row.get(found["title"]) or "") if found["title"] else ""
            company = (row.get(found["company"]) or "") if found["company"] else ""
            yield Posting(f"{shown}:{reader.line_num}", words, "text", title.strip(), company.strip())


def posting_at(path: str) -> Posting | Problem:
    """The posting in one file, or what is wrong with it."""
    posting, problems = read_posting(Path(path), path)
    return posting if posting is not None else problems[0]
