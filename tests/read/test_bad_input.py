"""Broken input, and exactly what is said about it: tests/bad/<case>/ holds the input and problems.txt."""

import os
from datetime import date
from pathlib import Path

import pytest

from planner.check.library_rules import check_library
from planner.model.problem import BadInput
from planner.read.settings import read_settings
from planner.read.topics import read_library

BAD = Path(__file__).resolve().parent.parent / "bad"
CASES = sorted(path for path in BAD.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_is_said_about(case: Path, request: pytest.FixtureRequest):
    if case.name.startswith("settings-"):
        with pytest.raises(BadInput) as caught:
            read_settings(case / "planner.yaml", "planner.yaml", date(2026, 8, 3))
        said = str(caught.value)
    else:
        library, problems = read_library(((case / "topics", "topics"),))
        said = "\n".join(str(problem) for problem in sorted({*problems, *check_library(library)}))
    expected = case / "problems.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(said + "\n")
    assert said + "\n" == expected.read_text()


def test_a_missing_settings_file_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(BadInput, match="planner init"):
        read_settings(tmp_path / "planner.yaml", "planner.yaml", date(2026, 8, 3))
