"""What a clause asks for: a skill, experience, a trait, a degree, or that one is eligible."""

import re
from collections.abc import Sequence

from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.model.requirement import Kind, Term

DEGREE = re.compile(
    r"\b(?:bachelor|master)(?:['’]?s)?\b(?! (?:of|the|in using|these)\b(?! (?:science|arts|engineering|technology|business)))|\b[Pp][Hh]\.? ?[Dd]\b|\bdoctora(?:te|l)\b|\b(?:under)?graduate (?:degree|student|program|level|studies)|\b(?:university|college|advanced|technical|4-year|four-year|relevant|equivalent|post-?graduate|stem) degree\b|\bdegrees?\b(?! of (?!science|arts|engineering|bachelor|master|doctor|law|business|technology|medicine))|\bdiploma\b|"
    r"\bMaster['’]s\b|\bMasters?(?= (?:in|degree|program(?:me)?s?|students?)\b)|\bBachelor(?:['’]?s)?\b|\bDegrees? in\b|"
    r"\b(?:BS|BA|MS|MA|BSc|MSc|B\.S\.?|M\.S\.?|B\.A\.|B\.Sc|M\.Sc|MBA|B\.?Tech|M\.?Tech)\b(?=[ /,.)]|\Z)|\b(?:currently )?(?:enrolled|pursuing)\b|\bhigh school\b|\bGPA\b|\bGED\b|\bmajoring\b|\bstudents?\b.{0,30}\b(?:year|semester|standing)\b|\b(?:junior|senior|sophomore|rising)\b.{0,12}\b(?:standing|year|junior|senior)",
)  # fmt: skip
DEGREE_ANY = caseless(DEGREE.pattern)
ELIGIBILITY = caseless(
    r"\b(?:authori[sz]ed to work|work authori[sz]ation|work permit|right to work|legally (?:work|authori[sz]ed|eligible|entitled)|eligib(?:le|ility) to (?:work|obtain)|visa\b|sponsor(?:ship)?\b(?! of)|citizen(?:s|ship)?\b|permanent resident|green card|passport\b|work(?:ing)? rights\b|security clearance|(?:secret|ts/sci) clearance|clearance\b|"
    r"u\.?s\.? (?:person|based)|based (?:in|out of|applicants|candidates)|reside (?:in|within)|resid(?:ents?|ing) (?:of|in)|located (?:in|within|near)|willing(?:ness)? to (?:relocate|travel|commute)|ability to (?:travel|commute|relocate)|travel (?:up to|required|\d)|(?:\d+ ?%|percent) travel|relocat\w+|"
    r"available (?:to|for|from|full)|availability|commit to|\d+ hours (?:a|per)|hours/week|full-time \(40|at least 18|years of age|driver['’]?s licen[sc]e|valid licen[sc]e|work (?:on-?site|in[- ]person|from (?:our|the))|in[- ]office|commutable|applicants only|"
    r"time ?zone|graduat(?:ing|ion) (?:date|between|in|by)|return(?:ing)? to (?:school|university|a degree|full-time)|background check|able to lift|lift up to|(?:us|usa|uk|eu|eea|canada|europe) only\b|minimum (?!.{0,80}\bexperience)(?:[a-z0-9]+ ){0,9}months?\b|(?:runs?|lasts?) for \d+ (?:weeks|months)\b|english is (?:spoken|the (?:working|company) language)|(?:regularly|frequently|occasionally|constantly) required to|required to (?:stand|sit|walk|lift|talk|hear|reach|kneel|climb|bend|travel)|specific vision|pounds|\blbs?\b)",
)  # fmt: skip
# What somebody asks the employer, in a chat or among common questions: "do you sponsor visas?"
ASKED_OF_THEM = caseless(
    r"\b(?:do|does|can|will|would) (?:you|they|(?:the|your) (?:company|team|employer)|[a-z]+) (?:\w+ )?(?:sponsor|offer|provide|support)\b[^.?]*\?"
)
CONDITION = caseless(
    r"\b(?:runs?|lasts?) for \d|\bminimum\b.{0,60}\bmonths?\b|\b(?:role|position|job|internship) (?:is |will be )?(?:remote,? and )?based (?:in|out of)\b|\bmust\b|\bonly\b|\brequired?\b|\bable to\b|\beligib|\bauthori[sz]|\bcitizen|\bclearance|\bsponsor|\blegally\b|\bvisa\b|\bneed to\b|\bapplicants?\b|\bcandidates?\b|\bpermit\b|\bneed an?\b|\bwilling|\bresid"
)
NO_CONDITION = caseless(
    r"\btrack record\b|does not guarantee|equal opportunity|without regard|regardless|veteran|we are (?:open|flexible)|marital|race\b|citizenship status"
)
EXPERIENCE = caseless(
    r"\bexperience[ds]?\b|\byears?\b|\bexposure\b|\bpublications?\b|\btrack record\b|\bbackground in\b|\bprevious(?:ly)?\b|\bhands-on\b|\bpublished\b|\bportfolio\b",
)
TRAIT = caseless(
    r"\bpassion|\bcommunicat|\bteam[ -]?(?:player|work|oriented)|\bself-|\bmotivat|\binterest(?:ed)?\b|\bcurio|\bcollaborat|\benthusias|\bdetail|\bproblem[- ]solv|\bindependent|\bowner|\binitiative|\bproactive|\bleadership\b|\binterpersonal|\bcreativ|\beager|\bwilling|\bdesire\b|\battitude|"
    r"\badapt|\borgani[sz](?:ed|ational)|\banalytical (?:skills|mind|think)|\bmindset|\bempath|\bfast[- ]paced|\bmultitask|\btime management|\bpositive\b|\bcritical thinking|\bethic|\bintegrity|\baccountab|\bscope and",
)  # fmt: skip


def is_degree(clause: Clause) -> bool:
    """Whether the clause names a degree or enrolment."""
    return clause.find("degree", DEGREE_ANY) is not None and (
        bool(DEGREE.search(clause.text)) or "pursuing" in clause.low
    )


def is_eligibility(clause: Clause) -> bool:
    """Whether the clause names a condition of being employed: permission, place, time."""
    return clause.find("eligibility", ELIGIBILITY) is not None and not ASKED_OF_THEM.search(clause.low)


def puts_condition(clause: str) -> bool:
    """An eligibility line, in lower case, that puts a condition on the candidate, not one that describes perks or the firm."""
    return bool(CONDITION.search(clause)) and not NO_CONDITION.search(clause)


def kinds_of(clause: Clause, terms: Sequence[Term], soft: Sequence[Term], eligible: bool) -> tuple[Kind, ...]:
    """The kinds of a clause, in the order of `requirement.KINDS`. `soft`: those of its terms that name soft skills; `eligible`:
    whether it names a condition of being employed.
    """
    found: list[Kind] = []
    hard = len(terms) > len(soft)
    degree = is_degree(clause)
    if hard:
        found.append("skill")
    if clause.find("experience", EXPERIENCE) and not (degree and not hard):
        found.append("experience")
    if soft or clause.find("trait", TRAIT):
        found.append("trait")
    if degree:
        found.append("degree")
    if eligible:
        found.append("eligibility")
    return tuple(found) or ("skill",)
