"""A schema.org JobPosting (https://schema.org/JobPosting, as JSON-LD) to a Posting."""

import html as entities
import json
from collections.abc import Iterable
from typing import Any

from planner.model.posting import Posting, StatedFact

LISTS = (
    ("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"), ("skills", "Skills"),
    ("experienceRequirements", "Experience"), ("educationRequirements", "Education"), ("jobBenefits", "Benefits"),
)  # fmt: skip


def find_job_posting(scripts: Iterable[str]) -> dict[str, Any] | None:
    """The first JobPosting among JSON-LD texts, also inside lists and @graph; malformed texts are passed over."""
    for script in scripts:
        try:
            found = _search(json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False))
        except ValueError:
            continue
        if found:
            return found
    return None


def _search(value: Any) -> dict[str, Any] | None:
    if isinstance(value, list):
        return next((found for entry in value if (found := _search(entry))), None)
    if not isinstance(value, dict):
        return None
    kinds = value.get("@type")
    if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
        return value
    for key in ("@graph", "mainEntity", "itemListElement", "item"):
        if found := _search(value.get(key)):
            return found
    return None


def posting_of(job: dict[str, Any], shown: str, source_format: str) -> Posting:
    """The text and stated facts of a JobPosting; lists that its description doesn't already hold are appended."""
    from planner.read.html import fragment_lines

    lines = fragment_lines(unescaped(_string(job.get("description"))))
    held = " ".join(lines).lower()
    for key, heading in LISTS:
        entries = job.get(key)
        items = entries if isinstance(entries, list) else [entries] if entries else []
        texts = [line for item in items for line in fragment_lines(unescaped(_string(item)))]
        fresh = [text for text in texts if text.lstrip("•# ").lower() not in held]
        if fresh:
            lines += [f"# {heading}", *(f"• {text.lstrip('•# ')}" for text in fresh)]
    company = job.get("hiringOrganization")
    name = company.get("name") if isinstance(company, dict) else company
    title = " ".join(entities.unescape(_string(job.get("title"))).split())
    organisation = " ".join(entities.unescape(_string(name)).split())
    return Posting(shown, "\n".join(lines), source_format, title, organisation, tuple(_facts(job)))


def unescaped(markup: str) -> str:
    """Sites escape the description once or twice: `&lt;p&gt;` is markup too."""
    for _ in range(2):
        if "&lt;" not in markup:
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
