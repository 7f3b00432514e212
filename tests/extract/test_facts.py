"""Facts of a posting, beside the lines that state them."""

import pytest

from planner.extract.posting import extract_posting
from planner.model.posting import Posting, StatedFact
from tests.extract.test_corpus import vocabulary

HEAD = "Data Intern\nFerngate\n"


@pytest.mark.parametrize(
    "line, name, value",
    [
        ("Location: Turin, Italy", "location", "Turin, Italy"),
        ("Hybrid", "work_mode", "hybrid"),
        ("The salary for this position is $8,000-$9,500 monthly.", "pay", "$8,000-$9,500 monthly"),
        ("• Type: Full-time, temporary (12 weeks)", "duration_weeks", "12"),
        ("Posted March 27, 2026", "posted_on", "2026-03-27"),
        ("Apply by 31 May 2027", "deadline", "2027-05-31"),
        ("Requirements\n- Pursuing a PhD in botany", "degree", "PhD"),
        ("Requirements\n- Pursuing a Bachelor's degree", "enrolment", "pursuing"),
        (
            "Must be legally authorized to work in Italy",
            "work_permission",
            "Must be legally authorized to work in Italy",
        ),
    ],
)
def test_a_line_states_a_fact(line: str, name: str, value: str) -> None:
    extraction = extract_posting(Posting("p.txt", f"{HEAD}\n{line}\n"), vocabulary())
    assert value in [fact.value for fact in extraction.facts_named(name)]


def test_a_range_of_dates_is_a_start_and_an_end() -> None:
    extraction = extract_posting(Posting("p.txt", f"{HEAD}\n• May 18, 2026 - August 7, 2026\n"), vocabulary())
    assert [(f.name, f.value) for f in extraction.facts if f.name.endswith("date")] == [
        ("start_date", "2026-05-18"),
        ("end_date", "2026-08-07"),
    ]


def test_money_that_is_no_pay_is_no_fact() -> None:
    text = f"{HEAD}\nWe've raised $65 million, from $5M two years ago.\n"
    assert not extract_posting(Posting("p.txt", text), vocabulary()).facts_named("pay")


def test_structured_parts_of_a_file_come_first() -> None:
    posting = Posting(
        "p.html", "Requirements\n• Python", "html", "Intern", "Ferngate", (StatedFact("location", "Oslo, NO"),)
    )
    extraction = extract_posting(posting, vocabulary())
    assert (extraction.title, extraction.company) == ("Intern", "Ferngate")
    assert [fact.value for fact in extraction.facts] == ["Intern", "Ferngate", "Oslo, NO"]


@pytest.mark.parametrize(
    "text, company",
    [
        (
            "# Lamp Engineer - Beam Planning\n### Ferngate\nFerngate's team makes light.\nFerngate is proud of it.",
            "Ferngate",
        ),
        ("# Lamp Engineer | Ferngate\nWe make light.", "Ferngate"),
        ("# Lamp Engineer - Ferngate\nFerngate makes light.", "Ferngate"),
        ("Lamp Engineer - Dover, UK\nFerngate makes the process of getting a lamp faster.", "Ferngate"),
        ("# Lamp Engineer - Beam Planning\nWe make light.", ""),
    ],
)
def test_the_employer_is_read_from_prose_and_not_from_a_team_behind_a_dash(text: str, company: str) -> None:
    posting = Posting("p.txt", f"{text}\n\nRequirements\n- Python\n")
    assert extract_posting(posting, vocabulary()).company == company


@pytest.mark.parametrize(
    "text, title",
    [
        ("# Lamp Engineer Intern\nRequirements\n- Python", "Lamp Engineer Intern"),
        ("About the job\nFerngate is looking for a Lamp Engineer Intern to tend its lights.", "Lamp Engineer Intern"),
        ("Key job responsibilities\n- Tend lights\nAs a Data Analyst, you count lamps.", "Data Analyst"),
        ("Home > Careers > Internships\n\nFerngate\nLamp Intern\n\nWe make light.", "Lamp Intern"),
        ("---\ntitle: Lamp Engineer\n---\nWe make light.", "Lamp Engineer"),
        ("Summer of Light 2026\nWe make light.", "Summer of Light 2026"),
        ("About our internship programme\nThis is a ten-week summer on the pier", ""),
        ("Minimum qualifications:\n- Python", ""),
    ],
)
def test_a_title_is_no_heading_of_a_section(text: str, title: str) -> None:
    """Better none than a wrong one: the file's name stands in for it."""
    assert extract_posting(Posting("p.txt", text), vocabulary()).title == title
