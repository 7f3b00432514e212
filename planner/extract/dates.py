"""Dates in postings: when it was posted, when it closes, when the work begins and ends."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    r"(?=[\dJFMASOND])(?:"  # what no date begins with is passed over at once
    rf"\b(?P<month>{MONTH}) (?P<day>{DAY}),? (?P<year>20\d\d)\b|\b(?P<day2>{DAY})(?: of)?[ -](?P<month2>{MONTH}),?[ -](?P<year2>20\d\d)\b"
    r"|\b(?P<iso>20\d\d-\d\d-\d\d)\b|(?<![\d./])(?P<slashed>\d{1,2}/\d{1,2}/20\d\d)\b|(?<![\d./])(?P<dotted>\d{1,2}\.\d{1,2}\.20\d\d)\b)"
)  # fmt: skip
SLASHED = re.compile(r"(?<![\d./])(\d{1,2})/(\d{1,2})/20\d\d\b")
TO = r"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s*"
RANGE = re.compile(rf"{TO}\Z|\s+and\s+\Z")
# "June 7 – August 27, 2027": the year stands behind the second date only
YEARLESS = re.compile(
    rf"\b(?:(?P<month>{MONTH}) (?P<day>{DAY})|(?P<day2>{DAY}) (?P<month2>{MONTH}))(?P<to>{TO}|\s+and\s+)\Z"
)
SENTENCE = re.compile(r"[.!?;] +(?=[A-Z])|\n|;")
APPLYING = r"appl(?:y|ying|ications?|icants?)\b|submit|submissions?\b|send|e-?mail\b|sign up|registr|register|\bcvs?\b|\bresum[eé]"
# What a date is, by the words before it: those nearest to it decide. "" marks the dates of something else.
MEANING = re.compile(
    "|".join(
        rf"(?P<{name}>{pattern})"
        for name, pattern in (
            ("other", r"\b(?:interviews?|assessments?|copied|saved|retrieved|accessed|downloaded|founded|funding|graduat\w+|born|as of|conference|webinar|info(?:rmation)? session|applications? (?:will )?(?:open|start|begin)s?|decisions?|notified)\b"),
            ("posted_on", r"\b(?:posted|published|date posted|listed|updated)\b"),
            ("deadline", r"\b(?:deadline|(?:last|final|closing) (?:date|day)|last application date|applications? (?:are )?due|apply(?: \w+){0,4}? (?:by|before|until|till)|applications?(?: \w+){0,6}? (?:by|before|until|till)|(?:applications?|advert|vacancy|posting|position|role|job|window|call|it|this|which)(?: (?:will|is|are|to|expected|scheduled|anticipated)){0,4} clos(?:es?|ing)|valid through|open until)\b|\A\W*clos(?:es|ing)(?: on)?\b|\b(?:and|,) (?:will )?closes?\b"),
            ("end_date", r"\b(?:end date|ends?|ending|finish\w*|concludes?)\b"),
            ("start_date", r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc\w+|joining(?: date)?|available from|earliest)\b"),
        )
    ),
    re.I,
)  # fmt: skip
# "until 15 February" and "from 1 April" say what they mean only by what is until or from then.
OPEN_END = re.compile(
    r"\b(?P<word>from|until|till|through|by|before|no later than|due)(?: \w+day,?)?(?: the)?\s*\Z", re.I
)
OPEN = re.compile(r"\bopen\s*\Z", re.I)
WEEKDAY = re.compile(r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\bon\b|\bthe\b|\s)+\Z", re.I)
WORK = re.compile(
    r"\b(?:intern(?:ship)?s?|placement|role|position|job|work|contract|employment|program(?:me)?|project|thesis|trainee(?:ship)?|apprenticeship|fellowship|residency|visit|co-?op|term|stay|assignment|weeks?|months?|full[- ]time|part[- ]time)\b",
    re.I,
)
APPLY = re.compile(APPLYING, re.I)
WINDOW = re.compile(rf"{APPLYING}|\bclosing\b|\bwindow\b", re.I)
FACT_LINE = re.compile(r"(?:\A|[·|•,(–—-])\s*(?:[\w-]+ ){0,2}\Z")  # what stands before "from" where it begins a fact


class _Found(NamedTuple):
    start: int
    end: int
    day: str


def find_dates(text: str, day_first: bool = False) -> Iterator[tuple[str, str]]:
    """(fact name, YYYY-MM-DD) of each full date in `text` whose meaning the words before it tell.

    `day_first`: how the posting writes 05/02/2027.
    """
    found = list(_dates(text, day_first))
    for number, (start, _, day) in enumerate(found):
        sentence = max((cut.end() for cut in SENTENCE.finditer(text, 0, start)), default=0)
        before = text[sentence:start]
        if number and _in_range(text, found[number - 1], found[number]):
            first = text[sentence : found[number - 1].start]
            if (name := _range_of(first)) and name != "posted_on":
                yield ("deadline" if name == "deadline" else "end_date"), day
        elif number + 1 < len(found) and _in_range(text, found[number], found[number + 1]):
            if _range_of(before) == "start_date":
                yield "start_date", day
        else:
            last = found[number - 1].end if number else 0
            if name := _meaning(before, text[max(sentence, last) : start]):
                yield name, day


def writes_day_first(text: str) -> bool:
    """Whether a posting writes the day before the month: by a date that can't be read otherwise, else by its money."""
    for first, second in SLASHED.findall(text) if "/20" in text else ():
        if int(first) > 12 or int(second) > 12:
            return int(first) > 12
    return "$" not in text and any(sign in text for sign in "£€₹")


