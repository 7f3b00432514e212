"""Dates in postings: when it was posted, when it closes, when the work begins and ends."""

import re
from collections.abc import Iterator
from datetime import date

NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DATE = re.compile(
    rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>20\d\d)\b|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{MONTH}),? (?P<year2>20\d\d)\b|\b(?P<iso>20\d\d-\d\d-\d\d)\b|\b(?P<us>\d{{1,2}}/\d{{1,2}}/20\d\d)\b"
)  # fmt: skip
RANGE = re.compile(r"\A\s*(?:-|–|—|to|through|until)\s*\Z")
DEADLINE = re.compile(
    r"\b(?:deadline|apply by|applications? (?:close|due|will close)|clos(?:es|ing)(?: date)?|valid through|open until|until)\b",
    re.I,
)
POSTED = re.compile(r"\b(?:posted|published|date posted|listed|updated)\b", re.I)
START = re.compile(r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|commenc\w+)\b", re.I)
END = re.compile(r"\b(?:end(?:s|ing)?|through|until|finish\w*)\b", re.I)


def find_dates(text: str) -> Iterator[tuple[str, str]]:
    """(fact name, YYYY-MM-DD) of each full date in `text` whose meaning the words before it tell."""
    found = [(match.start(), match.end(), day) for match in DATE.finditer(text) if (day := _day(match))]
    for number, (start, end, day) in enumerate(found):
        before = text[max(0, start - 45) : start]
        if number and RANGE.match(text[found[number - 1][1] : start]):
            yield "end_date", day
        elif number + 1 < len(found) and RANGE.match(text[end : found[number + 1][0]]):
            yield "start_date", day
        elif POSTED.search(before):
            yield "posted_on", day
        elif DEADLINE.search(before):
            yield "deadline", day
        elif START.search(before):
            yield "start_date", day
        elif END.search(before):
            yield "end_date", day


def _day(match: re.Match[str]) -> str:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        if match["us"]:
            month, day, year = map(int, match["us"].split("/"))
            return date(year, month, day).isoformat()
        word = (match["month"] or match["month2"]).lower()[:3]
        month = next(number for number, name in enumerate(NAMES, 1) if name.startswith(word))
        return date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"])).isoformat()
    except ValueError:
        return ""
