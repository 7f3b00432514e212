"""What coordination leaves out: the heads of "ads ranking, retrieval", the modifiers of "batch and stream processing"."""

import re
from collections.abc import Iterable
from operator import attrgetter

from planner.extract.vocabulary import Naming, Vocabulary
from planner.model.requirement import Term

PLACE = attrgetter("start")
COORDINATED = re.compile(
    r"(?<![a-z+#])(?P<mods>[a-z+#]++(?:(?:, (?:and |or )?| and | or |/| and/or )(?!(?:and|or)\b)[a-z+#]++){1,4}),? (?!and |or )(?P<head>[a-z]+(?: [a-z]+)?)\b"
)
GOES_ON = re.compile(r",|\s+(?:and|or)\b")
CONJUNCTION = re.compile(r", (?:and |or )?| and/or | and | or |/")
SHARED_FIRST = re.compile(r"(?:\s*(?:,|/|and|or|&|and/or)\s+)+(?P<item>[a-z]+(?: [a-z]+)?)")


def with_shared_heads(
    text: str,
    flat: str,
    start: int,
    end: int,
    taken: list[Term],
    vocabulary: Vocabulary,
    closed: list[tuple[int, int]],
    joined: bool,
) -> list[Term]:
    """Adds what coordination leaves out: the heads of "ads ranking, retrieval", the modifiers of "batch and stream processing"."""
    result = list(taken)
    if not joined and "," not in text[start:end]:
        return result
    for term in taken:
        if not (term.topics or term.areas) or not SHARED_FIRST.match(flat, term.end, end):
            continue
        words = term.text.lower().replace("-", " ").split()
        if len(words) < 2:
            continue
        at = term.end
        for _ in range(5):  # "ads ranking, retrieval, targeting, marketplace systems"
            found = SHARED_FIRST.match(flat, at, end)
            if not found:
                break
            first, last = found.span("item")
            named, stop = _with_first(words[0], found["item"], vocabulary)
            if named and {t for n in named for t in n.topics} == set(term.topics) and not any(n.areas for n in named):
                break  # "coding standards and best practices": nothing new
            if named:
                last = first + stop
                clash = [other for other in result if other.start < last and first < other.end]
                if all(
                    (other.start >= first and other.end <= last) or other.end - other.start <= last - first
                    for other in clash
                ):
                    result = [other for other in result if other not in clash]
                    result.append(_headed(text, first, last, named))
                at = last
                continue
            held = next((other for other in result if other.start == first), None)
            if held is None or held.text.lower().startswith(words[0]):
                break
            at = held.end
    if joined:
        lowered = flat[start:end]
        for match in COORDINATED.finditer(lowered):
            if "," in match["mods"] and GOES_ON.match(lowered, match.end()):
                continue
            result = _with_head(text, start, match, result, vocabulary, closed)
    return sorted(result, key=PLACE)


def _with_first(first: str, item: str, vocabulary: Vocabulary) -> tuple[tuple[Naming, ...], int]:
    words = item.split()
    if first.isalnum() and words[0] not in vocabulary.by_words.followers.get(first, ()):
        return (), 0
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        named = tuple(n for n in vocabulary.lookup(f"{first} {phrase}") if n.guard is None and (n.topics or n.areas))
        if named:
            return named, len(phrase)
    return (), 0


def _headed(text: str, start: int, end: int, named: Iterable[Naming]) -> Term:
    term = named_term(text, start, end, named)
    return Term(term.text, start, end, term.topics, term.areas, "coordinated-head")


def _with_head(
    text: str,
    start: int,
    match: re.Match[str],
    terms: list[Term],
    vocabulary: Vocabulary,
    closed: list[tuple[int, int]],
) -> list[Term]:
    """For "A, B and C HEAD": looks up "A HEAD", "B HEAD"."""
    if any(first <= match.start() < last for first, last in closed):
        return terms
    at = start + match.start("mods")
    mods, head = match["mods"], match["head"].split()
    if head[0] not in vocabulary.by_words.seconds and "+" not in mods and "#" not in mods:
        return terms  # no phrase goes on with such a word, whatever it begins with
    modifiers = CONJUNCTION.split(mods)
    followers = vocabulary.by_words.followers
    hits = []
    for modifier in modifiers[:-1]:
        if modifier.isalpha() and head[0] not in followers.get(modifier, ()):
            continue
        first = at + mods.index(modifier)
        for count in range(len(head), 0, -1):
            phrase = f"{modifier} {' '.join(head[:count])}"
            named = [n for n in vocabulary.lookup(phrase) if n.guard is None and (n.topics or n.areas)]
            if named:
                hits.append((first, first + len(modifier), named, count))
                break
    for first, last, named, count in hits:
        whole_end = start + match.start("head") + len(" ".join(head[:count]))
        covered = [other for other in terms if other.start < last and first < other.end]
        if covered and any(other.topics or other.areas for other in covered):
            continue
        meant = {t for n in named for t in (*n.topics, *n.areas)}
        if any(other.end == whole_end and {*other.topics, *other.areas} == meant for other in terms):
            continue  # "clean and maintainable code": the same thing twice
        headed = any(
            other.end == whole_end for other in terms
        )  # "batch and stream processing": the last one has the head
        if len(hits) == 1 and not headed:  # "clean, efficient and sustainable code" names clean code as a whole
            soft = any(topic in vocabulary.soft for n in named for topic in n.topics)
            if soft or " or " in match["mods"] or overlaps([t for t in terms if t not in covered], first, whole_end):
                continue
            last = whole_end
        terms = [other for other in terms if other not in covered]
        terms.append(_headed(text, first, last, named))
    return terms


def named_term(text: str, start: int, end: int, named: Iterable[Naming]) -> Term:
    """The term that stands there, with every topic and area that its `named` lead to."""
    namings = list(named)
    if len(namings) == 1 and len(namings[0].topics) + len(namings[0].areas) <= 1:
        naming = namings[0]
        return Term(" ".join(text[start:end].split()), start, end, naming.topics, naming.areas, naming.rule)
    topics = tuple(sorted({topic for naming in namings for topic in naming.topics}))
    areas = tuple(sorted({area for naming in namings for area in naming.areas}))
    return Term(" ".join(text[start:end].split()), start, end, topics, areas, namings[0].rule)


def overlaps(terms: Iterable[Term], start: int, end: int) -> bool:
    """Whether one of the terms stands in that stretch of the posting, if only in part."""
    return any(term.start < end and start < term.end for term in terms)
