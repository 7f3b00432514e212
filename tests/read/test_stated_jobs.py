"""Postings that a page or an export states as data."""

import json
from pathlib import Path

import pytest

from planner.model.posting import Posting
from planner.read.postings import read_posting

LAMPS = "<h2>Requirements</h2><ul><li>Python or Ruby</li><li>A steady hand, for lamps and lanterns alike</li></ul>"
LINES = ["# Requirements", "• Python or Ruby", "• A steady hand, for lamps and lanterns alike"]


def posting_in(path: Path, *jobs: dict[str, object], body: str = "") -> Posting:
    """The posting of a page that states `jobs`."""
    stated = [{"@type": "JobPosting", **job} for job in jobs]
    path.write_text(f'<html><script type="application/ld+json">{json.dumps(stated)}</script><body>{body}</body></html>')
    posting, problems = read_posting(path, path.name)
    assert posting is not None, problems
    return posting


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_a_description_is_read_however_often_it_was_escaped(tmp_path: Path, times: int) -> None:
    markup = LAMPS
    for _ in range(times):
        markup = markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert posting_in(tmp_path / "a.html", {"description": markup}).text.split("\n") == LINES


def test_the_page_says_which_of_its_jobs_it_shows(tmp_path: Path) -> None:
    jobs = [{"title": title, "description": f"<p>{title}.</p>{LAMPS}"} for title in ("Baker", "Lamp Keeper", "Keeper")]
    assert posting_in(tmp_path / "a.html", *jobs, body="<h1>Lamp keeper, full time</h1>").title == "Lamp Keeper"
    assert posting_in(tmp_path / "b.html", *jobs, body="<h1>Careers</h1>").title == "Baker"


@pytest.mark.parametrize(
    "key, value, added",
    [
        pytest.param("skills", "Python, Ruby, lamp, lanterns", [], id="named-in-the-description"),
        pytest.param("skills", "Python, Go, Ruby", ["# Skills", "• Go"], id="one-new"),
        pytest.param("skills", ["Go", "Python"], ["# Skills", "• Go"], id="a-list"),
        pytest.param("skills", "Go, Rust", ["# Skills", "• Go, Rust"], id="all-new"),
        pytest.param(
            "qualifications",
            "Python or Ruby; a steady hand, for lamps and lanterns alike.",
            [],
            id="said-again-on-one-line",
        ),
        pytest.param("experienceRequirements", "no requirements", [], id="none"),
        pytest.param("educationRequirements", "N/A", [], id="not-applicable"),
        pytest.param(
            "experienceRequirements", "No fear of heights", ["# Experience", "• No fear of heights"], id="a-true-one"
        ),
    ],
)
def test_lists_add_what_the_description_does_not_say(tmp_path: Path, key: str, value: object, added: list[str]) -> None:
    assert posting_in(tmp_path / "a.html", {"description": LAMPS, key: value}).text.split("\n") == [*LINES, *added]


def test_an_export_of_several_jobs_names_them(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"jobs": [{"title": title, "content": LAMPS} for title in ("Keeper", "Baker")]}))
    _, (problem,) = read_posting(path, "a.json")
    assert (problem.code, problem.message) == ("several-jobs", "2 jobs in the file: Keeper; Baker")


def test_a_text_exported_as_markup_and_plain_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    record = {
        "text": "Keeper",
        "description": LAMPS,
        "additional": "<p>Lunch is free.</p>",
        "additionalPlain": "Lunch is free.",
    }
    path.write_text(json.dumps(record))
    posting, _ = read_posting(path, "a.json")
    assert posting is not None
    assert posting.text.split("\n") == [*LINES, "# Additional information", "Lunch is free."]
