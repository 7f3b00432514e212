"""How strongly a clause asks: an inline marker over the heading over the default."""

import re
from collections.abc import Iterator

from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.extract.headings import DUTIES, PREFERRED, REQUIREMENTS
from planner.model.requirement import Strength

OPTIONAL = caseless(
    r"(?<!with )(?<!with a )\bprefer(?:red|ably|ence)?\b(?! (?:\w+\+? years|\d|vendor|supplier|partner|pronoun|method|name))|\b(?:an?|as|is|are|be|big|huge|major|strong|definite|added|distinct|great) (?:\w+ )?(?:plus|bonus|asset|advantage)\b|(?<=\()plus(?=\))|"
    r"(?<!et )\bplus(?:es)?\s*[).!]?\s*\Z|\bnice[ -]to[ -]haves?\b|\bbonus(?: points?)?\b(?! (?:plan|program|structure|eligib|target|pay|opportunit))|"
    r"\bideally\b|\bdesir(?:able|ed)\b(?! (?:outcome|result|behavio|state|effect|salary))|\b(?:helpful|beneficial|advantageous)\b|\bnot (?:strictly |necessarily |absolutely )?(?:required|necessary|mandatory|essential|needed|a must)\b|"
    r"\bwould be (?:great|nice|good|ideal|wonderful|useful|valuable)\b|\b(?:is|are) (?:(?:very|highly|also) ){0,2}(?:welcome|valued|useful|a benefit)\b|\boptional(?:ly)?\b|\bgood to have\b|\b(?:would not|wouldn't|won't|will not|doesn't|does not) hurt\b|\bwe(?:'d| would) love\b(?! to (?:meet|hear|talk|speak|chat|see|get|have you|welcome|receive))|\bextra (?:points|credit)\b|\b(?:would|will|could|can) (?:really )?(?:make|help|let) you stand out\b|\b(?:especially|particularly) (?:interested in|keen on|excited (?:by|about|to)|happy|glad)\b|\b(?:icing|cherry) on (?:the )?(?:top|cake)\b|\bit helps if\b|\bnice if\b|\bwill (?:be )?prioriti[sz](?:e|ing)\b|\bpriority (?:is|will be) given\b|\bmore possibilities\b|\b(?:serait|est|sont) un (?:vrai |réel )?plus\b|\bappréciée?s?\b|\bsouhaitée?s?\b|\bvon Vorteil\b|\bwünschenswert\b",
)  # fmt: skip
OBLIGATORY = caseless(
    r"(?<=\()must(?:[- ]have)?(?=\))|\bmust (?:have|be|possess|hold|demonstrate|also|include|know)\b|\b(?:is|are) (?:\w+ )?(?:mandatory|essential|a must|necessary)\b(?! (?:to|for|part))|(?<!as )(?<!if )(?<!when )(?<!where )(?<!not )(?<!not strictly )(?<!the )(?<!all )\brequired\b(?! (?:by|to|for|documentation|report|data|information|field|change|training|action))|"
    r"\bat a minimum\b|\bmandatory\b|(?<!not )\ba must\b|\bminimum (?:of )?\d",
)  # fmt: skip
WAIVED = caseless(
    r"(?:\bnot\*{0,2}|n['’]t) (?:strictly |necessarily |absolutely )?(?:required|necessary|mandatory|needed|expected|assumed|relevant)\b|\bzero (?:\w+ ){1,4}(?:assumed|required|needed|expected|necessary)\b|\bneither\b.{1,60}\bnor\b.{1,40}\b(?:is|are) (?:required|needed|necessary|expected)\b|\b(?:is|are) irrelevant\b|\bno need to\b|\b(?:fine|ok|okay|all right) if you(?:['’]ve| have)? (?:never|not|don['’]t|do not|lack)\b|\bnot looking for (?:people|someone|candidates|anyone|somebody)\b|\bwe (?:don['’]t|do not) use\b|\bno (?:\w+ ){0,4}(?:experience|knowledge|degree)?\s*(?:\w+ ){0,3}(?:is |are )?(?:required|necessary|needed)\b|\b(?:don't|do not|needn't) need\b|\|\s*(?:[❌✗✘]\s*)?no\s*\|",
)  # fmt: skip
BREAK = re.compile(r"\s*(?:,\s*(?:but|while|although|though|and|with)\b|;|\bbut\b|\bthough\b|,|\s[–—-]\s|\band\b)\s*")
# A marker alone in parentheses: "Docker (required), Terraform (nice to have)"
EACH = re.compile(
    r"\((?:strongly |highly )?(?:preferred|required|nice[- ]to[- ]have|must(?:[- ]have)?|a plus|plus|optional|bonus|mandatory|essential|desirable|desired)\)(?P<cut>\s*(?:,|;|\band\b|,\s*and\b)\s*)",
    re.I,
)
LAST_ALONE = re.compile(
    r"[^,]{2,40}(?P<cut>,\s+)[^,]{1,30} (?:is|are|would be) (?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset)\W*\Z", re.I
)
BUT = re.compile(r",? but (?=(?:you|they|we|candidates|applicants) (?:do|must|should|will|need|have|expect)\b)", re.I)
PARENTHESIS = re.compile(r"\(([^()]{6,160})\)")


