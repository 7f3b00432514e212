"""Each file of corpus/ is a small posting and what a careful reader takes from it, requirement by requirement.

A row: strength | quote | term > what it names, ... | one of ... | for example ...; "?" is a term outside the library.
"""

from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from planner.extract.posting import extract_posting
from planner.extract.vocabulary import Vocabulary, build_vocabulary
from planner.model.posting import Posting
from planner.model.requirement import Requirement
from tests.extract.library import small_library

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.yaml"))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return build_vocabulary(small_library())


def row(requirement: Requirement) -> list[str]:
    named = [
        f"{term.text} > {' + '.join((*term.topics, *(f'@{area}' for area in term.areas))) or '?'}"
        for term in requirement.terms
    ]
    cells = [requirement.strength, requirement.quote, ", ".join(named) or "-"]
    if requirement.any_of:
        cells.append(" ; ".join(f"one of {', '.join(group)}" for group in requirement.any_of))
    if requirement.examples:
        cells.append(f"for example {', '.join(requirement.examples)}")
    return cells


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_reads_as_a_careful_reader_would(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    extraction = extract_posting(Posting("p.txt", case["posting"]), vocabulary())
    expected = [[cell.strip() for cell in line.split(" | ")] for line in case["expect"]]
    assert [row(requirement) for requirement in extraction.requirements] == expected, case["what"]


def test_the_corpus_covers_the_phenomena() -> None:
    assert len(CORPUS) >= 29
