"""How far an extraction agrees with labels: terms by overlap, strength by clause, any-of groups as sets."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from planner.model.posting import Posting
from planner.model.requirement import Extraction, Requirement, Term


@dataclass
class Score:
    """Counts; `missed` and `invented` say which terms, `wrong` which strengths and groups."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def figures(self) -> dict[str, float]:
        return {
            "term recall": self.share("found", "expected"),
            "term precision": self.share("right", "extracted"),
            "strength": self.share("strength right", "strengths"),
            "any-of recall": self.share("groups found", "groups"),
            "any-of precision": self.share("groups right", "groups extracted"),
            "examples": self.share("examples found", "examples"),
        }

    def __str__(self) -> str:
        lines = [f"{name:>17s} {value:.3f}" for name, value in self.figures().items()]
        return "\n".join([*lines, f"{dict(self.counts)}"])


@dataclass(frozen=True)
class Label:
    """One labelled clause: its stretch of the posting's text, and what a careful reader takes from it."""

    start: int
    end: int
    line: int
    strength: str
    kinds: tuple[str, ...]
    terms: tuple[str, ...]
    any_of: tuple[tuple[str, ...], ...]
    examples: tuple[str, ...]


def fingerprint(line: str) -> str:
    """What stands in for a line that is not ours to copy: a hash of it in lower case with collapsed white space."""
    return hashlib.sha256(" ".join(line.lower().split()).encode()).hexdigest()[:16]


def labels_by_line(path: Path, posting: Posting) -> list[Label]:
    """The labels of an outside posting: line, how many `lines` (default 1) and fingerprint say where."""
    lines = posting.text.split("\n")
    starts = [0, *(match.end() for match in re.finditer("\n", posting.text))]
    found = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["requirements"]:
        number = entry["line"]
        text = "\n".join(lines[number - 1 : number - 1 + entry.get("lines", 1)])
        assert fingerprint(text) == entry["fingerprint"], f"{path.name}: line {number} has changed"
        start = starts[number - 1]
        found.append(_label(entry, start, start + len(text), number, entry["terms"]))
    return found


def labels_by_quote(path: Path, posting: Posting) -> list[Label]:
    """The labels of a posting whose expectation quotes it."""
    found = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["requirements"]:
        pattern = r"\s+".join(map(re.escape, entry["quote"].split()))
        match = re.search(pattern, posting.text)
        assert match, f"{path.name}: not in the posting: {entry['quote']}"
        line = posting.text.count("\n", 0, match.start()) + 1
        found.append(_label(entry, match.start(), match.end(), line, [term["text"] for term in entry["terms"]]))
    return found


def _label(entry: dict[str, Any], start: int, end: int, line: int, terms: list[str]) -> Label:
    kinds = tuple(entry.get("kinds") or entry.get("kind") or ())
    groups = tuple(tuple(group) for group in entry.get("any_of", ()))
    return Label(start, end, line, entry["strength"], kinds, tuple(terms), groups, tuple(entry.get("examples", ())))


def score(posting: Posting, extraction: Extraction, labels: list[Label], total: Score) -> None:
    """Add the agreement of one posting to `total`."""
    name = posting.path.rsplit("/", 1)[-1][:4]
    excused: set[tuple[int, int]] = set()
    matched: set[tuple[int, int]] = set()
    for label in labels:
        near = [r for r in extraction.requirements if r.start < label.end and label.start < r.end]
        pairs = [(requirement, term) for requirement in near for term in requirement.terms]
        groups = {text for group in label.any_of for text in group} | set(label.examples)
        strengths = []
        siblings = [
            other for other in labels if other is not label and (other.start, other.end) == (label.start, label.end)
        ]
        for text in label.terms:
            total.counts["expected"] += 1
            hits = [(r, t) for r, t in pairs if _same(posting.text, label, text, t)]
            same = [(r, t) for r, t in hits if r.strength == label.strength]
            if siblings and same:
                hits = same
            if hits:
                total.counts["found"] += 1
                matched |= {(t.start, t.end) for _, t in hits}
                strengths.append(any(r.strength == label.strength for r, _ in hits))
            else:
                total.missed.append(f"{name}:{label.line} {text}")
        for _, term in pairs:
            if any(_same(posting.text, label, text, term) for text in groups):
                excused.add((term.start, term.end))
        if not label.terms or not strengths:
            strengths = [any(r.strength == label.strength for r in near)]
        total.counts["strengths"] += 1
        if all(strengths):
            total.counts["strength right"] += 1
        else:
            total.wrong.append(
                f"{name}:{label.line} strength: {[(r.strength, r.rule) for r in near]} for {label.strength}"
            )
        _score_groups(posting, label, near, siblings, total, name)
    for requirement in extraction.requirements:
        for term in requirement.terms:
            place = (term.start, term.end)
            if place in excused and place not in matched:
                continue
            total.counts["extracted"] += 1
            if place in matched:
                total.counts["right"] += 1
            else:
                total.invented.append(f"{name}:{requirement.source.line} {term.text} <{term.rule}>")


def _score_groups(
    posting: Posting, label: Label, near: list[Requirement], siblings: list[Label], total: Score, name: str
) -> None:
    predicted = [group for requirement in near for group in requirement.any_of]
    expected = list(label.any_of)
    total.counts["groups"] += len(expected)
    if not any(other.any_of for other in siblings) or expected:
        total.counts["groups extracted"] += len(predicted)
    for group in expected:
        if any(_same_group(group, other) for other in predicted):
            total.counts["groups found"] += 1
        else:
            total.wrong.append(f"{name}:{label.line} any-of {group}: {predicted}")
    right = sum(any(_same_group(group, other) for group in expected) for other in predicted)
    total.counts["groups right"] += right
    if right < len(predicted) and not any(other.any_of for other in siblings):
        total.wrong.append(f"{name}:{label.line} extra any-of {predicted} for {expected}")
    given = {text.lower() for requirement in near for text in requirement.examples}
    for text in label.examples:
        total.counts["examples"] += 1
        total.counts["examples found"] += any(_contains(text, other) for other in given)


def _contains(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one in other or other in one


def _same_group(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return (
        len(one) == len(other)
        and all(any(_contains(a, b) for b in other) for a in one)
        and all(any(_contains(a, b) for a in one) for b in other)
    )


def _same(text: str, label: Label, expected: str, term: Term) -> bool:
    """Whether a term overlaps an expected one, at any place where that stands in the labelled stretch."""
    if not label.start <= term.start < label.end:
        return False
    pattern = r"(?<!\w)" + r"[\s*_\\]+".join(map(re.escape, expected.split())) + r"(?!\w)"
    places = list(re.finditer(pattern, text[label.start : label.end], re.I))
    if not places:
        return _contains(expected, term.text)
    return any(p.start() + label.start < term.end and term.start < p.end() + label.start for p in places)
