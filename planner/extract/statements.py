"""Sentences among requirements that speak of the job or the company, and ask for nothing."""

import re
from collections.abc import Collection

from planner.extract.cues import Clause
from planner.extract.folding import caseless

DECLARES = caseless(
    r"[(_* ]*(?:this (?:role|position|job|internship|team|is an?)\b(?!.*\b(?:requires?|you\b))|the (?:[\w&-]+ ){1,5}(?:group|team|lab|department|division) (?:is|are|has|works|uses|focuses|builds)\b(?! (?:looking|seeking|hiring|searching))|(?:we|our|the (?:team|company|salary|role|position|successful team))\b(?! (?:are|is|'re)? ?(?:looking|seeking|searching|need|require|expect|value|want|would like|(?:\w+ ){0,2}(?:candidate|applicant|hire)))(?!.*\b(?:(?:looking|searching) for|you (?:have|are|should|must|will)|candidates? (?:who|with)|we (?:expect|require|need)))"
    r"|the (?:platform|product|stack|system|codebase|application|backend|frontend)(?: itself)? (?:is|are|runs|uses)\b|at [A-Z]\w+,? (?:we|you|our)\b|in (?:this role|an effort)|here at\b|join\b|\w+ is (?:a|an|the) (?:\w+ ){0,3}(?:company|platform|employer|leader|provider|world)|click\b|note:|learn more)",
)  # fmt: skip


PART_OF_TEAM = caseless(
    r"you(?:'ll| will) (?:be|become) (?:a )?part of (?:a|an|the|our) (?:[\w-]+ ){0,3}teams? (?:that|which|responsible|in charge)\b"
)
STATES = caseless(
    r"\byou(?:'ll| will)? (?:\w+ )?(?:be|have|need|design|build|develop|lead|work|use|own|write|collaborate|create|support|help|analy[sz]e|research|contribute|implement|partner|conduct|maintain|drive|apply|assist|train|evaluate|test|ship|deliver|manage|explore|investigate|optimi[sz]e|improve)\b|\brequired\b|\bexperience (?:with|in)\b"
)
TO_YOU = caseless(r"\byou")
STRAYING = caseless(
    r"(?:we|we['’](?:re|ve|ll|d)|us|our|it|it['’]s|that['’]?s|they|there|today|here|to us|together|everything|whether|whatever|whoever|so|founded|headquartered|established in|with (?:a suite|more than|over|offices)|the more|for more|find (?:more|out)|if you (?:have any|need|require)|the (?:world|company|last day)|not a|in (?:return|addition to)|your \w+ (?:package|compensation|salary)|final compensation)\b",
)
ASKS_SOMEBODY = caseless(
    r"\b(?:you(?:['’]ll| will| should| must| need| have| are| can| would)|candidates?|applicants?|looking for|searching for|seeking|(?:we|they) (?:look for|seek|need|want)|requires?|required|must|expect\w*|experience (?:with|in)|(?:knowledge|understanding) of|familiar\w*|proficien\w+)\b"
)


def declares(clause: Clause) -> bool:
    """A statement about the job in the midst of a list of requirements."""
    if PART_OF_TEAM.match(clause.straight):
        return True
    return bool(DECLARES.match(clause.straight)) and not STATES.search(clause.straight)


def strays(clause: Clause, company: Collection[str]) -> bool:
    """Whether a sentence behind the items of a section speaks of something else: run-on adverts end so, without a
    heading that would say it. `company`: words of the employer's own name, in lower case."""
    straight = clause.straight
    if straight.endswith("?") and not TO_YOU.search(straight):
        return True
    if ASKS_SOMEBODY.search(straight):
        return False
    return bool(STRAYING.match(straight)) or re.split("[' ]", straight, maxsplit=1)[0] in company
