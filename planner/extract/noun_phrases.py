"""Noun phrases that a clause asks to know or to work on, where no vocabulary phrase stands.

A shallow reading, word by word: what follows "experience with", "knowledge of" or stands alone as an item is a thing to
know, whatever it is called; what follows a verb of work ("build", "maintain") is one only when its noun names work
products ("pipelines") or a modifier makes it particular ("data platforms"). Side clauses and places are passed over.
"""

import re
from collections.abc import Iterator, Sequence

from planner.extract.clause_words import Word, acts_on, ends_before, is_participle, is_verb, words_of_clause
from planner.extract.word_classes import GERUNDS, NOUN_VERBS, VERBS, word_set

KNOW, WORK, OFF = "know", "work", ""
LONGEST = 5  # words of a phrase
SHORT_ITEM = 9  # words of an item that names things without a verb
NOUNS = "neuhgtksm"
BE_HAVE = word_set("is are was were be been being am has had have no")
WILLING = word_set("able willing eager ready ability willingness eagerness desire capacity capability capable how")
LISTING = word_set("including include includes e.g i.e eg like")
QUALITIES = word_set("performance security reliability availability accessibility latency throughput")
LEARNING = word_set("know understand read learn speak")
QUALIFYING = re.compile(r"(?:onal|ural|ical|ular|tive|ious|able|ible|ful|less)\Z")
ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|able|ible|ed|ful|ary|less|ant)\Z")


def noun_phrases(clause: str, taken: Sequence[tuple[int, int]], bare: bool) -> Iterator[tuple[int, int]]:
    """(start, end) of each phrase in `clause`, apart from the stretches `taken`.

    `bare`: the clause is an item of a list of requirements, so that things named without any verb count.
    """
    words = words_of_clause(clause, taken)
    if not words:
        return
    mode = KNOW if bare and _names_only(words) else OFF
    slot = mode == OFF  # whether a verb may stand here
    leaning = False  # whether a preposition here belongs to the word before it: "work on", "passion for"
    at, count = 0, len(words)
    while at < count:
        word = words[at]
        low, kind = word.low, word.kind
        if not word.taken:
            if kind in ",()c":
                slot = slot and kind in ",c"
                at += 1
            elif kind == ":":
                mode, slot = (mode if at < 6 else OFF), True
                at += 1
            elif kind == ".":
                mode, slot = OFF, False
                at += 1
            elif kind == "x":
                mode = mode if leaning and low in ("that", "how") else OFF
                slot = True
                at += 1
            elif kind == "a":
                mode, slot = OFF, low not in BE_HAVE
                at += 1
            elif kind == "i" and at and words[at - 1].low in WILLING:
                mode, slot = OFF, True
                at += 2
            elif kind == "i":
                after = words[at + 1] if at + 1 < count else word
                if after.low in VERBS or after.low in NOUN_VERBS or after.low.endswith("ly"):
                    mode, slot = OFF, True
                elif not leaning and after.kind == "n" and not after.taken and acts_on(words, at + 2):
                    mode, slot = OFF, True  # a verb of no list: "to evangelize tests"
                    at += 1
                at += 1
            elif low == "such" and at + 1 < count and words[at + 1].low == "as":
                mode, slot = KNOW, False
                at += 2
            elif low in LISTING and (low != "like" or words[at - 1].kind in "ngutsm,("):
                mode, slot = (KNOW if mode or low != "like" else OFF), False
                at += 5 if [w.low for w in words[at + 1 : at + 5]] == ["but", "not", "limited", "to"] else 1
            elif kind in "po":
                if (not leaning or low == "into") and not (mode == KNOW and kind == "p") and low != "of":
                    mode = WORK if mode and low == "for" else mode if mode and _spans(words, at) else OFF
                slot = False
                at += 1
            elif kind == "q":
                leaning = _opens(words, at + 1)
                mode, slot = (KNOW if leaning else mode), False
                at += 1
                continue
            elif is_verb(words, at, slot):
                if not low.endswith("ing"):
                    mode = KNOW if low in LEARNING else WORK
                elif mode != KNOW and low in GERUNDS:
                    mode = WORK
                slot = True
                leaning = low not in LEARNING or (at + 1 < count and words[at + 1].kind == "x")
                at += 1
                continue
            elif kind == "d" or (kind == "e" and slot):
                at += 1
            elif is_participle(words, at):
                leaning = True
                at += 1
                continue
            else:
                kind = ""
            if kind:
                leaning = False
                continue
        stop = at + 1
        while stop < count and (words[stop].taken or words[stop].kind in NOUNS) and not ends_before(words, stop):
            stop += 1
        chunk = words[at:stop]
        found = _phrase(chunk, mode, not mode and _shares_knowing(words, stop))
        if not found and mode == WORK and len(chunk) == 1 and _is_quality(words, at) and _beside_quality(words, at):
            found = chunk[0].start, chunk[0].end
        acted_on = len(chunk) == 1 and stop < count and words[stop].low == "of"  # "the deployment of"
        if found and not acted_on and not _leans(words, stop, mode, len(chunk)):
            yield found
        leaning = (
            any((word.kind == "k" and not word.taken) or word.low == "track" for word in chunk)
            and _opens(words, stop)
            and not _gained(words, at)
        )
        mode = KNOW if leaning else mode
        slot = False
        at = stop


