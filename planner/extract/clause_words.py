"""The words of a clause, each with its kind, and which of them are verbs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from planner.extract.cues import Clause
from planner.extract.remembered import Remembered
from planner.extract.word_classes import CLASS, GERUNDS, ING_NOUNS, NOUN_VERBS, VERBS, word_set

TOKEN = re.compile(r"([^\W_][\w'+#&.-]*(?<!['&.-])|[^\s\w])")
ASCII_TOKEN = re.compile(r"([a-z0-9][a-z0-9_'+#&.-]*(?<!['&.-])|[^\sa-z0-9_])")  # the same, found sooner
STOPS = frozenset('.;!?—–…"“”|•')
LONGEST_LIST = 24  # words
ABBREVIATED = word_set("e.g i.e eg etc vs")
TAKEN = "T"  # the kind shown of a word in which a vocabulary phrase stands
# What a word may be by its form: a verb or participle anywhere, a verb where one may stand, an abbreviation, none of these.
ACTING, PERHAPS_ACTING, SHORT, PLAIN = "vwb."


class ClauseWords:
    """The words and signs of a clause in order, one place each in every list.

    `lows`: in lower case. `kinds`: for each its letter in `word_classes`, "n" for any other word, or the sign itself;
    `shown`: the same with TAKEN where a vocabulary phrase stands. `forms`: ACTING, PERHAPS_ACTING, SHORT or PLAIN.
    """

    __slots__ = ("ends", "forms", "kinds", "lows", "shown", "starts")

    def __init__(self, clause: Clause, taken: Iterable[tuple[int, int]]):
        """`taken`: the stretches in which a vocabulary phrase stands."""
        low = clause.straight
        pieces = (ASCII_TOKEN if low.isascii() else TOKEN).split(
            low
        )  # what stands between, word, what stands between...
        offsets = list(accumulate(map(len, pieces)))
        self.lows = pieces[1::2]
        self.starts, self.ends = offsets[:-1:2], offsets[1::2]
        sorts = "".join(map(SORTS.__getitem__, self.lows))
        self.kinds, self.forms = sorts[::2], sorts[1::2]
        if SHORT in self.forms:
            self._join_abbreviations()
        self.shown = self.kinds
        for start, end in taken:
            first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
            self.shown = f"{self.shown[:first]}{TAKEN * (last - first)}{self.shown[last:]}"

    def _join_abbreviations(self) -> None:
        """Leave out the full stops of "e.g." and "etc."."""
        kept: list[int] = []
        for at, low in enumerate(self.lows):
            if not (low == "." and kept and self.lows[kept[-1]] in ABBREVIATED):
                kept.append(at)
        self.lows = [self.lows[at] for at in kept]
        self.starts, self.ends = [self.starts[at] for at in kept], [self.ends[at] for at in kept]
        self.kinds, self.forms = "".join(self.kinds[at] for at in kept), "".join(self.forms[at] for at in kept)


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


def _form(low: str) -> str:
    """What a word may be, so that most need no closer look: only ACTING words are participles or end a phrase."""
    if low in ABBREVIATED:
        return SHORT
    if low.endswith(("ing", "ed")) or low == "driven" or low in VERBS:
        return ACTING
    return PERHAPS_ACTING if low in NOUN_VERBS or _performs(low) else PLAIN


def _performs(low: str) -> bool:
    """Whether a word may be a verb of the third person: "performs", "applies"."""
    return low.endswith("s") and (
        low[:-1] in VERBS or f"{low[:-3]}y" in VERBS or low[:-2] in VERBS or low[:-1] in NOUN_VERBS
    )


SORTS = Remembered(lambda low: _kind(low) + _form(low))


def acts_on(words: ClauseWords, at: int) -> bool:
    """Whether something stands at `at` that a verb before it may act on."""
    return at < len(words.lows) and words.shown[at] in "denutghmskT"


def ends_before(words: ClauseWords, at: int) -> bool:
    """Whether a phrase ends before a verb, or before a participle that opens what follows: "data | collected from"."""
    if words.shown[at] == TAKEN:
        return False
    if words.kinds[at - 1] == "k" and words.lows[at].endswith("ing") and words.kinds[at] != "h":
        return True  # "experience | modeling data"
    return is_participle(words, at) or is_verb(words, at, False)


def is_participle(words: ClauseWords, at: int) -> bool:
    """Whether the word is a participle behind its noun: "collected" in "data collected from buoys"."""
    return (
        words.shown[at] == "n"
        and (words.lows[at].endswith("ed") or words.lows[at] == "driven")
        and (at + 1 >= len(words.lows) or words.kinds[at + 1] in "poi.,")
    )


def is_verb(words: ClauseWords, at: int, slot: bool) -> bool:
    """Whether the word is a verb here; `slot`: whether a verb may stand here, for words that are as often nouns."""
    low, kind = words.lows[at], words.shown[at]
    if kind == TAKEN:
        return False
    after = words.kinds[at + 1] if at + 1 < len(words.lows) else ""
    if kind in "ngt" and low.endswith("ing") and len(low) > 5:
        if at and words.shown[at - 1] in "ngutm":
            return False
        if after in (",", "c"):
            return _verb_list(words, at)
        if after in ("", ".", ")", "x") or words.lows[at + 1] == "of":
            return False
        return after == "d" if low in ING_NOUNS else True
    if low in VERBS:
        return slot or kind == "n"
    if low in NOUN_VERBS:
        if low == "track" and after and words.lows[at + 1] == "record":
            return False
        return slot and after not in ("", ".", ")")
    if (at == 0 or (slot and words.kinds[at - 1] == "x")) and low.endswith("s"):  # "Performs tests", "who applies"
        return (
            low[:-1] in VERBS
            or f"{low[:-3]}y" in VERBS
            or low[:-2] in VERBS
            or (low[:-1] in NOUN_VERBS and after in ("d", "n"))
        )
    return False


def _verb_list(words: ClauseWords, at: int) -> bool:
    """ "designing, training and deploying models": gerunds of which one at least is no noun, and then what they act on."""
    lows, kinds, shown = words.lows, words.kinds, words.shown
    verbs = False
    last = at + LONGEST_LIST  # so that a line of nothing but gerunds takes no longer than another
    while at < min(last, len(lows)) and (kinds[at] in ",c" or lows[at].endswith("ing")):
        verbs = verbs or (lows[at] in GERUNDS and lows[at] not in ING_NOUNS and shown[at] != TAKEN)
        at += 1
    return verbs and at < len(lows) and shown[at] in "dnehgutkmspT"
