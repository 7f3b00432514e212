"""Sentences of a posting or of a recruiter's mail that say what an interview will ask."""

from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.extract.headings import PROCESS

LENGTH = 600  # characters; what is longer tells of the company's ways
STAGE_LENGTH = 200
WHICH = r"(?:first|second|third|fourth|next|last|final|1st|2nd|3rd|coding|programming|phone|video|onsite|on-site|virtual|take-home)"
KIND = r"(?:technical|panel|\w+ design|ml|machine learning|statistics|research|sql|python|deep[- ]dive|each|every|one|other|behaviou?ral|\d+)"
ROUND = caseless(
    rf"\b(?:(?:{WHICH}|{KIND}) (?:[\w-]+ ){{0,3}}?(?:rounds?|interviews?|screens?)|{WHICH} (?:[\w-]+ ){{0,3}}?(?:stage|step|call|session|exercise|assignment|challenge|assessment|test|loop)|interviews?)"
    r"(?: \([^()]{1,40}\)| \d)?(?: (?:\w+ ){0,3}?(?:is|are|covers?|covering|focus(?:es)?|focuss?ed|includes?|involves?|consists?|tests?|asks?|about|on|contains?)\b| ?[:–—] | - |, )"
    r"|\b(?:expect|there will be|get) (?:\w+ ){0,4}?questions? (?:about|on|from)\b|\bquestions? (?:will |may )?(?:cover|be about|be on|come from|draw on)\b"
    r"|\b(?:we|they|interviewers?|i|he|she)(?:'ll| will| may| might| usually)? (?:also )?(?:ask|quiz|test|grill) (?:you )?(?:about|on)\b|\byou(?:'ll| will| may) be (?:asked|quizzed|tested) (?:about|on|to)\b"
    r"|\b(?:be |come )(?:ready|prepared) (?:to (?:discuss|answer|talk|code|write|solve|explain|derive|implement|walk|defend)|for (?:questions|a|an|some))\b|\blive[- ]coding\b"
    r"|\bplease (?:prepare|brush up|review|refresh|revise)\b"
)
# An item below a heading such as "Interview process": "Coding interview: graphs", "System design (60 min)".
STAGE = caseless(
    r"\b(?:interviews?|rounds?|take-home|chat|screen(?:ing)?|exercise|assignment|challenge|assessment|coding|whiteboard|technical|design|onsite|deep[- ]dive)\b"
)
NO_TASK = caseless(
    r"\b(?:accommodat\w*|assistance|background checks?|not permitted|prohibited|recruiters? will|schedul\w+|tools? during|use of ai|disabilit\w+|equal opportunity|offers? letter|resumes?|interview (?:and|or) evaluate|seeking|never|solely|click|apply|applying|conduct)\b|https?:"
)


def asked_in_interview(clause: Clause, role: str) -> bool:
    """Whether a clause in a section of `role` says what an interview will ask: what it names is to be prepared."""
    if not clause.has("round") or len(clause.text) > LENGTH or NO_TASK.search(clause.straight):
        return False
    if ROUND.search(clause.straight):
        return True
    return role == PROCESS and len(clause.text) <= STAGE_LENGTH and bool(STAGE.search(clause.straight))
