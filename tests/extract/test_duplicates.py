"""The same advert from two sites counts once; two adverts of one employer count twice."""

from dataclasses import replace

from planner.extract.duplicates import mark_duplicates
from planner.extract.posting import extract_posting
from planner.model.posting import Posting
from tests.extract.test_corpus import vocabulary

BODY = """Requirements
- Proficiency in Python or Java
- Experience with SQL and recommender systems
- Good communication skills and teamwork
- Knowledge of statistics and A/B testing at scale
"""


def same_as(*postings: Posting) -> list[str]:
    return [e.same_as for e in mark_duplicates(postings, [extract_posting(p, vocabulary()) for p in postings])]


def test_from_another_site_and_slightly_edited() -> None:
    first = Posting("a.txt", f"Data Intern\n\nAbout Ferngate\nWe grow mushrooms.\n\n{BODY}")
    second = Posting(
        "b.txt",
        f"Sign in\nData Intern at Ferngate\nPosted today\n\n{BODY.replace('Good', 'Strong')}\nRelated jobs\nJava Engineer",
    )
    assert same_as(first, second) == ["", "a.txt"]


def test_another_title_is_another_advert() -> None:
    first, second = Posting("a.txt", f"Data Intern\n\n{BODY}"), Posting("b.txt", f"Vision Engineer\n\n{BODY}")
    assert same_as(first, second) == ["", ""]


def test_the_very_same_text() -> None:
    posting = Posting("a.txt", "Data Intern\nPython")
    assert same_as(posting, replace(posting, path="b.txt")) == ["", "a.txt"]
