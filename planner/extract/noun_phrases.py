"""Noun phrases that a clause asks to know or to work on, where no vocabulary phrase stands.

A shallow reading, word by word: what follows "experience with", "knowledge of" or stands alone as an item is a thing to
know, whatever it is called; what follows a verb of work ("build", "maintain") is one only when its noun names work
products ("pipelines") or a modifier makes it particular ("data platforms"). Side clauses and places are passed over.
"""

import re
from collections.abc import Iterator, Sequence

from planner.extract.clause_words import (
    ACTING,
    PERHAPS_ACTING,
    TAKEN,
    ClauseWords,
    acts_on,
    ends_before,
    is_participle,
    is_verb,
)
from planner.extract.cues import Clause
from planner.extract.word_classes import GERUNDS, NOUN_VERBS, VERBS, word_set

KNOW, WORK, OFF = "know", "work", ""
LONGEST = 5  # words of a phrase
SHORT_ITEM = 9  # words of an item that names things without a verb
NOUNS = "neuhgtksm" + TAKEN  # kinds of words that make up a phrase
MAKES_PARTICULAR = frozenset("nutm")
MAY_ACT = ACTING + PERHAPS_ACTING
BE_HAVE = word_set("is are was were be been being am has had have no")
WILLING = word_set("able willing eager ready ability willingness eagerness desire capacity capability capable how")
LISTING = word_set("including include includes e.g i.e eg like")
QUALITIES = word_set("performance security reliability availability accessibility latency throughput")
NOUNS_OF_KNOWING = word_set(
    "experience knowledge expertise proficiency background"
)  # though part of a term: "research experience in"
OPENING = word_set("these following areas fields topics")  # "at least one of these: ..."
LEARNING = word_set("know understand read learn speak")
QUALIFYING = re.compile(r"(?:onal|ural|ical|ular|tive|ious|able|ible|ful|less)\Z")
ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|able|ible|ed|ful|ary|less|ant)\Z")


def noun_phrases(clause: Clause, taken: Sequence[tuple[int, int]], bare: bool) -> Iterator[tuple[int, int]]:
    """(start, end) of each phrase in `clause`, apart from the stretches `taken`.

    `bare`: the clause is an item of a list of requirements, so that things named without any verb count.
    """
    words = ClauseWords(clause, taken)
    lows, kinds, shown, forms = words.lows, words.kinds, words.shown, words.forms
    if not lows:
        return
    mode = KNOW if bare and _names_only(words) else OFF
    slot = mode == OFF  # whether a verb may stand here
    leaning = False  # whether a preposition here belongs to the word before it: "work on", "passion for"
    at, count = 0, len(lows)
    while at < count:
        kind = shown[at]
        if kind in "dneuhgtksm":
            if forms[at] in MAY_ACT and is_verb(words, at, slot):
                low = lows[at]
                if not low.endswith("ing"):
                    mode = KNOW if low in LEARNING else WORK
                elif mode != KNOW and low in GERUNDS:
                    mode = WORK
                slot = True
                leaning = low not in LEARNING or (at + 1 < count and kinds[at + 1] == "x")
                at += 1
                continue
            if kind == "d" or (kind == "e" and slot):
                leaning = False
                at += 1
                continue
            if forms[at] == ACTING and is_participle(words, at):
                leaning = True
                at += 1
                continue
        elif kind != TAKEN:
            if kind in "po":
                low = lows[at]
                if low == "such" and at + 1 < count and lows[at + 1] == "as":
                    mode, slot = KNOW, False
                    at += 1
                elif low in LISTING and (low != "like" or kinds[at - 1] in "ngutsm,("):
                    mode, slot = (KNOW if mode or low != "like" else OFF), False
                    at += 4 if lows[at + 1 : at + 5] == ["but", "not", "limited", "to"] else 0
                else:
                    if (not leaning or low == "into") and not (mode == KNOW and kind == "p") and low != "of":
                        mode = WORK if mode and low == "for" else mode if mode and _spans(words, at) else OFF
                    slot = False
            elif kind in ",()c":
                slot = slot and kind in ",c"
            elif kind == "q":
                leaning = _opens(words, at + 1)
                mode, slot = (KNOW if leaning else mode), False
                at += 1
                continue
            elif kind == ".":
                mode, slot = OFF, False
            elif kind == "a":
                mode, slot = OFF, lows[at] not in BE_HAVE
            elif kind == "i" and at and lows[at - 1] in WILLING:
                mode, slot = OFF, True
                at += 1
            elif kind == "i":
                after = min(at + 1, count - 1)
                if lows[after] in VERBS or lows[after] in NOUN_VERBS or lows[after].endswith("ly"):
                    mode, slot = OFF, True
                elif not leaning and shown[after] == "n" and acts_on(words, at + 2):
                    mode, slot = OFF, True  # a verb of no list: "to evangelize tests"
                    at += 1
            elif kind == "x":
                mode = mode if leaning and lows[at] in ("that", "how") else OFF
                slot = True
            else:  # a colon
                mode, slot = (mode if at < 6 or lows[at - 1] in OPENING else OFF), True
            leaning = False
            at += 1
            continue
        stop = _end_of_run(words, at + 1)
        found = _phrase(words, at, stop, mode, not mode and _shares_knowing(words, stop))
        if not found and mode != KNOW and stop == at + 1 and _is_quality(words, at) and _beside_quality(words, at):
            found = words.starts[at], words.ends[at]
        acted_on = stop == at + 1 and stop < count and lows[stop] == "of"  # "the deployment of"
        if found and not acted_on and not _leans(words, stop, mode, stop - at):
            yield found
        knowing = "k" in shown[at:stop] or "track" in lows[at:stop] or lows[stop - 1] in NOUNS_OF_KNOWING
        leaning = knowing and _opens(words, stop) and not _gained(words, at)
        mode = KNOW if leaning else mode
        slot = False
        at = stop


