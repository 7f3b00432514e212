"""requirements.json: what every posting asks for, in the format `planner.extract/1`."""

from collections.abc import Sequence
from typing import Any

from planner.model.requirement import Extraction, Requirement

FORMAT = "planner.extract/1"
SEVERAL = frozenset({"location", "pay", "start_date", "end_date", "work_mode", "degree", "work_permission"})


def requirements_json(extractions: Sequence[Extraction]) -> dict[str, Any]:
    """The extractions as plain values, ready for JSON; its schema is schemas/requirements.schema.json."""
    return {"format": FORMAT, "postings": [_posting(extraction) for extraction in extractions]}


def _posting(extraction: Extraction) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for fact in extraction.facts:
        if fact.name in ("title", "company"):
            continue
        if fact.name in SEVERAL:
            facts.setdefault(fact.name, []).append(fact.value)
        else:
            facts.setdefault(fact.name, fact.value)
    return {
        "path": extraction.path,
        "title": extraction.title,
        "company": extraction.company,
        "same_as": extraction.same_as or None,
        "facts": facts,
        "requirements": [_requirement(requirement) for requirement in extraction.requirements],
        "unmatched_terms": [{"text": term.text, "line": term.line} for term in extraction.unmatched_terms],
        "set_aside": [
            {"first_line": entry.first_line, "last_line": entry.last_line, "why": entry.why, "rule": entry.rule}
            for entry in extraction.set_aside
        ],
    }


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {
        "quote": requirement.quote,
        "line": requirement.source.line,
        "last_line": requirement.last_line,
        "strength": requirement.strength,
        "kinds": list(requirement.kinds),
        "rule": requirement.rule,
        "terms": [
            {"text": term.text, "topics": list(term.topics), "areas": list(term.areas), "rule": term.rule}
            for term in requirement.terms
        ],
        "any_of": [list(group) for group in requirement.any_of],
        "examples": list(requirement.examples),
    }