def strength_of(clause: Clause, role: str, rule: str, heading: str) -> tuple[Strength, str]:
    """(strength, name of the rule that decided) of a clause in a section of `role`."""
    optional = _marker("optional", OPTIONAL, clause) if clause.has("optional") else None
    obligatory = _marker("obligatory", OBLIGATORY, clause) if clause.has("obligatory") else None
    waived = WAIVED.search(clause.low) if (optional or obligatory) and clause.has("waived") else None
    if optional and not (obligatory and not waived and obligatory.start() > optional.start()):
        return "preferred", f"inline '{' '.join(optional.group().lower().split())}'"
    if obligatory and not waived:
        return "must", f"inline '{' '.join(obligatory.group().lower().split())}'"
    named = f"{rule} '{heading}'" if heading else rule
    if role == PREFERRED:
        return "preferred", named
    if role == DUTIES:
        return "duty", named
    if role == REQUIREMENTS:
        return "must", named
    return "must", "default"


def _marker(family: str, pattern: re.Pattern[str], clause: Clause) -> re.Match[str] | None:
    """The first marker that speaks of the whole clause: one in parentheses with words of its own, "(MS preferred)", doesn't."""
    text = clause.text
    for match in clause.find_all(family, pattern):
        opened = text.rfind("(", 0, match.start())
        closed = text.find(")", match.start())
        if opened < 0 or closed < 0 or text.find(")", opened, match.start()) >= 0:
            return match
        words = re.findall(r"\w{2,}", clause.low[opened:closed].replace(match.group().strip("()"), " "))
        alone = all(word in INTENSIFIERS for word in words)
        if alone and not re.match(r"\)\s*(?:or|and)\b", text[closed:]):  # "Python (preferred) or a similar language"
            return match
    return None


INTENSIFIERS = frozenset(
    ["strongly", "highly", "very", "much", "but", "not", "is", "are", "an", "big", "huge", "or", "and", "also", "the"]
)


def is_waived(clause: Clause) -> bool:
    """Whether the clause only says that something is not asked for."""
    return (
        clause.has("waived")
        and bool(WAIVED.search(clause.low))
        and not re.search(r"\bplus\b|prefer|nice|bonus|helpful|desir|welcome|but\b", clause.text, re.I)
    )


def marked_parts(stretch: Clause) -> Iterator[tuple[int, int]]:
    """Parts of a stretch with markers of their own: "X preferred, but Y required", "X (Y a plus)"."""
    clause, start, end = stretch.text, stretch.start, stretch.end
    if (
        "but" in stretch.low
        and stretch.has("waived")
        and (waived := WAIVED.search(stretch.low))
        and (but := BUT.search(clause, waived.end()))
    ):
        yield start, start + but.start()  # "You don't need Java, but you do need SQL"
        yield start + but.end(), end
        return
    if len(clause) < 16 or not stretch.has("optional"):
        yield start, end
        return
    if cuts := [match.span("cut") for match in EACH.finditer(clause)]:
        begins = [0, *(last for _, last in cuts)]
        ends = [*(first for first, _ in cuts), len(clause)]
        yield from ((start + first, start + last) for first, last in zip(begins, ends, strict=True))
        return
    if (alone := LAST_ALONE.match(clause)) and not re.search(
        r"\b(?:with|of|in|and|or|as)\b", clause[: alone.end() - 1], re.I
    ):
        yield start, start + alone.start("cut")
        yield start + alone.end("cut"), end
        return
    optional = stretch.find_all("optional", OPTIONAL)
    if not optional:
        yield start, end
        return
    aside = next(
        (
            match
            for match in PARENTHESIS.finditer(clause)
            if any(match.start() < m.start() < match.end() for m in optional)
        ),
        None,
    )
    if (
        aside
        and aside.start() > 0
        and re.search(r"[A-Za-z]{2}", aside.group(1))
        and (len(aside.group(1).split()) > 2 or re.match(r"(?:preferably|ideally) ", aside.group(1)))
    ):
        yield start, start + aside.start()
        yield start + aside.start(1), start + aside.end(1)
        if clause[aside.end() :].strip(" .,;"):
            yield start + aside.end(), end
        return
    first = optional[0]
    obligatory = [
        match
        for match in stretch.find_all("obligatory", OBLIGATORY)
        if not first.start() <= match.start() < first.end()
    ]
    after = [match for match in obligatory if match.start() > first.end()]
    before = [match for match in obligatory if match.end() < first.start()]
    cut = None
    if after:  # "X preferred, Y required"
        cut = BREAK.search(clause, first.end())
        cut = cut if cut and cut.end() <= after[0].start() else None
    elif before:  # "X required, Y preferred"
        cut = BREAK.search(clause, before[-1].end())
        cut = cut if cut and cut.end() <= first.start() else None
    elif first.end() > len(clause) - 12 and "," in clause:
        # "Python, with some Rust preferred": only what follows the last "with" or dash is optional
        cut = None
        for match in re.finditer(r",\s+(?=with\s)|\s[–—]\s|,\s+(?=(?:ideally|preferably)\b)", clause):
            cut = match if match.end() < first.start() and match.start() > 12 else cut
        if cut and re.search(r"\bor\b", clause[cut.end() : first.start()]) and cut.group().strip() == ",":
            cut = None
    elif (
        re.match(r"(?:ideally|preferably)\b", first.group(), re.I)
        and clause[: first.start()].rstrip().endswith((",", "–", "—", " and", "-"))
        and len(clause[: first.start()].split()) > 3
    ):
        yield start, start + first.start()
        yield start + first.start(), end
        return
    if cut is None:
        yield start, end
        return
    yield start, start + cut.start()
    yield start + cut.end(), end
