"""What became of each line of a posting, and which rule decided."""

from dataclasses import dataclass

from planner.model.posting import Posting
from planner.model.requirement import Extraction


@dataclass(frozen=True, slots=True)
class LineFate:
    """One line: `fate` is requirement, fact or set aside; `detail` says which, `rule` what decided."""

    line: int
    text: str
    fate: str
    detail: str
    rule: str


def explain_lines(posting: Posting, extraction: Extraction) -> tuple[LineFate, ...]:
    """The fate of every line, in order; a line with several requirements stands there once for each."""
    fates: list[LineFate] = []
    lines = posting.text.split("\n")
    for number, text in enumerate(lines, 1):
        found = [
            LineFate(number, text, "requirement", f"{r.strength} {', '.join(r.kinds)}: {r.quote}", r.rule)
            for r in extraction.requirements
            if r.source.line <= number <= r.last_line
        ]
        found += [
            LineFate(number, text, "fact", f"{fact.name}: {fact.value}", "fact")
            for fact in extraction.facts
            if fact.line == number and fact.name not in ("degree", "enrolment", "work_permission")
        ]
        aside = next((entry for entry in extraction.set_aside if entry.first_line <= number <= entry.last_line), None)
        if aside is not None:
            found.append(LineFate(number, text, "set aside", aside.why, aside.rule))
        fates += found or [LineFate(number, text, "set aside", "asks for nothing", "default")]
    return tuple(fates)