def _end_of_run(words: ClauseWords, at: int) -> int:
    """Where the nouns and adjectives that go on from `at` end."""
    end = _after_nouns(words.shown, at)
    at = words.forms.find(ACTING, at, end)
    while at >= 0:
        if ends_before(words, at):
            return at
        at = words.forms.find(ACTING, at + 1, end)
    return end


def _after_nouns(kinds: str, at: int) -> int:
    """Where the run of nouns in `kinds`, or in what is shown of them, ends that goes on from `at`."""
    rest = kinds[at:]
    return len(kinds) - len(rest.lstrip(NOUNS))


def _is_quality(words: ClauseWords, at: int) -> bool:
    return words.shown[at] in "ntu" and (words.lows[at] in QUALITIES or words.lows[at].endswith("ability"))


def _beside_quality(words: ClauseWords, at: int) -> bool:
    """ "performance, security and scalability": qualities of software count in each other's company."""
    count, kinds = len(words.lows), words.kinds
    after = at + 1
    while after < count and kinds[after] in ",c":
        after += 1
    before = at - 1
    while before >= 0 and kinds[before] in ",c":
        before -= 1
    return (after > at + 1 and after < count and _is_quality(words, after)) or (
        before < at - 1 and before >= 0 and _is_quality(words, before)
    )


def _names_only(words: ClauseWords) -> bool:
    """Whether a clause is nothing but names of things: no verb, no pronoun, not long."""
    lows, shown = words.lows, words.shown
    return (
        len(lows) <= SHORT_ITEM
        and "a" not in shown
        and "x" not in shown
        and not (lows[0] in VERBS or (lows[0] in NOUN_VERBS and len(lows) > 2 and lows[1] != "record"))
        and words.kinds[0] not in "poc"
    )


def _opens(words: ClauseWords, at: int) -> bool:
    """Whether what one has experience of follows: "experience with", "experience (in)", "experience building"."""
    count, kinds = len(words.lows), words.kinds
    while at + 1 < count and kinds[at] in "(,e":
        at += 1
    if at >= count:
        return False
    low = words.lows[at]
    acting = low.endswith("ing") and kinds[at] != "h"  # not "knowledge sharing"
    return acting or kinds[at] == "p" or low in ("to", "for", "across", ":")


