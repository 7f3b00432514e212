"""What a posting asks of the candidate that no study changes."""

from dataclasses import dataclass

from planner.model.source import Source


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of the do-I-qualify list: `name` is degree, enrolment, work permission, place, dates or other.

    `quote`: the words that say so (of the first posting that does); `values`: what was read from them;
    `sources`: every place that asks for the same. `clash`: how it clashes with the plan's dates, or "".
    """

    name: str
    quote: str
    sources: tuple[Source, ...]
    values: tuple[str, ...] = ()
    strength: str = "must"
    clash: str = ""
