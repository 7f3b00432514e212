"""Phrases that stand in a clause and ask for nothing of their own: they name the employer, people or the kind of a list."""

import re

from planner.extract.word_classes import CLASS
from planner.model.requirement import Term


def names_employer(before: str, after: str) -> bool:
    """ "Ferngate is looking for an engineer", "an engineer at Ferngate"."""
    return bool(EMPLOYER_AFTER.match(after) or EMPLOYER_BEFORE.search(before))


EMPLOYER_AFTER = re.compile(r"\s+(?:is|are|was|has|seeks|offers|believes|provides)\b|['’]s\b|\.com")
EMPLOYER_BEFORE = re.compile(r"(?:\b(?:at|join|joining|about)\s+|[@.])\Z", re.I)


def is_tag_line(clause: str) -> bool:
    """A row of tags, "java python c++ linux", where no name has its capitals."""
    return (
        clause == clause.lower()
        and 1 < len(clause.split()) <= 15
        and "." not in clause.rstrip(".")
        and not any(CLASS.get(word) for word in re.findall(r"[a-z]+", clause))
    )


def only_modifies(term: Term, after: str, before: str) -> bool:
    """Whether a broad term only qualifies the noun behind it: "ML conferences", "one ML framework (PyTorch, JAX)"."""
    if PEOPLE.match(after):
        return True  # "database developers"
    if ROLE.match(after) and AS_ROLE.search(before):
        return True  # "as a full stack engineer"
    named = term.areas or not term.text.islower() or after.lower().startswith(" master")
    if named and TEAM.match(after) and not re.search(r"\b(?:lead|manag|mentor|build)\w*\s*\Z", before, re.I):
        return True  # "the Android team"
    if term.topics or not term.areas:
        return bool(LANGUAGE_LIST.match(after) and KIND_OF_LIST.search(term.text))
    if LANGUAGE_LIST.match(after) and KIND_OF_LIST.search(term.text):
        return True
    if ROLE_NOUN.match(after):
        return not re.search(r"\b(?:experience|years|worked|working) (?:\w+ ){0,3}as an?\s*(?:\w+ )?\Z", before, re.I)
    return bool(LISTED_NOUN.match(after))


PEOPLE = re.compile(
    r"\s+(?:developers|engineers|scientists|analysts|researchers|architects|professionals|experts|specialists|company|companies|startups?|firms?)\b",
    re.I,
)
ROLE = re.compile(r"\s+(?:engineer|developer|scientist|analyst|designer|architect|intern)\b", re.I)
AS_ROLE = re.compile(r"\b(?:as an?|as our|our next)\s+(?:\w+ )?\Z", re.I)
TEAM = re.compile(r"\s+(?:teams?|interns?|master|department|team's|lead|guild|org)\b(?!\s+(?:and|or)\s)", re.I)
LANGUAGE_LIST = re.compile(
    r"\s*(?:\(|,? (?:such as|like|including|particularly|especially|e\.g)|, with (?:a )?preference)", re.I
)
# A query or a modelling language is a thing of its own beside its examples.
KIND_OF_LIST = re.compile(r"(?:\A|\b(?:programming|systems?|coding|common|modern) )languages?\Z", re.I)
ROLE_NOUN = re.compile(
    r"\s+(?:\w+ )?(?:conferences?|engineers?|scientists?|interns?|internships?|teams?|researchers?|communit(?:y|ies)|experts?|professionals?|practitioners?|org|organi[sz]ation|roadmap|products?\b(?= team)|lab|department|company|engineering team)\b",
    re.I,
)
LISTED_NOUN = re.compile(
    r"\s+(?:(?:frameworks?|techniques?|librar(?:y|ies)|tools?|packages?|platforms?)\b\s*(?:\(|,? (?:particularly|especially|e\.g))|(?:framework|technique|library|tool|package|platform)\b,? (?:such as|like|including))",
    re.I,
)
