"""Demand: requirements on one side, weights on the other."""

from dataclasses import replace
from datetime import date

import pytest

from planner.extract.posting import extract_posting
from planner.mapping.demand import demand_of
from planner.mapping.qualify import qualify
from planner.model.demand import Demand
from planner.model.posting import Posting
from planner.model.settings import Interview, PostingSetting, Settings
from tests.extract.library import small_library
from tests.extract.test_corpus import vocabulary

SETTINGS = Settings(date(2027, 1, 1), (Interview(date(2027, 3, 1)),))


def demand(*texts: str, settings: Settings = SETTINGS) -> Demand:
    extractions = tuple(
        extract_posting(Posting(f"postings/{n}.txt", text), vocabulary()) for n, text in enumerate(texts)
    )
    return demand_of(extractions, small_library(), settings)


def weights(found: Demand) -> dict[str, float]:
    return {entry.topic: entry.weight for entry in found.topics}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Requirements\n- Python", {"python": 1.0}),
        ("Nice to have\n- Python", {"python": 0.4}),
        (
            "Nice to have\n- Python\n\nRequirements\n- Python and SQL",
            {"python": 1.0, "sql": 1.0},
        ),  # the strongest counts
        (
            "Requirements\n- Machine learning",
            {"clustering": 0.707106781, "supervised-learning": 0.707106781},
        ),  # an area's core topics share
    ],
)
def test_weight_of_a_posting(text: str, expected: dict[str, float]) -> None:
    assert weights(demand(text)) == expected


def test_postings_add_up_by_priority_and_evidence_is_kept() -> None:
    settings = replace(SETTINGS, postings=(("1.txt", PostingSetting(2.0)),))
    found = demand("Requirements\n- Python", "Nice to have\n- Python", settings=settings)
    assert weights(found) == {"python": 1.8}
    assert [(e.source.path, e.strength) for e in found.topics[0].evidence] == [
        ("postings/0.txt", "must"),
        ("postings/1.txt", "preferred"),
    ]


def test_the_same_advert_twice_counts_once() -> None:
    extraction = extract_posting(Posting("postings/0.txt", "Requirements\n- Python"), vocabulary())
    twice = (extraction, replace(extraction, path="postings/1.txt", same_as="postings/0.txt"))
    assert weights(demand_of(twice, small_library(), SETTINGS)) == {"python": 1.0}


def test_alternatives_are_one_group_with_one_identity() -> None:
    found = demand("Requirements\n- Python or Java", "Requirements\n- Java/Python")
    assert not found.topics
    (group,) = found.any_of
    assert (group.id, group.weight) == ("any-of:java|python", 2.0)
    assert [branch.topics for branch in group.branches] == [("java",), ("python",)]


def test_a_branch_may_be_of_two() -> None:
    found = demand("Requirements\n- Python/SQL or Java/Spark")
    assert [(branch.term, branch.topics) for branch in found.any_of[0].branches] == [
        ("Java/Spark", ("java", "spark")),
        ("Python/SQL", ("python", "sql")),
    ]
    assert not found.topics


def test_what_only_one_known_branch_is_left_of_is_asked_for_plainly() -> None:
    found = demand("Requirements\n- Python or Haskell")
    assert weights(found) == {"python": 1.0}
    assert [entry.term for entry in found.unmatched] == ["Haskell"]


def test_unmatched_terms_count_postings() -> None:
    found = demand("Requirements\n- Kubernetes", "Nice to have\n- kubernetes\n- Docker")
    assert [(entry.term, entry.postings) for entry in found.unmatched] == [("Kubernetes", 2), ("Docker", 1)]


def test_qualifications_with_clashing_dates() -> None:
    text = "Data Intern\n\nStarts on February 1, 2027\nApply by December 1, 2026\n\nRequirements\n- Pursuing a PhD in botany\n- Must be authorized to work in Italy"
    extraction = extract_posting(Posting("postings/0.txt", text), vocabulary())
    found = qualify((extraction,), SETTINGS)
    assert [(c.name, c.sources[0].line) for c in found] == [
        ("degree", 7),
        ("work permission", 8),
        ("dates", 3),
        ("dates", 4),
    ]
    assert [c.clash for c in found if c.clash] == [
        "the work starts on 2027-02-01, not after the interview on 2027-03-01",
        "applications closed on 2026-12-01, before the plan starts on 2027-01-01",
    ]


def test_a_period_of_work_before_the_interview_clashes_wherever_it_is_told() -> None:
    def clashes(*lines: str) -> list[str]:
        text = "Requirements\n" + "\n".join(f"- {line}" for line in lines)
        extraction = extract_posting(Posting("postings/0.txt", text), vocabulary())
        return [c.clash for c in qualify((extraction,), SETTINGS) if c.clash]

    said = "the work is from {}, and the interview on 2027-03-01"
    assert clashes("Able to legally work full-time from January to April 2027") == [
        said.format("January to April 2027")
    ]
    assert clashes("Able to work legally from October to March 2027") == [said.format("October to March 2027")]
    assert clashes("Able to work legally from Nov 2026 until May 2027") == [said.format("Nov 2026 until May 2027")]
    assert clashes("Able to legally work full-time from May to August 2027") == []
