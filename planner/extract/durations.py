"""How long the work lasts, in weeks, and from which month to which."""

import re

from planner.extract.folding import caseless

WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(WORDS)})"
SPAN = rf"(?<![\w.,$€£/+])(?P<least>{NUMBER})(?:[- ]?(?P<to>-|–|—|to|or|/)[- ]?(?P<most>{NUMBER}))?[- ]?(?P<unit>weeks?|wks?|months?)\b"
SPANS = caseless(SPAN)
LENGTHS = re.compile(
    r"(?:(?:internship|contract|program(?:me)?|project|expected|total|minimum|placement) )?(?:duration|length|term)|laufzeit|period|internship|placement|contract"
)
# What a stretch of weeks must stand beside to be the work's: else it may be holidays, or how long something took.
WEEKS_OF_WORK = re.compile(
    r"intern|program|type|duration|length|temporary|full-time|paid|co-?op|summer|fall|placement|fellowship|research (?:visit|stay)|contract"
    r"|\bcommit|\bavailab|\bstarts?\b|\bstarting\b|\bbegin|weeks? from\b|of work\b|\bwork(?:ing)? for\b",
    re.I,
)
# Weeks of holidays, of notice, of a course; and "every two weeks".
NOT_OF_WORK = caseless(
    r"(?:weeks?|wks?|months?)['’]? (?:(?:of|long|free|paid) )*(?:vacation|holidays?|paid(?! (?:\w+ )?(?:intern|placement|co))|(?:\w+ )?leave|pto|parental|experience|(?:\w+ )?notice|ago|onboarding|orientation|training|boot ?camp|sprints?|trial)"
)
NOT_OF_WORK_BEFORE = caseless(r"\b(?:notice|probation\w*|every|the (?:last|past))[^.]{0,12}\Z")
MONTHS_OF_WORK = caseless(
    r" (?:(?!training|onboarding|probation|rotation|mentor)[\w-]+ ){0,2}?(?:internship|intern|program(?:me)?|contract|placement|co-?op|term|thesis|fellowship|traineeship|position|role)\b"
)
WORK_BEFORE = caseless(r"\b(?:internship|placement|contract|co-?op|traineeship|fellowship)s?(?: \w+){0,3}[ ,(:]+\Z")
ALONE_BEFORE, ALONE_BEHIND = re.compile(r"(?:\A|[·|•,(])[*_ ]*\Z"), re.compile(r"[*_ ]*(?:\Z|[·|•(),])")
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
PERIOD = caseless(rf"\b(?<!\d )({MONTH}(?: \d{{4}})?(?: (?:to|through|until) | ?[-–—] ?){MONTH} \d{{4}})\b")
GRADUATING = caseless(r"\bgraduat\w+[^.]{0,40}\Z")


def weeks_of(text: str, low: str, label: str) -> str:
    """How many weeks the work lasts as `text` says, "12", "10-12" or "17 or 35"; "" when it doesn't.

    `low`: the text in lower case, `label` what stands before it on its line.
    """
    for span in SPANS.finditer(low):
        around = low[max(0, span.start() - 40) : span.start()], low[span.end() : span.end() + 60]
        if NOT_OF_WORK.match(low, span.start("unit")) or NOT_OF_WORK_BEFORE.search(around[0]):
            continue
        by_weeks = span["unit"].startswith("w")
        if (
            LENGTHS.fullmatch(label)
            or re.search(r"\b(?:duration|length)\W+\Z", around[0])
            or (ALONE_BEFORE.search(low[: span.start()]) and ALONE_BEHIND.match(around[1]) and len(text) < 80)
            or (by_weeks and WEEKS_OF_WORK.search(text))
            or (not by_weeks and (MONTHS_OF_WORK.match(around[1]) or WORK_BEFORE.search(around[0])))
        ):
            return _in_weeks(span)
    return ""


def work_period_of(text: str, low: str) -> str:
    """The months that the work lasts, "June - August 2027", as the text writes them; "" when it names none."""
    for period in PERIOD.finditer(low):
        if not GRADUATING.search(low[: period.start()]):
            return text[period.start() : period.end()]
    return ""


def _in_weeks(span: re.Match[str]) -> str:
    numbers = [int(WORDS.get(number, number)) for number in (span["least"], span["most"]) if number]
    if span["unit"].startswith("m"):
        numbers = [round(number * 52 / 12) for number in numbers]
    return (" or " if span["to"] in ("or", "/") else "-").join(map(str, numbers))
