"""Phrases that stand in a clause and ask for nothing of their own: they name the employer, people or the kind of a list."""

import re

from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.extract.word_classes import CLASS, NOUN_VERBS, VERBS
from planner.model.requirement import Term


def names_employer(before: str, after: str, unmatched: bool) -> bool:
    """ "Ferngate is looking for an engineer", "an engineer at Ferngate". `unmatched`: the name names nothing in the
    library, so that it speaks of a product only where knowledge of it is asked for.
    """
    return (unmatched and not KNOWN_PRODUCT.search(before)) or bool(
        EMPLOYER_AFTER.match(after) or EMPLOYER_BEFORE.search(before)
    )


def is_employer(company: frozenset[str], written: str, before: str) -> bool:
    """Whether a name that the library knows is the employer's whole name, and no knowledge of it is asked for."""
    return max(company, key=lambda word: (len(word), word)) == written.lower() and not KNOWN_PRODUCT.search(before)


KNOWN_PRODUCT = re.compile(
    r"\b(?:experience|knowledge|skills?|familiar\w*|proficien\w+|expertise|understanding|certifi\w+)\b[^.;]{0,60}\Z",
    re.I,
)
EMPLOYER_AFTER = re.compile(r"\s+(?:is|are|was|has|seeks|offers|believes|provides)\b|['’]s\b|\.com")
EMPLOYER_BEFORE = re.compile(r"(?:\b(?:at|join|joining|about)\s+|[@.])\Z", re.I)


def heads_a_name(written: str, before: str) -> bool:
    """Whether a broad word is but the head of what the word before it names: "naval architecture"."""
    if written.lower() not in BROAD or not before.endswith(" "):
        return False
    word = before.split()[-1].lower() if before.split() else ""
    return word.isalpha() and not (word in CLASS or word in VERBS or word in NOUN_VERBS or word.endswith(("ly", "ing")))


BROAD = frozenset(["architecture", "automation", "programming", "leadership"])


def is_tag_line(clause: str) -> bool:
    """A row of tags, "java python c++ linux", where no name has its capitals."""
    return (
        clause == clause.lower()
        and 1 < len(clause.split()) <= 15
        and "." not in clause.rstrip(".")
        and not any(CLASS.get(word) for word in re.findall(r"[a-z]+", clause))
    )


def only_modifies(term: Term, clause: Clause) -> bool:
    """Whether a broad term only qualifies the noun behind it: "ML conferences", "one ML framework (PyTorch, JAX)"."""
    if not (term.topics or term.areas) and term.text.lower() in DEPARTMENTS:
        before = clause.low[max(0, term.start - clause.start - 120) : term.start - clause.start]
        if WITH_PEOPLE.search(before):
            return True  # "work with people in areas like Product Design", "partner with product management"
    if (
        clause.has("teams")
        and not term.text.lower().startswith("cross")
        and TEAMS_LISTED.match(clause.low, term.end - clause.start)
        and WITH_PEOPLE.search(clause.low[max(0, term.start - clause.start - 60) : term.start - clause.start])
    ):
        return True  # "partner with data engineering, product and science teams"
    if not ANY_NOUN.match(clause.low, term.end - clause.start):
        return False
    before, after = clause.low[: term.start - clause.start], clause.low[term.end - clause.start :]
    if PEOPLE.match(after):
        return True  # "database developers"
    if ROLE.match(after) and AS_ROLE.search(before):
        return not WORKED_AS.search(before)  # "as a full stack engineer"
    named = term.areas or not term.text.islower() or after.startswith(" master")
    if named and TEAM.match(after) and not re.search(r"\b(?:lead|manag|mentor|build)\w*\s*\Z", before, re.I):
        return True  # "the Android team"
    if term.topics or not term.areas:
        return bool(LANGUAGE_LIST.match(after) and KIND_OF_LIST.search(term.text.lower()))
    if LANGUAGE_LIST.match(after) and KIND_OF_LIST.search(term.text.lower()):
        return True
    if ROLE_NOUN.match(after):
        return not WORKED_AS.search(before)
    return bool(LISTED_NOUN.match(after))


DEPARTMENTS = frozenset(
    [
        "product design",
        "customer support",
        "quality assurance",
        "product management",
        "customer success",
        "human resources",
        "marketing",
        "finance",
        "operations",
        "sales",
        "data science",
        "customer service",
        "business development",
        "product marketing",
        "supply chain",
        "information technology",
        "legal",
    ]
)
TEAMS_LISTED = caseless(
    r"(?:\s*(?:,|/|&|\band\b|\bor\b)\s*(?!to\b|in\b|on\b|for\b)[\w-]+(?: (?!to\b|in\b|on\b|for\b|and\b|or\b)[\w-]+){0,3}){1,4} (?:teams?|groups?|departments?)\b|\s+(?:teams|groups|departments|team in)\b"
)
WITH_PEOPLE = caseless(
    r"\bjoin (?:our|the|us in)\b[^.;:]*\Z|\b(?:collaborat|partner|engag|work|liais|coordinat|interact|interfac)(?:e|es|ed|ing|s)?\b(?: (?!with\b|across\b|alongside\b)[\w-]+){0,3} (?:with|across|alongside)\b[^.;:]*\Z"
)
PEOPLE = caseless(
    r"\s+(?:developers|engineers|scientists|analysts|researchers|architects|professionals|experts|specialists|company|companies|startups?|firms?)\b",
)
ROLE = caseless(r"\s+(?:engineer|developer|scientist|analyst|designer|architect|intern)\b")
AS_ROLE = caseless(r"\b(?:as an?|as our|our next)\s+(?:\w+ )?\Z")
WORKED_AS = re.compile(r"\b(?:experience|years|worked|working|background) (?:\w+ ){0,3}as an?\s*(?:\w+ )?\Z", re.I)
TEAM = caseless(r"\s+(?:teams?|interns?|master|department|team's|lead|guild|org)\b(?!\s+(?:and|or)\s)")
LANGUAGE_LIST = caseless(
    r"\s*(?:\(|,? (?:such as|like|including|particularly|especially|e\.g)|, with (?:a )?preference)"
)
# A query or a modelling language is a thing of its own beside its examples.
KIND_OF_LIST = caseless(r"(?:\A|\b(?:programming|systems?|coding|common|modern) )languages?\Z")
ROLE_NOUN = caseless(
    r"\s+(?:\w+ )?(?:conferences?|engineers?|scientists?|interns?|internships?|teams?|researchers?|communit(?:y|ies)|experts?|professionals?|practitioners?|org|organi[sz]ation|roadmap|products?\b(?= team)|lab|department|company|engineering team)\b",
)
LISTED_NOUN = caseless(
    r"\s+(?:(?:frameworks?|techniques?|librar(?:y|ies)|tools?|packages?|platforms?)\b\s*(?:\(|,? (?:particularly|especially|e\.g))|(?:framework|technique|library|tool|package|platform)\b,? (?:such as|like|including))",
)
ANY_NOUN = caseless(
    "|".join(pattern.pattern for pattern in (PEOPLE, ROLE, TEAM, LANGUAGE_LIST, ROLE_NOUN, LISTED_NOUN))
)
