"""Line breaks that were lost in copying, put back for reading; what is found stands in the posting's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.extract.lost_breaks import lost_breaks, with_breaks
from planner.extract.posting import extract_posting
from planner.extract.vocabulary import build_vocabulary
from planner.model.posting import Posting
from tests.extract.library import small_library

VOCABULARY = build_vocabulary(small_library())
LONG = (
    "The kilns burn day and night by the river, and the clerks count every tile that leaves the yard by cart or boat. "
)


@pytest.mark.parametrize(
    "glued, parted",
    [
        ("in the yard.Build the kilns.Write tests for it", "in the yard. • Build the kilns. • Write tests for it"),
        ("of tilesStrong hands are neededKnowledge of SQL", "of tiles • Strong hands are needed • Knowledge of SQL"),
        ("related field2-4 years of SQLExperience with R", "related field • 2-4 years of SQL • Experience with R"),
        ("leaves at noon.The rest waits", "leaves at noon. The rest waits"),
        ("the yardAbout you: calm", "the yard About you: calm"),
        ("one NetWork of kilns, PyTorch and Node.js", "one NetWork of kilns, PyTorch and Node.js"),
    ],
)
def test_breaks_are_put_back_where_words_were_glued(glued: str, parted: str) -> None:
    text = LONG + glued
    assert with_breaks(text, lost_breaks(text)) == LONG + parted


def test_short_lines_are_left_alone() -> None:
    assert lost_breaks("tilesStrong handsKnowledge of SQL") == []


PIECES = [
    "Knowledge of SQL",
    "Strong Python skills",
    "in the yard.",
    "Experience with Spark",
    "related field",
    "You have used R",
    "a.",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), min_size=4, max_size=12))
def test_every_quote_and_term_stands_in_the_text_itself(pieces: list[str]) -> None:
    text = f"Requirements\n{LONG}{''.join(pieces)}"
    for requirement in extract_posting(Posting("p.txt", text), VOCABULARY).requirements:
        assert requirement.quote == " ".join(text[requirement.start : requirement.end].split())
        for term in requirement.terms:
            assert term.text == " ".join(text[term.start : term.end].split())
            assert requirement.start <= term.start < term.end <= requirement.end