def _is_quality(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return not word.taken and (word.low in QUALITIES or word.low.endswith("ability")) and word.kind in "ntu"


def _beside_quality(words: Sequence[Word], at: int) -> bool:
    """ "performance, security and scalability": qualities of software count in each other's company."""
    after = at + 1
    while after < len(words) and words[after].kind in ",c":
        after += 1
    before = at - 1
    while before >= 0 and words[before].kind in ",c":
        before -= 1
    return (after > at + 1 and after < len(words) and _is_quality(words, after)) or (
        before < at - 1 and before >= 0 and _is_quality(words, before)
    )


def _names_only(words: Sequence[Word]) -> bool:
    """Whether a clause is nothing but names of things: no verb, no pronoun, not long."""
    first = words[0]
    return (
        len(words) <= SHORT_ITEM
        and not any(word.kind in "ax" and not word.taken for word in words)
        and not (first.low in VERBS or (first.low in NOUN_VERBS and len(words) > 2 and words[1].low != "record"))
        and first.kind not in "poc"
    )


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether what one has experience of follows: "experience with", "experience (in)", "experience building"."""
    while at + 1 < len(words) and words[at].kind in "(,e":
        at += 1
    if at >= len(words):
        return False
    word = words[at]
    acting = word.low.endswith("ing") and word.kind != "h"  # not "knowledge sharing"
    return acting or word.kind == "p" or word.low in ("to", "for", "across", ":")


def _gained(words: Sequence[Word], at: int) -> bool:
    """ "gain experience with" promises; it doesn't ask."""
    return any(word.low.startswith("gain") for word in words[max(0, at - 3) : at])


def _spans(words: Sequence[Word], at: int) -> bool:
    """ "from X to Y", "from X through Y"."""
    if words[at].low == "from":
        return any(word.low in ("to", "through") for word in words[at + 2 : at + 6])
    return words[at].low == "through" and any(word.low == "from" for word in words[max(0, at - 6) : at])


def _shares_knowing(words: Sequence[Word], at: int) -> bool:
    """ "Zorb and Quux experience": what is known is named before the noun of knowing, by two."""
    if at + 1 >= len(words) or words[at].kind != "c":
        return False
    stop = at + 1
    while stop < len(words) and words[stop].kind in NOUNS:
        stop += 1
    return stop > at + 2 and words[stop - 1].kind == "k"


def _phrase(chunk: Sequence[Word], mode: str, shared: bool) -> tuple[int, int] | None:
    """What of a run of nouns and adjectives names one thing; None when nothing does."""
    if not (mode or shared) and chunk[-1].kind not in "kes":
        return None  # nothing asks for it
    if any(word.taken for word in chunk):
        return None
    first, last = 0, len(chunk)
    while first < last and chunk[first].kind in "ed":
        first += 1
    knowing = mode == KNOW or shared
    while (
        last > first
        and chunk[last - 1].kind in "kes"
        and not (last - first > 1 and chunk[last - 1].low == "programming")
    ):
        last -= 1
        knowing = knowing or chunk[last].kind == "k"
    core = chunk[first:last]
    if not core or len(core) > LONGEST or not (mode or knowing):
        return None
    head = core[-1]
    if head.kind == "h" or (len(core) == 1 and len(head.low) < 3):
        return None
    particular = any(word.kind in "nutm" for word in core[:-1])
    if len(core) > 1 and core[0].kind in "gk" and not core[0].low.endswith("s"):
        particular = particular or knowing or head.kind in "ut"
    if head.kind in "gm" and not particular:
        return None
    if head.kind == "u" and not (knowing or particular):
        return None
    if not knowing and (head.kind == "n" or (core[0].kind == "h" and head.kind != "t")):
        return None  # of unknown nouns only the asked ones count
    if (
        not knowing
        and head.kind == "g"
        and len(core) > 1
        and all(ADJECTIVE.search(word.low) and "-" not in word.low for word in core[:-1])
    ):
        return None
    if len(core) > 1 and QUALIFYING.search(head.low):
        return None
    if last < len(chunk) and len(core) == 1 and chunk[last].kind == "s" and ADJECTIVE.search(head.low):
        return None
    return core[0].start, head.end


def _leans(words: Sequence[Word], at: int, mode: str, length: int) -> bool:
    """Whether a phrase only modifies a noun further on: "modeling and ranking problems", "cloud / MPP warehouses"."""
    if length > 1 or at + 1 >= len(words) or words[at].kind != "c":
        return False
    if ADJECTIVE.search(words[at - 1].low):
        return True
    stop = at + 1
    while stop < len(words) and (words[stop].taken or words[stop].kind in NOUNS):
        stop += 1
    return (
        stop > at + 2
        and (words[at].low == "/" or words[stop - 1].kind in "hs")
        and (mode == WORK or words[at].low == "/")
    )
