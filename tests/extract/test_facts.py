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


DAYS = ("posted_on", "deadline", "start_date", "end_date")


def facts(text: str, *names: str) -> list[str]:
    extraction = extract_posting(Posting("p.txt", f"{HEAD}\n{text}\n\nRequirements\n- Python\n"), vocabulary())
    return [f"{fact.name} {fact.value}" for fact in extraction.facts if fact.name in names]


@pytest.mark.parametrize(
    "line, stated",
    [
        # behind a label, in the ways that countries write a date
        ("Deadline: February 12, 2027", ["deadline 2027-02-12"]),
        ("**Closing date:** 2027-02-12", ["deadline 2027-02-12"]),
        ("Closes: 12 February 2027", ["deadline 2027-02-12"]),
        ("Last day to apply : 12-Feb-2027", ["deadline 2027-02-12"]),
        ("Closing date: 02/12/2027", ["deadline 2027-02-12"]),
        ("Closing date: 22/02/2027", ["deadline 2027-02-22"]),
        ("Salary: £2,000 a month\nClosing date: 12/02/2027", ["deadline 2027-02-12"]),
        ("Start: June 14, 2027. Length: 10 weeks.", ["start_date 2027-06-14"]),
        ("Joining: 1st June 2027", ["start_date 2027-06-01"]),
        # in a sentence
        ("Apply by 12.02.2027.", ["deadline 2027-02-12"]),
        ("Please apply before February 12, 2027.", ["deadline 2027-02-12"]),
        ("Apply no later than February 12, 2027.", ["deadline 2027-02-12"]),
        ("Applications are due February 12, 2027.", ["deadline 2027-02-12"]),
        ("Send us your CV by Friday 12 February 2027.", ["deadline 2027-02-12"]),
        ("Send your application until 12.02.2027 to Frau Lamp.", ["deadline 2027-02-12"]),
        ("The window is expected to close on February 12, 2027.", ["deadline 2027-02-12"]),
        ("Apply now for an internship starting 14 June 2027.", ["start_date 2027-06-14"]),
        ("Starting no later than June 14, 2027.", ["start_date 2027-06-14"]),
        ("Ferngate GmbH · Kiel · from 01.06.2027 · 6 months", ["start_date 2027-06-01"]),
        # from one day to another, the year behind the second only
        ("The internship runs from 7 June to 20 August 2027.", ["start_date 2027-06-07", "end_date 2027-08-20"]),
        ("Dates: June 7 – August 20, 2027", ["start_date 2027-06-07", "end_date 2027-08-20"]),
        ("Placement: December 6 - March 5, 2027", ["start_date 2026-12-06", "end_date 2027-03-05"]),
        ("Application window: Jan 8, 2027 - Feb 12, 2027", ["deadline 2027-02-12"]),
        ("Open and closing dates: 01/08/2027 to 02/12/2027", ["deadline 2027-02-12"]),
        ("Applications open 8 January 2027 and close 12 February 2027.", ["deadline 2027-02-12"]),
        # days of something else
        ("Interviews take place from 1 March 2027.", []),
        ("Interviews for the internship start on 1 March 2027.", []),
        ("Saved from the careers page on 8 January 2027", []),
        ("We are closing a funding round until 8 January 2027.", []),
        ("Founded on 3 May 2019, starting from a shed.", []),
    ],
)
def test_a_date_is_what_the_words_before_it_say(line: str, stated: list[str]) -> None:
    assert facts(line, *DAYS) == stated


@pytest.mark.parametrize(
    "item, levels",
    [
        ("Master's in Botany", ["Master's"]),
        ("Enrolled in a Master's programme", ["Master's"]),
        ("MSc student at a Dutch university", ["Master's"]),
        ("Bachelor's or Master's Degree in Botany", ["Master's", "Bachelor's"]),
        ("B.Tech or M.Tech in Optics", ["Master's", "Bachelor's"]),
        ("Master new tools quickly", []),
    ],
)
def test_a_degree_is_known_however_it_is_written(item: str, levels: list[str]) -> None:
    assert facts(f"Requirements\n- {item}", "degree") == [f"degree {level}" for level in levels]


@pytest.mark.parametrize(
    "line, told",
    [
        ("You need a Swiss passport.", True),
        ("You must have valid work rights in Norway.", True),
        ("Ada: do you sponsor visas?", False),
        ("Candidates: are you authorized to work in Norway?", True),
    ],
)
def test_what_the_employer_is_asked_is_no_condition(line: str, told: bool) -> None:
    assert bool(facts(line, "work_permission")) == told


