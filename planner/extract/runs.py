"""Which terms of a clause stand in one list, and what stands between them."""

import re
from collections.abc import Sequence
from functools import lru_cache

OR_ALIKE = re.compile(r"\bor (?:similar|equivalent|comparable|related)\b", re.I)  # what follows names their kind
OR = re.compile(r"\bor\b|/", re.I)
# What may stand between two members of one list.
BETWEEN = re.compile(
    r"\A(?:[\s,/&()*]|\b(?:and/or|and|or|as well as|either|both|plus|modern|large[ -]scale|strong|advanced|basic|other|some|experience|knowledge|proficiency|familiarity|expertise|understanding|in|with|of|the|an|a|using|apache|amazon|"
    r"microsoft|google|aws|azure|related|similar|e\.g\.?,?)\b)*\Z",
    re.I,
)
ANEW = re.compile(
    r"(?:\band\b.*|\A\s*,\s*(?:(?!or\b)\w+ ){0,2})\b(?:experience|knowledge|proficiency|familiarity|expertise|understanding) (?:with|in|of|using)\b",
    re.I,
)
SHORT_WORDS = 2  # unknown words that a list member may carry besides its term ("modern ads ranking")
HEAVY = re.compile(
    r"\b(?:with|in|of|for|to|using|by|on|from|through|that|which|who|experience|knowledge|into|across|at|within|via|is|are|including|such|like)\b|[:;.—–]",
    re.I,
)

# "networking, building large systems, or security": a member that names nothing known, between commas
UNKNOWN_MEMBER = re.compile(
    r",\s+(?P<member>(?:[\w'’/+-]+\s+){0,4}[\w'’/+-]+),\s+(?:and/or\s+|or\s+|and\s+)?(?:[\w-]+\s+){0,2}", re.I
)
JOINER = re.compile(r"[,/&]|\b(?:or|and|as well as)\b", re.I)
CONJUNCTION = re.compile(r"[,/]|\bor\b|\band\b")
LOOSE_CONJUNCTION = re.compile(r",|\bor\b|\band\b")
OR_OPENED = re.compile(r"\s*\(or\s+")
CLOSED_AND = re.compile(r"\s*\)?[\s,]*(?:and|or)\b|\s*\)?,")
OR_DOING = re.compile(r"\bor (?!using\b)\w+ing\b")
WORDS, CONJUNCTIONS = re.compile(r"[\w'’+-]+"), re.compile(r"\b(?:and/or|and|or)\b")
FURTHER = re.compile(r"\s+(?:for|to|by|from|through|into|across|at|within|via)\b", re.I)


def runs_of(clause: str, spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Maximal lists: consecutive terms with nothing but conjunctions, commas and a few adjectives between."""
    runs: list[list[int]] = []
    for number, (first, _) in enumerate(spans):
        gap = clause[spans[number - 1][1] : first] if number else ""
        if number and not gap.strip() and gap:
            runs[-1][-1] = number  # "SQL Data Warehouse": one member, named by its head
        elif (
            number
            and is_joined(gap)
            and not (len(runs[-1]) > 1 and OR_ALIKE.search(gap))
            and not (len(runs[-1]) > 1 and ")" in gap and "(" not in gap)
        ):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) > 1]


@lru_cache(maxsize=4096)
def is_joined(gap: str) -> bool:
    """Whether what stands between two terms makes them members of one list."""
    if not JOINER.search(gap):
        return False
    if OR_OPENED.fullmatch(gap):
        return True  # "Rust (or C/C++)"
    if (
        not gap.strip()
        or ANEW.search(gap)
        or ("(" in gap and ")" not in gap)
        or (")" in gap and "(" not in gap and not CLOSED_AND.match(gap))
    ):
        return False
    if BETWEEN.match(gap):
        return True
    conjunction = CONJUNCTION.search(gap)
    if conjunction is None or OR_DOING.search(gap):
        return False
    if (unknown := UNKNOWN_MEMBER.fullmatch(gap)) and not HEAVY.search(unknown["member"]):
        return True
    if FURTHER.match(gap):
        return False  # "PySpark for batch and/or realtime pipelines"
    words = WORDS.findall(CONJUNCTIONS.sub(" ", gap))
    if words and not LOOSE_CONJUNCTION.search(gap):
        return False  # a slash joins what it touches
    return len(words) <= SHORT_WORDS and not HEAVY.search(gap, conjunction.start())


def gap_between(clause: str, spans: Sequence[tuple[int, int]], one: int, other: int) -> str:
    """What stands between two terms; a slash between them reads as "or"."""
    return clause[spans[one][1] : spans[other][0]]


def list_from(clause: str, spans: Sequence[tuple[int, int]], first: int) -> list[int]:
    """The list that begins with term `first`: as far as commas and conjunctions carry it, not beyond a parenthesis."""
    members = [first]
    for number in range(first + 1, len(spans)):
        gap = clause[spans[number - 1][1] : spans[number][0]]
        if ")" in gap and clause[: spans[first][0]].count("(") > clause[: spans[first][0]].count(")"):
            break
        if not is_joined(gap):
            break
        members.append(number)
    return members


def closing_of(clause: str, opened: int) -> int:
    """Where the parenthesis that opens at `opened` closes; the clause's end when it never does."""
    depth = 0
    for place in range(opened, len(clause)):
        depth += (clause[place] == "(") - (clause[place] == ")")
        if depth == 0:
            return place
    return len(clause)
