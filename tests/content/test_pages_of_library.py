"""What the site makes of the real library: every formula shown as mathematics, every figure drawn."""

from pathlib import Path

import pytest

from planner.publish.lesson_text import refused_figures
from planner.publish.mathematics import refused_formulas
from planner.read.topics import read_library

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def library():
    found, _ = read_library(((ROOT / "topics", "topics"),))
    return found


def test_every_formula_can_be_shown_as_mathematics(library):
    assert [str(problem) for problem in refused_formulas(library)] == []


def test_every_chart_and_diagram_can_be_drawn(library):
    assert [str(problem) for problem in refused_figures(library)] == []
