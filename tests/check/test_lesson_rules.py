"""What counts as naming a source in a lesson."""

import pytest

from planner.check.lesson_rules import lesson_problems
from planner.model.topic import Citation, Work
from tests.small import NOWHERE, library, topic

BOOK = Work("able-baker-2019", "Ann Able and Bo Baker (editors)", "A Book", 2019, "book", NOWHERE)
FOUNDATION = Work("oak-2021", "OAK Foundation", "A List", 2021, "documentation", NOWHERE)


def is_cited(text: str, work: Work) -> bool:
    one = topic("loop", citations=(Citation(work.key, NOWHERE),), lesson=f"# Loop\n\n{text}\n")
    return "uncited" not in {problem.code for problem in lesson_problems(one, library(one, works=[work]))}


@pytest.mark.parametrize(
    "text",
    [
        "It pays at once (Able and Baker, 2019).",
        "It pays at once (Able et al., 2019, chapter 4).",
        "Baker (2019) disagrees.",
    ],
)
def test_a_surname_with_its_year_behind_it_names_the_work(text: str):
    assert is_cited(text, BOOK)


def test_one_name_of_an_organisation_is_enough():
    assert is_cited("The first entry of the list (OAK, 2021).", FOUNDATION)


@pytest.mark.parametrize(
    "text",
    [
        "Trees and loops, as everybody knows.",  # "and" is in the author's line too
        "Able readers know it.",
        "Since 2019 this is so.",
        "Able readers know it.\n\nSince 2019 this is so.",
        "Bakers (2019) know it.",
    ],
)
def test_a_word_of_the_authors_line_or_a_year_alone_names_nothing(text: str):
    assert not is_cited(text, BOOK)