@pytest.mark.parametrize(
    "line, weeks",
    [
        ("Duration: 6 months", "26"),
        ("This is a ten-week internship.", "10"),
        ("Length: 10-12 weeks", "10-12"),
        ("12 wks", "12"),
        ("A co-op for a 4 or 8 month term.", "17 or 35"),
        ("6 month fixed-term contract", "26"),
        ("Starts 14 June 2027 for 12 weeks, 40 hours a week", "12"),
        ("An internship with 5 weeks of paid leave", ""),
        ("Our interns start with a 2-week onboarding.", ""),
    ],
)
def test_the_length_of_the_work_is_told_in_weeks(line: str, weeks: str) -> None:
    assert facts(line, "duration_weeks") == [f"duration_weeks {weeks}"] * bool(weeks)


@pytest.mark.parametrize(
    "line, period",
    [
        ("June–September 2027", "June–September 2027"),
        ("Feb - Jul 2027", "Feb - Jul 2027"),
        ("You are graduating in December 2027 to June 2028", ""),
    ],
)
def test_months_without_days_are_a_period(line: str, period: str) -> None:
    assert facts(line, "work_period") == [f"work_period {period}"] * bool(period)


@pytest.mark.parametrize(
    "line, pay",
    [
        ("Pay: $41/hr", "$41/hr"),
        ("It's paid ($41/hr).", "$41/hr"),
        ("€700 a week", "€700 a week"),
        ("Salary: £21,500 pro rata", "£21,500 pro rata"),
        ("Stipend: ₹40,000/month", "₹40,000/month"),
        ("Stipend: INR 40,000 per month", "INR 40,000 per month"),
        ("CHF 5'200 per month", "CHF 5'200 per month"),
        ("Salary: 31 000 SEK/month", "31 000 SEK/month"),
        ("CAD 28-33/hr", "CAD 28-33/hr"),
        ("Flexible hours, 16,50 EUR/h", "16,50 EUR/h"),
        ("The stipend is 1,900 pounds a month.", "1,900 pounds a month"),
        ("Range: $25.00/Hour - $34.00/Hour", "$25.00/Hour - $34.00/Hour"),
        ("$500 yearly learning budget", ""),
        ("Our revenue grew to $40 per customer per month.", ""),
        ("3 years of AutoCAD or CAD 2024", ""),
    ],
)
def test_pay_is_a_sum_with_its_time_or_beside_its_word(line: str, pay: str) -> None:
    assert facts(line, "pay") == [f"pay {pay}"] * bool(pay)


@pytest.mark.parametrize(
    "line, places",
    [
        ("Location: Kiel", ["Kiel"]),
        ("Location: Whitby, North Yorkshire (hybrid, 2 days in the office)", ["Whitby, North Yorkshire"]),
        ("Place of work: Arosa", ["Arosa"]),
        ("Office: Kiel or Graz", ["Kiel", "Graz"]),
        ("Based in Aberdeen", ["Aberdeen"]),
        ("Location Hull, UK (hybrid)", ["Hull, UK"]),
        ("Location: Flexible", []),
        ("Team: Platform", []),
    ],
)
def test_a_place_is_known_by_its_label(line: str, places: list[str]) -> None:
    assert facts(line, "location") == [f"location {place}" for place in places]


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
        ("Lamp Engineer\nCompany: Lanternhouse Light\nDeadline: May 3, 2027", "Lanternhouse Light"),
        ("Lamp Engineer\nFerngate Light, London, UK", "Ferngate Light"),
        ("Lamp Engineer\nFerngate Light | Boulder, CO", "Ferngate Light"),
        ("Lamp Engineer\nDeadline: May 3, 2027", ""),
        ("Lamp Engineer\nBatch: 2027", ""),
        ("Lamp Engineer\nNotice No. 27-113", ""),
        ("Lamp Engineer\nMust: Python", ""),
        ("Lamp Engineer\nNo visa sponsorship available", ""),
        ("LinkedIn\nLamp Engineer", ""),
        ("Lamp Engineer | Big Lamps\nAt Ferngate you will make light. At Ferngate we care.", "Ferngate"),
        ("Ferngate — Lamp Engineer, Beams\nMake light with Ferngate.", "Ferngate"),
        ("Lamp Engineer (Berlin)\nFerngate\nLocation\nBerlin\nOur program in Berlin is long.", "Ferngate"),
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
        ("Appointment type: Internships, up to a year\nLamp Trainee", "Lamp Trainee"),
        ("hey all, my team at Ferngate is hiring 2 interns\nRole: Lamp Intern, Hull, UK, $41/hr", "Lamp Intern"),
        ("Lamp Engineer Intern (Beams) Location: Austin, TX", "Lamp Engineer Intern (Beams)"),
        ("Ferngate - Lamp Intern, Beams\nFerngate makes light.", "Lamp Intern, Beams"),
    ],
)
def test_a_title_is_no_heading_of_a_section(text: str, title: str) -> None:
    """Better none than a wrong one: the file's name stands in for it."""
    assert extract_posting(Posting("p.txt", text), vocabulary()).title == title
