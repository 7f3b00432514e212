"""Line breaks that a page lost when it was copied: "the needs.Analyze data", "web contentProficient in", "job:Identify".

They are put back as a blank or a bullet before anything is read, because glued words are no words; what was found is
then moved to where it stands in the posting itself.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate, pairwise

from planner.extract.run_on import CAPITALISED, STARTER
from planner.model.requirement import Extraction, Requirement, Term

SENTENCE = re.compile(
    r"(?<=[a-z]{3}[.!?;])(?=[A-Z](?:[a-z]{2,}| )[ a-z’'])|(?<=[a-z]{3}:)(?=[A-Z][a-z]{3})"
    rf"|(?<=[a-z]{{3}})(?=[A-Z])(?=(?:{CAPITALISED})\s*:)"
)
ITEM = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=[a-z]{3}\.))(?=[0-9]{1,2}(?:\+| plus|-[0-9]{1,2})? [Yy]ears?\b)"
    rf"|(?<=[A-Za-z0-9)])(?=[A-Z])(?<![A-Z][A-Z])(?=(?:You(?:[’']ll|[’']re| will| have| are| can)|Knows|Understands|Worked|Identify|{STARTER})[ ,])"
    rf"|(?<=[a-z]{{3}}[.!?;])(?=[A-Z])(?=(?:{STARTER})[ ,])"
    rf"|(?<=[A-Z]{{2}})(?=[A-Z])(?=(?:{STARTER}) (?:and|in|of|with|the)\b)"
)
# What a break was lost before: a capital or a digit glued to what stands before it. The patterns above are tried there only.
GLUED = re.compile(r"[A-Z0-9](?<=[A-Za-z0-9).!?;:].)")
FEWEST, LONG = 2, 120  # items in a line of so many characters: a single one may be a name, "NetWork"
BLANK, BULLET = " ", " • "


def lost_breaks(text: str) -> list[tuple[int, str]]:
    """(offset, what belongs there) of each break that was lost, in order."""
    found: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        if len(line) > LONG:
            glued = [match.start() for match in GLUED.finditer(line)]
            items = [place for place in glued if ITEM.match(line, place)]
            places = dict.fromkeys((place for place in glued if SENTENCE.match(line, place)), BLANK)
            if len(items) >= FEWEST:
                places |= dict.fromkeys(items, BULLET)
            found += [(at + place, sign) for place, sign in sorted(places.items())]
        at += len(line) + 1
    return found


def with_breaks(text: str, breaks: list[tuple[int, str]]) -> str:
    """The text with its breaks put back."""
    ends = [0, *(place for place, _ in breaks), len(text)]
    pieces = [text[first:last] for first, last in pairwise(ends)]
    return "".join(piece + sign for piece, (_, sign) in zip(pieces, [*breaks, (0, "")], strict=True))


def moved_back(extraction: Extraction, text: str, breaks: list[tuple[int, str]]) -> Extraction:
    """What was found in `with_breaks`, as it stands in `text` itself."""
    lengths = list(accumulate(len(sign) for _, sign in breaks))
    # where each break ends in the longer text; offsets within one never occur
    reached = [place + length for (place, _), length in zip(breaks, lengths, strict=True)]

    def back(offset: int) -> int:
        number = bisect_right(reached, offset)
        return offset - (lengths[number - 1] if number else 0)

    def last(offset: int) -> int:
        return back(offset - 1) + 1

    def term(found: Term) -> Term:
        start, end = back(found.start), last(found.end)
        return replace(found, text=" ".join(text[start:end].split()), start=start, end=end)

    def requirement(found: Requirement) -> Requirement:
        start, end = back(found.start), last(found.end)
        return replace(
            found, quote=" ".join(text[start:end].split()), start=start, end=end, terms=tuple(map(term, found.terms))
        )

    facts = tuple(
        fact if fact.quote in text else replace(fact, quote=fact.quote.replace(BULLET, "")) for fact in extraction.facts
    )
    return replace(extraction, facts=facts, requirements=tuple(map(requirement, extraction.requirements)))
