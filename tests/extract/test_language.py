"""The language of a posting, and what the user is told of it."""

import pytest

from planner.extract.folding import flattened
from planner.extract.language import language_of
from planner.extract.posting import extract_posting, problems_of
from planner.extract.words import words_of
from planner.model.posting import Posting
from tests.extract.test_corpus import vocabulary

FRENCH = (
    "Vous êtes une personne curieuse et vous aimez la mer, les phares et le travail avec des équipes dans la ville."
)
GERMAN = "Wir sind ein kleines Team und suchen für die Küste eine Person mit Freude an der See, die bei uns das Licht wartet."


@pytest.mark.parametrize(
    "text, language",
    [
        ("We are looking for a keeper of the light who is happy with the sea and our team.", ""),
        (FRENCH, "French"),
        (GERMAN, "German"),
        ("Python, SQL, Spark", ""),
        ("We work in Paris, and the office is near la Gare de Lyon, in the heart of the city of light.", ""),
    ],
)
def test_the_language_is_told_by_its_little_words(text: str, language: str) -> None:
    assert language_of(words_of(flattened(text)).words) == language


def test_a_posting_in_another_language_warns_that_little_is_found() -> None:
    extraction = extract_posting(Posting("p.txt", FRENCH + "\nVotre profil\n- Python"), vocabulary())
    (problem,) = problems_of(extraction)
    assert (problem.code, problem.warning) == ("foreign-language", True)
    assert problem.message.startswith("written in French")
    assert [term.text for requirement in extraction.requirements for term in requirement.terms] == ["Python"]