def _gained(words: ClauseWords, at: int) -> bool:
    """ "gain experience with" promises; it doesn't ask."""
    return any(low.startswith("gain") for low in words.lows[max(0, at - 3) : at])


def _spans(words: ClauseWords, at: int) -> bool:
    """ "from X to Y", "from X through Y"."""
    lows = words.lows
    if lows[at] == "from":
        return "to" in lows[at + 2 : at + 6] or "through" in lows[at + 2 : at + 6]
    return lows[at] == "through" and "from" in lows[max(0, at - 6) : at]


def _shares_knowing(words: ClauseWords, at: int) -> bool:
    """ "Zorb and Quux experience": what is known is named before the noun of knowing, by two."""
    kinds = words.kinds
    if at + 1 >= len(kinds) or kinds[at] != "c":
        return False
    stop = _after_nouns(kinds, at + 1)
    return stop > at + 2 and kinds[stop - 1] == "k"


def _phrase(words: ClauseWords, at: int, stop: int, mode: str, shared: bool) -> tuple[int, int] | None:
    """What of the run of nouns and adjectives from `at` to `stop` names one thing; None when nothing does."""
    kinds, lows = words.shown, words.lows
    if not (mode or shared) and kinds[stop - 1] not in "kes":
        return None  # nothing asks for it
    if kinds.find(TAKEN, at, stop) >= 0:
        return None
    first, last = at, stop
    while first < last and kinds[first] in "ed":
        first += 1
    knowing = mode == KNOW or shared
    while last > first and kinds[last - 1] in "kes" and not (last - first > 1 and lows[last - 1] == "programming"):
        last -= 1
        knowing = knowing or kinds[last] == "k"
    length = last - first
    if not 0 < length <= LONGEST or not (mode or knowing):
        return None
    head = kinds[last - 1]
    if head == "h" or (length == 1 and len(lows[first]) < 3):
        return None
    particular = length > 1 and not MAKES_PARTICULAR.isdisjoint(kinds[first : last - 1])
    if length > 1 and kinds[first] in "gk" and not lows[first].endswith("s"):
        particular = particular or knowing or head in "ut"
    if head in "gm" and not particular:
        return None
    if head == "u" and not (knowing or particular) and not (at > 1 and kinds[at - 2 : at] == TAKEN + "c"):
        return None  # but "models and algorithms"
    if not knowing and (
        (head == "n" and (length < 2 or lows[last - 1].endswith("ing"))) or (kinds[first] == "h" and head != "t")
    ):
        return None  # of unknown nouns only the asked ones count
    if (
        not knowing
        and head == "g"
        and length > 1
        and all(ADJECTIVE.search(low) and "-" not in low for low in lows[first : last - 1])
    ):
        return None
    if lows[last - 1] in ("solutions", "systems", "sets") and length == 2 and kinds[first] == "m":
        return None  # "software solutions": whatever is asked for
    if lows[last - 1] == "services" and length > 1 and kinds[first] == "g":
        return None  # "language services": whose kind says nothing
    if head == "m" and lows[last - 1] == "data" and not knowing:
        return None  # "vehicle data": what the work is done on
    if length > 1 and QUALIFYING.search(lows[last - 1]):
        return None
    if last < stop and length == 1 and kinds[last] == "s" and ADJECTIVE.search(lows[first]):
        return None
    return words.starts[first], words.ends[last - 1]


def _leans(words: ClauseWords, at: int, mode: str, length: int) -> bool:
    """Whether a phrase only modifies a noun further on: "modeling and ranking problems", "cloud / MPP warehouses"."""
    if length > 1 or at + 1 >= len(words.lows) or words.kinds[at] != "c":
        return False
    if ADJECTIVE.search(words.lows[at - 1]):
        return True
    stop = _after_nouns(words.shown, at + 1)
    return (
        stop > at + 2
        and (words.lows[at] == "/" or words.kinds[stop - 1] in "hs")
        and (mode == WORK or words.lows[at] == "/")
    )
