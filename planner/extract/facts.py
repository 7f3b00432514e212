"""The circumstances of the job as its posting states them: place, pay, dates, degree, permission to work."""

import re
from collections.abc import Iterator, Sequence

from planner.extract.cues import Clause, Cues
from planner.extract.dates import find_dates, writes_day_first
from planner.extract.durations import weeks_of, work_period_of
from planner.extract.headings import ASKING, OTHERS
from planner.extract.labels import Labelled, labelled
from planner.extract.passages import Passage
from planner.extract.pay import pay_of
from planner.extract.places import PLACE_LINE, labelled_places, places_of, work_mode_of
from planner.extract.title_and_company import JOB_WORD
from planner.model.posting import Posting
from planner.model.requirement import Fact, Requirement

SHORT = 160  # characters; a longer passage is no line of facts
HEAD = 25  # lines at whose short ones a place is the job's
DEGREE_LEVELS = (
    ("PhD", re.compile(r"\bph\.? ?d\b|\bdoctora(?:te|l)\b", re.I)),
    ("Master's", re.compile(r"\b(?i:master)['’]?s?\b(?= (?:[Dd]egree|or|in|of [Ss]cience|[Ss]tudents?|level|[Pp]rogram(?:me)?s?|[Tt]hesis)\b|,|/)|\bM\.?Sc?\.?\b(?= (?:in|or|degree|students?|program(?:me)?|thesis|/)|,|/)|\bMS/|/MS\b|\bM\.?Tech\b")),
    ("Bachelor's", re.compile(r"\bbachelor['’]?s?\b|\bB\.?S\.?c?\.?\b(?= (?:in|or|degree|students?)|,|/)|\bBA/BS\b|\bundergraduates?\b|\bB\.?Tech\b", re.I)),
)  # fmt: skip
ENROLMENT = re.compile(r"\b(?:currently )?(?:enrolled|pursuing|working towards?)\b|\bcurrent (?:\w+ )?student\b", re.I)
PERMISSION = re.compile(
    r"authori[sz]ed to work|work authori[sz]ation|work permit|right to work|legally (?:work|authori|eligible)|eligible to work|\bvisas?\b|sponsorship|citizen|permanent resident|security clearance|based applicants|\bpassport\b|\bwork(?:ing)? rights\b|U\.?S\.? person",
    re.I,
)


def facts_of(
    posting: Posting,
    passages: Sequence[Passage],
    requirements: Sequence[Requirement],
    title: str,
    company: str,
    cues: Cues,
) -> tuple[Fact, ...]:
    """Every circumstance stated, in the order of the posting, what structured parts state first."""
    found: dict[tuple[str, str], Fact] = {}
    if title:
        found["title", title] = Fact("title", title)
    if company:
        found["company", company] = Fact("company", company)
    for stated in posting.stated:
        found.setdefault((stated.name, stated.value), Fact(stated.name, stated.value))
    day_first = writes_day_first(posting.text)
    for passage in passages:
        if passage.role not in (OTHERS,):
            told = labelled(posting.text, passage)
            quote = ""
            for name, value in _in_passage(passage, told, cues.clause(told.start, passage.end), day_first):
                quote = quote or _quoted(passage, told)
                found.setdefault((name, value), Fact(name, value, quote, passage.first_line))
    for requirement in requirements:
        for fact in _in_requirement(requirement):
            found.setdefault((fact.name, fact.value), fact)
    return tuple(_unglued(fact, company) for fact in found.values())


def _unglued(fact: Fact, company: str) -> Fact:
    """Sites print "AcmeBerlin, Germany": the employer's name glued to the place."""
    rest = fact.value.removeprefix(company)
    if fact.name == "location" and company and rest != fact.value and rest[:1].isupper():
        return Fact(fact.name, rest, fact.quote, fact.line)
    return fact


def _quoted(passage: Passage, told: Labelled) -> str:
    """A passage with its label where that is plain; what is asked for is quoted as its requirement has it."""
    text = told.text
    plain = len(text) < SHORT and passage.role not in ASKING and "*" not in text[: passage.start - told.start]
    return " ".join((text if plain else passage.text).split())[:300]


def _in_passage(passage: Passage, told: Labelled, stretch: Clause, day_first: bool) -> Iterator[tuple[str, str]]:
    """(name, value) of each fact that a passage states. `stretch`: the passage with its label."""
    label, text, _, value = told
    if passage.role in ASKING and not ("20" in text or "week" in text or "wk" in text or stretch.has("money")):
        return  # what is asked for names no place and no pay
    short = len(text) < SHORT
    if stretch.has("money"):
        for pay in pay_of(text):
            yield "pay", pay
    if ("week" in stretch.low or "wk" in stretch.low or "month" in stretch.low) and (
        weeks := weeks_of(text, stretch.low, label)
    ):
        yield "duration_weeks", weeks
    if mode := work_mode_of(text, stretch, short):
        yield "work_mode", mode
    placed = stretch.has("place") and PLACE_LINE.search(stretch.low)
    if passage.role not in ASKING and ((short and passage.first_line <= HEAD) or placed):
        places = [place for place in places_of(text, stretch, short) if not JOB_WORD.search(place)]
        for place in places or (labelled_places(label, value) if short else ()):
            yield "location", place
    if "20" in text and stretch.has("month") and (period := work_period_of(text, stretch.low)):
        yield "work_period", period
    if "20" in text and re.search(r"20\d\d", text):
        yield from find_dates(text, day_first)


def _in_requirement(requirement: Requirement) -> Iterator[Fact]:
    quote, line = requirement.quote, requirement.source.line
    if "degree" in requirement.kinds:
        for level, pattern in DEGREE_LEVELS:
            if pattern.search(quote):
                yield Fact("degree", level, quote, line)
        if match := ENROLMENT.search(quote):
            yield Fact("enrolment", match.group().lower(), quote, line)
    if "eligibility" in requirement.kinds and PERMISSION.search(quote):
        yield Fact("work_permission", quote, quote, line)