def _dates(text: str, day_first: bool) -> Iterator[_Found]:
    for match in DATE.finditer(text):
        if not (day := _day(match, day_first)):
            continue
        if partial := YEARLESS.search(text, max(0, match.start() - 40), match.start()):
            year = int(day[:4])
            first = _written(partial["day"] or partial["day2"], partial["month"] or partial["month2"], year)
            if first > day:  # "December 1 – March 1, 2027"
                first = _written(partial["day"] or partial["day2"], partial["month"] or partial["month2"], year - 1)
            if first:
                yield _Found(partial.start(), partial.start("to"), first)
        yield _Found(match.start(), match.end(), day)


def _in_range(text: str, first: _Found, second: _Found) -> bool:
    between = text[first.end : second.start]
    return bool(RANGE.match(between)) and (
        between.strip() != "and" or "between" in text[max(0, first.start - 20) : first.start].lower()
    )


def _range_of(before: str) -> str:
    """What a range of dates means: "start_date" for the work's time, "deadline" for that of applying, else ""."""
    if (named := _nearest(before)) in ("other", "posted_on"):
        return "deadline" if named == "other" and WINDOW.search(before) and "interview" not in before.lower() else ""
    work = list(WORK.finditer(before))
    window = list(WINDOW.finditer(before))
    if window and (not work or window[-1].start() > work[-1].start()):
        return "deadline"
    return "start_date"


def _nearest(before: str) -> str:
    name = ""
    for match in MEANING.finditer(before):
        name = match.lastgroup or ""
    return name


def _meaning(before: str, own: str) -> str:
    """The fact that a single date states; `before`: its sentence up to it, `own`: what of it no earlier date has."""
    if opened := OPEN_END.search(own):
        word, subject = opened["word"].lower(), own[: opened.start()]
        named = _nearest(subject)
        if named == "start_date" and word in ("from", "by", "before", "no later than"):
            return "" if _of_something_else(subject) else named  # "starting no later than 5 March"
        if word == "from":
            if named in ("other", "posted_on", "deadline"):
                return ""
            return "start_date" if WORK.search(subject) or FACT_LINE.search(subject) else ""
        if named in ("end_date", "other") and word not in ("by", "before", "no later than", "due"):
            return named if named == "end_date" else ""
        if OPEN.search(subject) or APPLY.search(before) or named == "deadline" or word == "no later than":
            return "" if named == "other" else "deadline"
        if word in ("until", "till", "through"):
            return "end_date" if WORK.search(subject) else ""
        return ""
    bare = WEEKDAY.sub("", own)
    named = _nearest(bare[-70:])
    if named == "start_date" and _of_something_else(own):
        return ""
    return named if named != "other" else ""


def _of_something_else(subject: str) -> bool:
    """Whether what starts is the interviews or the applying, not the work."""
    if re.search(r"\b(?:interviews?|assessments?|screening|selection|recruit(?:ing|ment)|hiring)\b", subject, re.I):
        return True
    applying = list(APPLY.finditer(subject))
    return bool(applying) and not WORK.search(subject, applying[-1].end())


def _day(match: re.Match[str], day_first: bool) -> str:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        if match["slashed"]:
            one, two, year = map(int, match["slashed"].split("/"))
            day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
            return date(year, month, day).isoformat()
        if match["dotted"]:
            day, month, year = map(int, match["dotted"].split("."))
            return date(year, month, day).isoformat()
    except ValueError:
        return ""
    return _written(
        match["day"] or match["day2"], match["month"] or match["month2"], int(match["year"] or match["year2"])
    )


def _written(day: str, name: str, year: int) -> str:
    """The date of a day and a month's name; "" when there is no such day."""
    month = next(number for number, known in enumerate(NAMES, 1) if known.startswith(name.lower()[:3]))
    try:
        return date(year, month, int(day.rstrip("stndrh"))).isoformat()
    except ValueError:
        return ""
