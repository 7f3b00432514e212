"""The do-I-qualify list: degree, enrolment, permission, place and dates, each with its words."""

import re
from datetime import date

from planner.model.qualify import Condition
from planner.model.requirement import Extraction, Requirement
from planner.model.settings import Settings
from planner.model.source import Source

LABELS = {
    "degree": "degree", "enrolment": "enrolment", "work_permission": "work permission", "location": "place",
    "work_mode": "place", "start_date": "dates", "end_date": "dates", "work_period": "dates", "deadline": "dates",
    "duration_weeks": "dates",
}  # fmt: skip
MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = re.compile(
    r"(?P<first>[a-z]{3,})(?: (?P<earlier>\d{4}))?\W+(?:(?:to|through|until) )?(?P<last>[a-z]{3,}) (?P<year>\d{4})"
)
ORDER = ("degree", "enrolment", "work permission", "place", "dates", "other")


def qualify(extractions: tuple[Extraction, ...], settings: Settings) -> tuple[Condition, ...]:
    """What the postings ask that can't be studied, the same words counted once, with clashes of dates."""
    found: dict[tuple[str, str], Condition] = {}

    def add(name: str, quote: str, source: Source, value: str, strength: str, clash: str) -> None:
        key = (name, " ".join(quote.lower().split()))
        held = found.get(key, Condition(name, quote, (), (), strength, clash))
        values = held.values if not value or value in held.values else (*held.values, value)
        sources = held.sources if source in held.sources else (*held.sources, source)
        found[key] = Condition(name, held.quote, sources, values, held.strength, held.clash or clash)

    for extraction in extractions:
        if extraction.same_as:
            continue
        said: set[str] = set()
        for requirement in extraction.requirements:
            if {"degree", "eligibility"} & set(requirement.kinds):
                said.add(requirement.quote)
                name = _name(requirement, extraction)
                add(name, requirement.quote, requirement.source, "", requirement.strength, "")
                for fact in extraction.facts:
                    if fact.quote == requirement.quote:
                        value = fact.value if fact.value != requirement.quote else ""
                        clash = _clash(fact.name, fact.value, settings)
                        add(name, requirement.quote, requirement.source, value, requirement.strength, clash)
        for fact in extraction.facts:
            label = LABELS.get(fact.name)
            if label is None or fact.quote in said:
                continue
            quote = fact.quote or f"{fact.name.replace('_', ' ')}: {fact.value}"
            add(
                label,
                quote,
                Source(extraction.path, fact.line),
                fact.value,
                "must",
                _clash(fact.name, fact.value, settings),
            )
    return tuple(sorted(found.values(), key=lambda c: (ORDER.index(c.name), c.sources[0], c.quote)))


def _name(requirement: Requirement, extraction: Extraction) -> str:
    if "degree" in requirement.kinds:
        return "degree"
    names = {fact.name for fact in extraction.facts if fact.quote == requirement.quote}
    return "work permission" if "work_permission" in names else "dates" if "work_period" in names else "other"


def _clash(name: str, value: str, settings: Settings) -> str:
    """How a date of the posting clashes with the plan's, or ""."""
    if name == "work_period" and (months := MONTHS.search(value.lower())):
        first, last = (MONTH_NAMES.index(months[which][:3]) + 1 for which in ("first", "last"))
        year = int(months["earlier"] or months["year"]) - (not months["earlier"] and first > last)
        if date(year, first, 1) <= settings.last_interview.replace(day=1):
            return f"the work is from {value}, and the interview on {settings.last_interview}"
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return ""
    if name == "deadline" and day < settings.start:
        return f"applications closed on {day}, before the plan starts on {settings.start}"
    if name == "start_date" and day <= settings.last_interview:
        return f"the work starts on {day}, not after the interview on {settings.last_interview}"
    if name == "end_date" and day <= settings.last_interview:
        return f"the work ends on {day}, before the interview on {settings.last_interview}"
    return ""
