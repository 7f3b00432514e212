"""Lines that a page ran together: where headings, bullets and the items of a list stand inside them."""

import re
from collections.abc import Iterator

from planner.extract.lines import Block
from planner.extract.word_classes import word_set

RUN_ON = 300  # characters; longer lines are searched for headings and items that stand inside them
BULLET_SIGN = re.compile(r"[•▪◦●■➢✓‣·]")
GLUED_BULLET = re.compile(r"(?<=\S)[ \t]+[•▪◦●■➢✓‣·][ \t]*(?=\S)")
NUMBERED = r"(?:\(?\d{1,2}[.)]\s+)?"
CAPITALISED = (
    r"(?:Key |Core |Main |Primary |Your |Job |Essential |Position |Role |The )?(?:Responsibilities|Duties(?: (?:and|&) Responsibilities)?|Requirements|"
    r"Qualifications|Must[- ]Haves?|Accountabilities)|"
    r"(?:Minimum|Basic|Preferred|Required|Desired|Additional|Technical|Key|Core|Bonus|Other|Essential|Soft|Hard)(?:/\w+)? (?:Job )?(?:Qualifications|"
    r"Requirements|Skills|Experience|Competencies|Points|Education)(?: (?:and|&) (?:Experience|Skills|Qualifications|Requirements|Education))?|"
    r"Skills(?: (?:and|&) (?:Experience|Qualifications|Requirements))?|Experience|Education|Benefits(?: (?:and|&) Perks)?|Perks(?: (?:and|&) Benefits)?|"
    r"(?:Company|Job|Role|Position|Program) (?:Overview|Description|Summary|H1B Sponsorship)|"
    r"About (?:[Uu]s|[Yy]ou|[Tt]he (?:(?:[Ii]deal )?[Cc]andidate|[Cc]ompany|[Tt]eam|[Rr]ole|[Jj]ob|[Pp]osition))|"
    r"What (?:[Yy]ou(?:['’]ll| [Ww]ill)(?: [Aa]ctually)? [Dd]o|[Ww]e(?:['’]re| [Aa]re) [Ll]ooking [Ff]or|[Ww]e [Oo]ffer|[Yy]ou(?:['’]ll)? ?[Bb]ring|[Yy]ou(?:['’]ll)? [Nn]eed)|"
    r"Who [Yy]ou [Aa]re|(?:You [Hh]ave|We [Oo]ffer|You [Ww]ill)(?=:)|Nice[- ][Tt]o[- ][Hh]aves?|Equal Opportunity(?: Employer)?|Compensation|Salary|How [Tt]o [Aa]pply"
)
INLINE_HEADING = re.compile(
    rf"(?=[A-Z])(?:(?<=\A)|(?<=[a-z0-9.!?)%:;,’'\"] )|(?<=[A-Z]{{2}} )|(?<=[a-z0-9.!?)] [•-] ))(?P<head>{CAPITALISED})\s*(?:(?P<mark>:|\s[•–—-])\s*(?=[A-Z0-9•“\"(]|\Z)|\s+(?=[A-Z0-9•“\"(]))"
)
# Words with which items begin when a list was flattened into one line.
_STARTERS = word_set(
    "Ability Able Academic Accelerate Act Adapt Advanced Advise Align An Analytical Analyze Analyse Apply Architect "
    "Assist Assess Attention Automate Bachelor’s Bachelor's Background Basic BS BA Build Candidate Candidates "
    "Collaborate Collaborative Collect Comfort Comfortable Communicate Communication Compile Conduct Configure "
    "Contribute Coordinate Create Critical Currently Curiosity Curious Debug Deep Define Degree Deliver Demonstrate "
    "Demonstrated Demonstrates Describe Domain Effectively Construct Extract Deploy Design Desire Determine Develop "
    "Diagnose Document Drive Eagerness Eager Effective Enable Engage Engineer Enrolled Ensure Enthusiasm Establish "
    "Evaluate Exceptional Excellent Excited Execute Experience Experienced Expertise Explore Exposure Extensive "
    "Familiarity Familiar Fluent Fluency Formulate Foster Foundational General Good Graduate Great Growth Guide "
    "Hands-on Help High Highly Identify Implement Improve Influence Initiate Innovate Install Integrate Interact "
    "Interest Interested Interpret Investigate Iterate Knowledge Lead Leverage Maintain Make Manage Master’s Master's "
    "Mastery Mentor Minimum Monitor Must Motivated Negotiate Operate Optimize Organize Outstanding Own Participate "
    "Partner Passion Passionate Perform PhD Plan Practical Prepare Present Previous Prioritize Prior Process Produce "
    "Proficiency Proficient Prototype Proven Provide Publications Published Publish Pursuing Recommend Record Refine "
    "Relevant Report Represent Research Resolve Responsible Review Run Scale Scope Seek Self-motivated Self-starter "
    "Serve Set Share Solid Solve Some Strong Student Students Study Success Superb Supervise Support Synthesize Take "
    "Teach Team Test Track Train Translate Troubleshoot Understand Understanding Update Use Utilize Validate Verify "
    "Willing Willingness Work Working Write"
)
STARTER = "|".join(map(re.escape, sorted(_STARTERS, key=lambda word: (-len(word), word))))
# An item doesn't end in a word that leans on the next: "a PhD", "Bachelor's or Master's".
LEANING = (
    "".join(
        rf"(?<!\b{word})"
        for word in sorted(word_set("a an the or and of with in to your our for by at as from any relevant"))
    )
    + r"(?<!aster['’]s)(?<!chelor['’]s)"
)
ITEM = re.compile(rf"(?= +[A-Z])(?<=[a-z0-9)’'+#%]){LEANING} +(?=(?:{STARTER})(?:[ ,]))")
BEGINS_ITEM = re.compile(rf"(?:{STARTER})[ ,]")
LONE_HEADS = frozenset(["Experience", "Education", "Skills"])
AFTER_ACRONYM = re.compile(
    r"(?<=[A-Z]{2}) +(?=(?:Strong|Excellent|Experience|Knowledge|Familiarity|Ability|Proficiency|Understanding|Publications|Interest)\b)"
)
YEARS_ITEM = re.compile(r"(?<=[a-z)]) +(?=\d{1,2}\+? (?:or more )?[Yy]ears)")


