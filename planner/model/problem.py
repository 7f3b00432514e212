"""A mistake in what the user wrote, said in a way that helps to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from planner.model.source import Source


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where, which rule (`code`), what is wrong, the line itself and how to mend it.

    `warning` problems are printed but don't stop a command.
    """

    source: Source
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""
    warning: bool = False

    def __str__(self) -> str:
        lines = [f"{self.source}: {self.code}: {self.message}"]
        if self.excerpt:
            lines.append(f"{self.source.line:5d} | {self.excerpt}")
        if self.hint:
            lines.append(f"    hint: {self.hint}")
        return "\n".join(lines)


class BadInput(Exception):
    """What the user gave cannot be used; carries every problem found, for the command to print together."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint naming the closest of `known` words, or "" when none is close."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else ""
