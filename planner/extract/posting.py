"""One posting to all that it asks for: the whole of extraction, as a pure function."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from planner.extract.asking import (
    DUTY_FIRST,
    IN_ROLE,
    VERB_FIRST,
    VERB_FORM,
    boilerplate,
    goes_on,
    is_interview,
    judge,
    same_person,
)
from planner.extract.choices import choice_of, with_choices
from planner.extract.clauses import clauses_of
from planner.extract.cues import Clause, Cues
from planner.extract.facts import facts_of
from planner.extract.folding import caseless
from planner.extract.headings import (
    ABOUT,
    ASKING,
    BENEFITS,
    DUTIES,
    LEGAL,
    OTHERS,
    PAGE,
    PLAIN,
    PREFERRED,
    PROCESS,
    REQUIREMENTS,
    STACK,
    SUMMARY,
    UNASKED,
)
from planner.extract.interviews import asked_in_interview
from planner.extract.kinds import is_degree, is_eligibility, kinds_of, puts_condition
from planner.extract.language import FALSE_FRIENDS, language_of
from planner.extract.lines import cut_blocks
from planner.extract.logic import logic_of
from planner.extract.lost_breaks import lost_breaks, moved_back, with_breaks
from planner.extract.matching import Matches
from planner.extract.passages import Passage, cut_passages
from planner.extract.statements import declares, strays
from planner.extract.strength import is_waived, strength_of
from planner.extract.terms import abbreviations_in, terms_of
from planner.extract.title_and_company import name_and_title
from planner.extract.vocabulary import Naming, Vocabulary
from planner.model.posting import Posting
from planner.model.problem import Problem
from planner.model.requirement import (
    ASKED_IN_INTERVIEW,
    Extraction,
    Requirement,
    SetAside,
    Strength,
    Term,
    UnmatchedTerm,
)
from planner.model.source import Source

WHY = {
    ABOUT: "about the company", BENEFITS: "benefits", LEGAL: "legal", PROCESS: "how to apply", PAGE: "part of the page",
    STACK: "states the stack, asks for nothing", SUMMARY: "summary of the job", OTHERS: "other adverts",
    UNASKED: "said not to be asked for", PLAIN: "asks for nothing", "pay": "pay", "benefits": "benefits", "legal": "legal", "process": "how to apply",
}  # fmt: skip
QUIET = frozenset({BENEFITS, LEGAL, PROCESS, PAGE, OTHERS, SUMMARY, STACK})


def extract_posting(posting: Posting, vocabulary: Vocabulary) -> Extraction:
    """What `posting` asks for, each piece with its words, line and the rule that decided; every line accounted for."""
    breaks = lost_breaks(posting.text)
    if not breaks:
        return _read_through(posting, vocabulary)
    whole = replace(posting, text=with_breaks(posting.text, breaks))
    return moved_back(_read_through(whole, vocabulary), posting.text, breaks)


def _read_through(posting: Posting, vocabulary: Vocabulary) -> Extraction:
    text = posting.text
    matches = Matches(text, vocabulary)
    blocks, choices = with_choices(cut_blocks(text), text, matches.names_something)
    passages = cut_passages(blocks, matches.flat, matches.names_something, matches.names_at_all)
    title, company = name_and_title(posting, passages)
    own = frozenset(
        [*(word.lower() for word in re.findall(r"[A-Za-z][\w.]+", company)), company.replace(" ", "").lower()]
    )
    if "'s" in text or "’s" in text:  # "ABC's programs": an organisation, no technology
        own |= {
            word.lower()
            for word in re.findall(r"([A-Z](?<!\w[A-Z])[A-Z]{2,5})['’]s(?=\s+(?!and\b|or\b|in\b|for\b|to\b)\w)", text)
        }
    if any(CAMEL_CASE.search(text, text.rfind(" ", 0, at) + 1, at) for at in map(re.Match.start, IS_A.finditer(text))):
        own |= {found["name"].lower() for found in OWN_PRODUCT.finditer(text)}
    line_starts = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    language = language_of(matches.words.words)
    reader = _Reader(posting.path, text, matches, own, line_starts, language, choices)
    for passage in passages:
        reader.read(passage)
    requirements = tuple(reader.requirements)
    facts = facts_of(posting, passages, requirements, title, company, reader.cues)
    unmatched = tuple(
        UnmatchedTerm(term.text, bisect_right(line_starts, term.start))
        for requirement in requirements
        for term in requirement.terms
        if not term.topics and not term.areas
    )
    used = {line for requirement in requirements for line in range(requirement.source.line, requirement.last_line + 1)}
    aside = _set_aside(text, reader.aside, used)
    return Extraction(posting.path, title, company, facts, requirements, unmatched, aside, language=language)


def problems_of(extraction: Extraction) -> tuple[Problem, ...]:
    """What the user should know about a posting from which little could be read."""
    if extraction.language:
        message = f"written in {extraction.language}: the library is English, so that few of its terms are found"
        hint = "an English version of the advert, if there is one, gives a better plan"
        return (Problem(Source(extraction.path), "foreign-language", message, hint, warning=True),)
    if extraction.requirements:
        return ()
    hint = "is the file the whole advert? 'planner extract --explain' shows what became of each line"
    return (Problem(Source(extraction.path), "no-requirements", "no requirement section found", hint),)


class _Reader:
    """Collects the requirements and the set-aside lines of one posting, passage by passage."""

    def __init__(
        self, path: str, text: str, matches: Matches, company: frozenset[str], line_starts: list[int], language: str,
        choices: Mapping[int, Sequence[int]],
    ):  # fmt: skip
        self.path, self.text, self.matches, self.company = path, text, matches, company
        self.line_starts = line_starts
        self.language = language
        self.choices = choices  # where the items of a choice begin, by where it ends
        self.requirements: list[Requirement] = []
        self.aside: list[SetAside] = []
        self.abbreviations: dict[str, Naming] = {}
        self.cues = Cues(text, matches.words)
        self.wished = "-"  # the heading of the last list of wishes
        self.said: set[tuple[str, str]] = set()  # strength and words of each requirement

    def read(self, passage: Passage) -> None:
        """Take the requirements out of a passage, or set its lines aside."""
        if passage.is_heading and passage.rule == "unknown-heading" and PLACE_ONLY.search(passage.text):
            passage = passage._replace(role=PLAIN, heading="", is_heading=False)
        if passage.is_heading:
            self.aside.append(
                SetAside(passage.first_line, passage.last_line, "heading", f"{passage.rule}: {passage.role}")
            )
            return
        if passage.role == PREFERRED and passage.item:
            self.wished = passage.heading
        elif (
            passage.role == PREFERRED
            and self.wished == passage.heading
            and CLOSING.search(passage.text, CLOSING_LENGTH)
        ):
            passage = passage._replace(role=PLAIN, heading="", rule="prose-behind-a-list")
        before = len(self.requirements)
        reason, rule = "", ""
        if passage.role in (PAGE, OTHERS, UNASKED):
            reason, rule = WHY[passage.role], passage.rule
        else:
            items = [start for start in self.choices.get(passage.end, ()) if start > passage.start]
            bounds = passage.start, passage.end
            for clause in [self.cues.clause(*bounds)] if items else clauses_of(self.cues, *bounds):
                why, how = self._clause(passage, clause, items)
                reason, rule = reason or why, rule or how
        if len(self.requirements) == before:
            self.aside.append(SetAside(passage.first_line, passage.last_line, reason or "asks for nothing", rule))

    def _clause(self, passage: Passage, clause: Clause, items: Sequence[int]) -> tuple[str, str]:
        """Make a requirement of a clause, or say why not: (reason, rule). `items`: where those of a choice begin."""
        text, start, end = clause.text, clause.start, clause.end
        said = self.cues.clause(start, items[0]) if items else clause  # "(preferred)" in an item speaks of that item
        role, rule = passage.role, passage.rule
        if (
            not passage.item
            and _is_exclamation(text)
            and not (role in ASKING and self.matches.names_something(clause.start, clause.end))
        ):
            return WHY[PLAIN], "one-word"
        eligible = is_eligibility(clause)
        told = role not in ASKING and asked_in_interview(clause, role)  # what the interview will ask
        begun = start - passage.start > len(" •-* ")  # a further sentence of an item
        boiler = boilerplate(clause) if role not in QUIET and len(text) > 12 and not is_interview(clause) else ""
        if role == SUMMARY and len(text) > FACT_LENGTH and FACT_HEADING.match(passage.heading):
            role, rule = PLAIN, "default"  # under "Location" stands a place; a sentence behind it is another matter
        if role == STACK and KNOWING.search(clause.low):
            role, rule = PLAIN, "default"  # "expert knowledge of ..." among the names of the stack
        strength: Strength
        if told:
            strength, decided = "must", ASKED_IN_INTERVIEW
        elif role in QUIET:
            if not (eligible and puts_condition(clause.low)):
                return WHY[role], f"{rule} '{passage.heading}'" if passage.heading else rule
            strength, decided = strength_of(said, "requirements", "eligibility", "")
        elif (
            boiler
            and not (eligible and puts_condition(clause.low))
            and not (role in ASKING and boiler != "legal" and KNOWING.search(clause.low))
        ):
            return WHY[boiler], f"boilerplate: {boiler}"
        elif role in ASKING:
            if declares(clause) and not is_degree(clause):
                return "describes the job or the company", "statement"
            if (not passage.item or begun or text.endswith("?")) and strays(clause, self.company):
                return "describes the job or the company", "prose-in-a-section"
            if role == REQUIREMENTS and not passage.item and IN_ROLE.match(clause.straight):
                role, rule = DUTIES, "duty-sentence"
            if role == DUTIES and (KNOWS.match(clause.low) if passage.item else HAS.match(clause.straight)):
                role, rule = REQUIREMENTS, "begins-with-knowledge"
            strength, decided = strength_of(said, role, rule, passage.heading)
        else:
            verdict, judged = judge(clause, passage.item)
            if not verdict and _is_lone_line(passage) and DUTY_FIRST.match(clause.straight):
                verdict, judged = "duty", "begins-with-a-verb"
            if not verdict and (again := same_person(clause))[0] and CANDIDATE.search(self.text, passage.start, start):
                verdict, judged = again
            if not verdict and not passage.item and self.requirements and self.requirements[-1].start >= passage.start:
                verdict, judged = goes_on(clause, self.requirements[-1].strength)
            if eligible and puts_condition(clause.low):
                verdict, judged = "ask", "eligibility"
            elif (
                not verdict
                and is_degree(clause)
                and (passage.item or re.search(r"pursuing|enrolled|candidates?", text))
            ):
                verdict, judged = "ask", "degree"
            elif not verdict and passage.item and role == PLAIN and self._plain_item(clause):
                verdict, judged = "ask", "item-with-a-term"
            if not verdict:
                return WHY[role], judged
            strength, decided = strength_of(said, "duties" if verdict == "duty" else "requirements", judged, "")
        if is_waived(said):
            return "says that it is not asked for", "waived"
        terms = terms_of(
            self.matches, clause, (passage.start, passage.end), self.abbreviations, self.company,
            passage.item and role in (REQUIREMENTS, PREFERRED), role not in QUIET and not self.language,
        )  # fmt: skip
        if told and not any(term.topics or term.areas for term in terms):
            return WHY.get(role, WHY[PLAIN]), "names-nothing"
        if friends := FALSE_FRIENDS.get(self.language):
            terms = tuple(term for term in terms if term.text not in friends)
        self.abbreviations |= abbreviations_in(self.matches, terms)
        groups, examples = (
            choice_of(self.cues, terms, items, end) if items else logic_of(clause, terms, strength == "duty")
        )
        soft = [term for term in terms if self._is_soft(term)]
        kinds = kinds_of(clause, terms, soft, eligible)
        loose = role not in ASKING or (
            begun
            and not decided.startswith("inline ")
            and not VERB_FIRST.match(clause.straight)
            and not VERB_FORM.match(clause.text)
        )
        if loose and not terms and kinds == ("skill",) and decided != "duty-sentence":
            return WHY.get(role, WHY[PLAIN]), "names-nothing"  # "Acme is seeking an engineer to join the team"
        if not terms and text.endswith(":") and "eligibility" not in kinds and "degree" not in kinds:
            return "leads to what is listed below it", "lead-in"
        quote = " ".join(text.split())
        if len(quote) > ONCE and (strength, quote) in self.said:
            return "said before", "repeated"
        self.said.add((strength, quote))
        first = bisect_right(self.line_starts, start)
        last = bisect_right(self.line_starts, end - 1)
        self.requirements.append(Requirement(
            quote, Source(self.path, first), last, start, end, strength, kinds, decided, terms, groups, examples, passage.heading,
        ))  # fmt: skip
        return "", ""

    def _plain_item(self, clause: Clause) -> bool:
        return len(clause.text) < 220 and self.matches.names_something(clause.start, clause.end)

    def _is_soft(self, term: Term) -> bool:
        return term.rule == "habit" or term.text.lower().replace("-", " ") in self.matches.vocabulary.soft_phrases


def _is_exclamation(text: str) -> bool:
    """Whether a sentence is one word: "Always.", no thing to know."""
    return text.endswith((".", "!", "?")) and " " not in text


def _is_lone_line(passage: Passage) -> bool:
    """Whether a paragraph may be an item of a list that lost its bullets: one sentence on one short line."""
    text = passage.text.strip()
    return len(text) < LINE and "\n" not in text and not text.endswith(("!", "?", ":")) and ". " not in text


# "Kilnhub is the leading platform ...": whose name, wherever it stands, asks for nothing
OWN_PRODUCT = re.compile(
    r"(?:^|(?<=[.!?*] ))[*_ ]*(?P<name>[A-Z][a-z0-9]+[A-Z]\w*)[*_]* is (?:an?|the|our) (?:[\w-]+ ){0,6}?(?:platform|company|product|provider|leader|startup|organi[sz]ation|firm|suite|app|marketplace)\b",
    re.M,
)
# In each match of it, and found sooner.
IS_A, CAMEL_CASE = re.compile(r" is (?:an?|the|our) "), re.compile(r"[A-Z][a-z0-9]+[A-Z]\w*[*_]*\Z")
CANDIDATE = re.compile(r"\b(?:candidate|applicant|intern|engineer|scientist|analyst|developer|researcher)s?\b", re.I)
LINE = 250  # characters
ONCE = 20  # characters; a shorter clause, "Python", may stand twice with its own meaning
PLACE_ONLY = re.compile(r"\b(?:US|USA|UK|EU|EEA|Canada|Europe) only\b", re.I)
CLOSING, CLOSING_LENGTH = re.compile(r"[.!]\W*\Z"), 80  # a paragraph of whole sentences, and of so many characters
FACT_LENGTH = 60  # characters; what is longer is no bare fact
FACT_HEADING = re.compile(
    r"\W*(?:locations?|(?:job|employment|company) (?:type|size)|duration|department|schedule|start date|hours|shift|industry|(?:experience|seniority) level)\W*\Z",
    re.I,
)
KNOWING = caseless(r"\b(?:experience|knowledge|familiar\w*|proficien\w+|understanding|skills?|expertise|ability)\b")
# What one has, in a list of what one will do: "Proficiency in ...", "Solid understanding of ...", "5+ years ..."
KNOWS = caseless(
    r"(?:(?:strong|solid|good|excellent|proven|prior|previous|extensive|hands[- ]on|practical|working|relevant|demonstrated|deep|basic|in-depth|thorough|advanced|sound|some|and) )*"
    r"(?:(?:experience|knowledge|understanding|proficien(?:cy|t)|familiar(?:ity)?|expertise|fluen(?:cy|t)|background|mastery|command|grasp) (?:in|with|of|using)\b|\d+\+? years)"
    r"|(?:(?:strong|solid|excellent|proven|demonstrated|exceptional|outstanding|superb|good|keen|deep) )+(?:passion for|(?:ability|capability|capacity) to|track record|(?:[a-z&/,-]+ ){1,6}skills\b)",
)
# The same in prose: "The ideal candidate has deep expertise in ...", "You have ..."
HAS = caseless(
    r"(?:(?:the |our |an? )?(?:ideal|successful|right|qualified|strong) (?:candidate|applicant)s? (?:has|have|is|are|will have|will be|possess(?:es)?|brings?|must|should)|"
    r"you (?:have|bring|possess|are (?:proficient|familiar|experienced|skilled)))\b",
)


def _set_aside(text: str, aside: list[SetAside], used: set[int]) -> tuple[SetAside, ...]:
    """The set-aside stretches, sorted, neighbours of one reason joined; lines of a requirement are not among them."""
    by_line: dict[int, tuple[str, str]] = {}
    for entry in aside:
        for line in range(entry.first_line, entry.last_line + 1):
            by_line.setdefault(line, (entry.why, entry.rule))
    found: list[SetAside] = []
    first, held = 0, None  # where the stretch began, and why it is set aside
    for number, words in enumerate(text.split("\n"), 1):
        reason = None
        if number not in used:
            reason = by_line.get(number) or (
                "asks for nothing" if words.strip(" \t*_=#•-–—\xa0") else "empty line", "layout"
            )  # fmt: skip
        if reason != held:
            if held:
                found.append(SetAside(first, number - 1, *held))
            first, held = number, reason
    if held:
        found.append(SetAside(first, number, *held))
    return tuple(found)