def stretches_of(block: Block) -> Iterator[tuple[int, str, bool]]:
    """(start, text, whether it begins an item) of the stretches between headings and bullets that stand inside a line."""
    signs = not block.text.isascii() and BULLET_SIGN.search(block.text)
    if len(block.text) <= RUN_ON and not signs:
        if block.text.strip():
            yield block.start, block.text.rstrip(), False
        return
    cuts: list[tuple[int, bool]] = [(0, False)]
    if signs:
        cuts += [(match.end(), True) for match in GLUED_BULLET.finditer(block.text)]
    if len(block.text) > RUN_ON:
        cuts += [(match.start("head"), False) for match in INLINE_HEADING.finditer(block.text) if _heads(match)]
    cuts.sort()
    for (start, glued), (end, _) in zip(cuts, [*cuts[1:], (len(block.text), False)], strict=True):
        text = block.text[start:end].rstrip(" •▪◦●■➢✓‣·\t")
        if text.strip():
            yield block.start + start, text, glued


def _heads(match: re.Match[str]) -> bool:
    """Whether a capitalised word in running text heads what follows: not "Acme Experience Manager"."""
    if match["mark"] or match["head"] not in LONE_HEADS:
        return True
    return bool(re.match(r"\d|[•\"“(]", match.string[match.end() :]) or BEGINS_ITEM.match(match.string, match.end()))


def heading_at_start(block: Block, text: str) -> re.Match[str] | None:
    """The heading with which a stretch of a run-on line begins."""
    found = INLINE_HEADING.match(text) if len(block.text) > RUN_ON else None
    return found if found and _heads(found) else None


def item_cuts(text: str) -> list[int]:
    """Where the items of a list begin in a stretch that lost its bullets; the first is 0."""
    return sorted({0, *(m.end() for pattern in (ITEM, AFTER_ACRONYM, YEARS_ITEM) for m in pattern.finditer(text))})
