"""A schema.org JobPosting (https://schema.org/JobPosting, as JSON-LD) to a Posting."""

import html as entities
import json
import re
from collections.abc import Iterable
from typing import Any

from planner.model.posting import Posting, StatedFact

LISTS = (
    ("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"), ("skills", "Skills"),
    ("experienceRequirements", "Experience"), ("educationRequirements", "Education"), ("jobBenefits", "Benefits"),
)  # fmt: skip
# What forms put into a field that must not be empty.
NOTHING = re.compile(
    r"\W*(?:no (?:requirements?|specific requirements?|preference)|none|nil|null|n/?a|not (?:applicable|specified|available)|see (?:job )?description)?\W*\Z",
    re.I,
)
ENUMERATED = re.compile(r"[,;|\n]|\s[•·]\s")
ENTRY_WORDS = 4  # an enumeration's entries are names; what is longer is a sentence with commas
WORD = re.compile(r"[\w#+]+(?:[.'’/&-][\w#+]+)*")
ESCAPED = re.compile(r"&(?:amp;)*lt;")


def find_job_postings(scripts: Iterable[str]) -> list[dict[str, Any]]:
    """The JobPostings among JSON-LD texts, also inside lists and @graph; malformed texts are passed over."""
    found: list[dict[str, Any]] = []
    for script in scripts:
        try:
            found += _search(json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False))
        except ValueError:
            continue
    return found


def job_named_in(jobs: list[dict[str, Any]], headings: str) -> dict[str, Any]:
    """The job whose title stands in a page's `headings`, the longest such title; the first job when none does.

    A page also carries the postings that it recommends.
    """
    named = _words(headings)
    titled = [job for job in jobs if (title := _words(_title(job)).strip()) and f" {title} " in named]
    return max(titled or jobs[:1], key=lambda job: len(_title(job)))


def _search(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for entry in value for found in _search(entry)]
    if not isinstance(value, dict):
        return []
    kinds = value.get("@type")
    if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
        return [value]
    keys = ("@graph", "mainEntity", "itemListElement", "item")
    return [found for key in keys for found in _search(value.get(key))]


def posting_of(job: dict[str, Any], shown: str, source_format: str) -> Posting:
    """The text and stated facts of a JobPosting; lists that its description doesn't already hold are appended."""
    from planner.read.html import fragment_lines

    lines = fragment_lines(unescaped(_string(job.get("description"))))
    held = _words(" ".join(lines))
    for key, heading in LISTS:
        entries = job.get(key)
        items = entries if isinstance(entries, list) else [entries] if entries else []
        texts = [line.strip("•#* ") for item in items for line in fragment_lines(unescaped(_string(item)))]
        fresh = [rest for text in texts if not NOTHING.match(text) and (rest := _unheld(text, held))]
        if fresh:
            lines += [f"# {heading}", *(f"• {text}" for text in fresh)]
    company = job.get("hiringOrganization")
    name = company.get("name") if isinstance(company, dict) else company
    organisation = " ".join(entities.unescape(_string(name)).split())
    return Posting(shown, "\n".join(lines), source_format, _title(job), organisation, tuple(_facts(job)))


def _title(job: dict[str, Any]) -> str:
    return " ".join(entities.unescape(_string(job.get("title"))).split())


def _words(text: str) -> str:
    """The words of `text` in lower case with a space around each, without the points and commas between them."""
    return f" {' '.join(WORD.findall(text.lower()))} "


def _unheld(text: str, held: str) -> str:
    """What of `text` the description, in the words of `held`, doesn't say itself.

    Of an enumeration these are the entries that it doesn't name: where it names them it also says how much each is
    wanted, and which may stand for another.
    """
    if _words(text) in held:
        return ""
    entries = [entry.strip() for entry in ENUMERATED.split(text) if entry.strip()]
    if any(len(entry.split()) > ENTRY_WORDS for entry in entries):
        return text
    fresh = [entry for entry in entries if not _is_held(entry, held)]
    return text if len(fresh) == len(entries) else ", ".join(fresh)


def _is_held(entry: str, held: str) -> bool:
    """Whether `held` has the words of `entry`, in the singular or the plural."""
    words = _words(entry).strip()
    return any(f" {form} " in held for form in (words, f"{words}s", words.removesuffix("s")))


def unescaped(markup: str) -> str:
    """Sites escape the description once, twice or more: `&lt;p&gt;` and `&amp;lt;p&amp;gt;` are markup too."""
    for _ in range(3):
        if not ESCAPED.search(markup):
            break
        markup = entities.unescape(markup)
    return markup


def _string(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("description") or value.get("credentialCategory") or value.get("value")
    return str(value) if isinstance(value, str | int | float) else ""


def _facts(job: dict[str, Any]) -> Iterable[StatedFact]:
    for place in _listed(job.get("jobLocation")):
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            country = address.get("addressCountry")
            parts = [address.get("addressLocality"), address.get("addressRegion"), _string(country)]
            address = ", ".join(str(part) for part in parts if isinstance(part, str) and part)
        if isinstance(address, str) and address:
            yield StatedFact("location", address)
    if str(job.get("jobLocationType")).upper() == "TELECOMMUTE":
        yield StatedFact("work_mode", "remote")
    for key, name in (("datePosted", "posted_on"), ("validThrough", "deadline"), ("jobStartDate", "start_date")):
        if isinstance(job.get(key), str) and len(job[key]) >= 10:
            yield StatedFact(name, job[key][:10])
    salary = job.get("baseSalary")
    if isinstance(salary, dict):
        value = salary.get("value")
        amounts = value if isinstance(value, dict) else {"value": value}
        numbers = [_string(amounts.get(key)) for key in ("minValue", "maxValue", "value")]
        span = " to ".join(number for number in numbers if number)
        if span:
            unit = str(amounts.get("unitText") or "").lower()
            words = (str(salary.get("currency") or ""), span, f"per {unit}" if unit else "")
            yield StatedFact("pay", " ".join(word for word in words if word))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
