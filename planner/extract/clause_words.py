"""The words of a clause, each with its kind, and which of them are verbs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.extract.folding import lowered
from planner.extract.word_classes import CLASS, GERUNDS, ING_NOUNS, NOUN_VERBS, VERBS, word_set

TOKEN = re.compile(r"[^\W_](?:[\w'’+#&.-]*[\w+#])?|[^\s\w]")
STOPS = frozenset('.;!?—–…"“”|•')
LONGEST_LIST = 24  # words
ABBREVIATED = word_set("e.g i.e eg etc vs")


@dataclass(slots=True)
class Word:
    """A word or sign of a clause: `kind` is its letter in `word_classes`, "n" for any other word, or the sign itself."""

    start: int
    end: int
    low: str
    kind: str
    taken: bool


def words_of_clause(clause: str, taken: Sequence[tuple[int, int]]) -> list[Word]:
    """The words and signs of `clause` in order; `taken`: stretches in which a vocabulary phrase stands."""
    found: list[Word] = []
    spans = [*sorted(taken), (len(clause) + 1, len(clause) + 1)]
    passed = 0
    first, last = spans[0]
    text = lowered(clause).replace("’", "'")
    end = 0
    for low in TOKEN.findall(text):
        start = text.index(low, end)  # only white space and underscores stand between
        end = start + len(low)
        if low == "." and found and found[-1].low in ABBREVIATED:
            continue
        while last <= start:
            passed += 1
            first, last = spans[passed]
        found.append(Word(start, end, low, _kind(low), first < end and start < last))
    return found


@lru_cache(maxsize=20_000)
def _kind(low: str) -> str:
    """The kind of a word or sign in lower case."""
    if len(low) == 1 and not low.isalnum():
        return low if low in ",():" else "c" if low in "&/" else "." if low in STOPS else ","
    if low[0].isdigit() or low.endswith(("'s", "s'")):
        return "d"
    if low.endswith("n't"):
        return "a"
    if low.endswith("-related"):
        return "e"
    return CLASS.get(low.rstrip("+")) or ("e" if low.endswith("ly") and len(low) > 5 else "n")


def acts_on(words: Sequence[Word], at: int) -> bool:
    """Whether something stands at `at` that a verb before it may act on."""
    return at < len(words) and (words[at].taken or words[at].kind in "denutghmsk")


def ends_before(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase ends before a verb, or before a participle that opens what follows: "data | collected from"."""
    if words[at - 1].kind == "k" and words[at].low.endswith("ing") and words[at].kind != "h" and not words[at].taken:
        return True  # "experience | modeling data"
    return is_participle(words, at) or is_verb(words, at, False)


def is_participle(words: Sequence[Word], at: int) -> bool:
    """Whether the word is a participle behind its noun: "collected" in "data collected from buoys"."""
    word = words[at]
    return (
        (word.low.endswith("ed") or word.low == "driven")
        and word.kind == "n"
        and not word.taken
        and (at + 1 >= len(words) or words[at + 1].kind in "poi.,")
    )


def is_verb(words: Sequence[Word], at: int, slot: bool) -> bool:
    """Whether the word is a verb here; `slot`: whether a verb may stand here, for words that are as often nouns."""
    word = words[at]
    low = word.low
    if word.taken:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if low.endswith("ing") and len(low) > 5 and word.kind in "ngt":
        if at and words[at - 1].kind in "ngutm" and not words[at - 1].taken:
            return False
        if after is not None and after.kind in ",c":
            return _verb_list(words, at)
        if after is None or after.kind in ".)x" or after.low == "of":
            return False
        return after.kind == "d" if low in ING_NOUNS else True
    if low in VERBS:
        return slot or word.kind == "n"
    if low in NOUN_VERBS:
        if low == "track" and after is not None and after.low == "record":
            return False
        return slot and after is not None and after.kind not in ".)"
    if (at == 0 or (slot and words[at - 1].kind == "x")) and low.endswith("s"):  # "Performs tests", "who applies"
        return (
            low[:-1] in VERBS
            or f"{low[:-3]}y" in VERBS
            or low[:-2] in VERBS
            or (low[:-1] in NOUN_VERBS and after is not None and after.kind in "dn")
        )
    return False


def _verb_list(words: Sequence[Word], at: int) -> bool:
    """ "designing, training and deploying models": gerunds of which one at least is no noun, and then what they act on."""
    verbs = False
    last = at + LONGEST_LIST  # so that a line of nothing but gerunds takes no longer than another
    while at < min(last, len(words)) and (words[at].kind in ",c" or words[at].low.endswith("ing")):
        verbs = verbs or (words[at].low in GERUNDS and words[at].low not in ING_NOUNS and not words[at].taken)
        at += 1
    return verbs and at < len(words) and (words[at].kind in "dnehgutkmsp" or words[at].taken)
