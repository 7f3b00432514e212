"""The same advert saved twice, perhaps from another site or slightly edited."""

import re
from collections.abc import Sequence
from dataclasses import replace

from planner.model.posting import Posting
from planner.model.requirement import Extraction

SHINGLE = 4  # words
ENOUGH = 0.8  # share of common shingles of the smaller set; two seasons of one programme stay below it
FEWEST = 3


def mark_duplicates(postings: Sequence[Posting], extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    """`extractions` with `same_as` filled in: the path of the first posting, in their order, that says the same.

    What is compared is what the adverts ask for, in shingles of four words, so that page furniture doesn't matter;
    the title's words must agree too: one employer asks nearly the same in several adverts.
    """
    marked: list[Extraction] = []
    shapes = [_shape(extraction) for extraction in extractions]
    titles = [_title(extraction) for extraction in extractions]
    texts: dict[str, int] = {}
    index: dict[tuple[str, ...], list[int]] = {}
    for number, (posting, extraction) in enumerate(zip(postings, extractions, strict=True)):
        text = " ".join(re.findall(r"\w+", posting.text.lower()))
        first = texts.setdefault(text, number)
        if first == number:
            counts: dict[int, int] = {}
            for shingle in shapes[number]:
                for other in index.get(shingle, ()):
                    counts[other] = counts.get(other, 0) + 1
            for other in sorted(counts):
                least, most = sorted((len(shapes[other]), len(shapes[number])))
                same_title = titles[other] == titles[number] or (titles[other] and titles[number] and (
                    titles[other] <= titles[number] or titles[number] <= titles[other]))  # fmt: skip
                if least >= FEWEST and counts[other] >= ENOUGH * least and least >= 0.6 * most and same_title:
                    first = other
                    break
        if first == number:
            for shingle in sorted(shapes[number]):
                index.setdefault(shingle, []).append(number)
            marked.append(extraction)
        else:
            marked.append(replace(extraction, same_as=extractions[first].path))
    return tuple(marked)


def _shape(extraction: Extraction) -> frozenset[tuple[str, ...]]:
    found = set()
    for requirement in extraction.requirements:
        words = re.findall(r"\w+", requirement.quote.lower())
        found |= {tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}
    return frozenset(found)


def _title(extraction: Extraction) -> frozenset[str]:
    words = set(re.findall(r"[a-z0-9+#]+", extraction.title.lower()))
    company = set(re.findall(r"[a-z0-9+#]+", extraction.company.lower()))
    return frozenset(words - company - {"at", "the", "a", "job", "usa", "us", "remote"})
