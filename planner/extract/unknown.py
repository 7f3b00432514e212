"""Names of technologies that neither the library nor the list of known terms holds, by their shape and company.

Precision comes first: a capitalised word counts only where a list of terms, "such as" or "experience with" vouches for it.
"""

import re
from collections.abc import Iterable, Iterator

from planner.extract.common_words import NOT_NAMES, WORDS
from planner.extract.cues import Clause
from planner.extract.word_classes import CLASS, VERBS
from planner.model.requirement import Term

# CamelCase, inner digits or dots: PostgreSQL, gRPC, Node.js, OAuth2, S3
SHAPED = re.compile(
    r"(?<![\w@/.#-])(?:[A-Z][a-z]+[A-Z]\w*|[a-z]{1,3}[A-Z][A-Za-z]+|[A-Za-z]+\.(?:js|NET|io|py)|[A-Z][A-Za-z]*\d[A-Za-z0-9]*)(?![\w@-])"
)
# What every such name has inside: a capital behind a small letter, a digit behind a letter, or one of the endings.
SHAPE = re.compile(r"[A-Z\d.](?:(?<=[a-z][A-Z])|(?<=[A-Za-z]\d)|(?<=\.)(?:js|NET|io|py))")
NEAR = 400  # characters before a parenthesis in which what it abbreviates stands
ACRONYM = re.compile(r"[A-Z](?<![\w&.$@/-][A-Z])[A-Z]{1,5}(?:/[A-Z]{2,6})?s?(?![\w&@-])")
NAME = r"[A-Z][A-Za-z0-9+#.]*(?:[ -][A-Z][A-Za-z0-9+#]*){0,2}"
LISTED = re.compile(
    # by the sign before a name, which is found sooner than a choice of what may stand there
    rf"[,/(\s](?:(?<=,)\s+(?:(?:and|or|and/or)\s+)?|(?<=\s)\s*(?:and|or|and/or)\s+|(?<=[/(])\s?)({NAME})(?=\s*(?:,|/|\)|;|\.\s|\.?\Z| and | or | is | are |\s+etc))"
)
CUED = re.compile(
    rf"\b(?i:(?:such as|e\.g\.,?|including|like|(?:experience|proficien\w+|familiar\w*|expertise|skills?|knowledge|fluen\w+|working) (?:with|in|of|using)|using|tools?:|stack:?|languages?:))\s+(?:\w+ing )?\(?({NAME})(?=\s*(?:,|/|\)|;|\.\s|\.?\Z| and | or ))"
)
VAGUE_MEMBER = re.compile(r"(?:etc|similar|related|others?|equivalent|comparable|more|any)\b", re.I)
SHORT_ITEM = re.compile(r"[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*){0,2}")
PLACED = re.compile(r"(?:US|USA|UK|EU|Remote)-")  # "US-Anywhere"
NO_SKILL = frozenset(
    ["internship", "internships", "co-op", "co-ops", "project", "projects", "experience", "coursework"]
)
PARENTHESISED = re.compile(r"\((?:e\.g\.?,? |i\.e\.?,? |such as |like |including )?(?P<list>[^():;.]{8,160})\)")


def _members(opened: re.Match[str], start: int, company: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """The members of a list in parentheses, "(transceiver, data converter, PLL)": three or more short ones."""
    members = re.split(r",\s*(?:and |or |etc\.?)?|\s+(?:and|or)\s+", opened["list"])
    members = [member.strip() for member in members if member and member.strip()]
    if (
        len(members) < 3
        or any(len(member.split()) > 3 for member in members)
        or any(m.split()[0] in WORDS for m in members)
    ):
        return
    at = 0
    for member in members:
        at = opened["list"].index(member, at)
        if (
            len(member) > 1
            and member.lower() not in company
            and member not in NOT_NAMES
            and not VAGUE_MEMBER.match(member)
            and not (CLASS.get(member.lower()) in ("h", "s") or member.split()[-1].lower() in NO_SKILL)
        ):
            yield member, start + opened.start("list") + at, start + opened.start("list") + at + len(member)
        at += len(member)


def unknown_names(stretch: Clause, known: Iterable[Term], company: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """(words, start, end) of what has the shape of a technology's name in a clause of a requirement."""
    clause, start = stretch.text, stretch.start
    if clause.isupper():
        return
    listed = bool(list(known))
    bare = clause.strip(" .")
    if (
        not listed
        and bare.count(" ") < 3
        and SHORT_ITEM.fullmatch(bare)
        and not PLACED.match(bare)
        and clause.split()[0].strip(".") not in WORDS
    ):
        yield bare, start + clause.index(bare), start + clause.index(bare) + len(bare)
        return
    for opened in PARENTHESISED.finditer(clause) if "(" in clause else ():
        yield from _members(opened, start, company)
    if clause[1:] == stretch.low[1:]:  # no name without a capital
        return
    for match in SHAPED.finditer(clause) if SHAPE.search(clause) else ():
        word = match.group()
        if word not in NOT_NAMES and word.lower() not in company and not word.startswith(("Mc", "Mac")):
            yield word, start + match.start(), start + match.end()
    for matches in (stretch.find_all("cued", CUED, clause), LISTED.finditer(clause) if listed else ()):
        for match in matches:
            words = match.group(1).rstrip(".").split()
            if any(
                word.strip(".") in WORDS or word.endswith("ly") or word.lower() in company or word in NOT_NAMES
                for word in words
            ):
                continue
            if len(words[0]) > 1 and not _said(clause, match.start(1), words[0]):
                yield " ".join(words), start + match.start(1), start + match.start(1) + len(match.group(1).rstrip("."))
    for match in ACRONYM.finditer(clause):
        word = match.group()
        if word in NOT_NAMES or word.rstrip("s") in NOT_NAMES or word.lower() in company or len(word) < 3:
            continue
        if word.lower() in CLASS or word.lower() in VERBS:
            continue  # "WHAT YOU WILL BRING"
        if not _said(clause, match.start(), word):
            yield word, start + match.start(), start + match.end()


def _said(clause: str, at: int, short: str) -> bool:
    """Whether `short`, at `at` in parentheses, only abbreviates the words before: "service desk analyst (SDA)"."""
    if clause[at - 1 : at] != "(":
        return False
    letters = short.removesuffix("s").lower()
    words = re.findall(r"[^\W_]+", clause[max(0, at - NEAR) : at - 1])[-len(letters) :]
    return [word[0].lower() for word in words] == list(letters)
