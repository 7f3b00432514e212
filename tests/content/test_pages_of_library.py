"""What the site makes of the real library: every formula shown as mathematics, every figure drawn."""

from pathlib import Path

import pytest

from planner.publish.figure_text import BadFigure, parse_chart, parse_diagram
from planner.publish.lesson_text import FENCE
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
    wrong = []
    for topic in library.topics:
        for match in FENCE.finditer(topic.lesson):
            parse = {"chart": parse_chart, "diagram": parse_diagram}.get(match["info"].strip())
            try:
                if parse:
                    parse(match["body"])
            except BadFigure as error:
                wrong.append(f"{topic.folder}/lesson.md:{topic.lesson.count(chr(10), 0, match.start()) + 1}: {error}")
    assert wrong == []
