"""Charts and diagrams written into lessons: read, drawn, and told apart without colour or sight."""

import re
import xml.etree.ElementTree as etree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.publish.charts import chart_svg, diagram_picture, round_ticks
from planner.publish.figure_text import BadFigure, Chart, Series, parse_chart, parse_diagram
from planner.publish.graph_picture import svg
from planner.publish.layout import layered

CHART = """kind: line
title: Saturation of the "term" frequency
x_label: occurrences
y_label: factor
x: [1, 2.5, 10]
series: {k1 = 1.2: [1, 1.375, 1.571], "a: b, {c}": [0.5, null, -2e-1]}
"""


def test_a_chart_is_read():
    chart = parse_chart(CHART)
    assert chart.x == (1.0, 2.5, 10.0)
    assert chart.series == (Series("k1 = 1.2", (1.0, 1.375, 1.571)), Series("a: b, {c}", (0.5, None, -0.2)))
    assert chart.title == 'Saturation of the "term" frequency'


def test_values_may_go_on_in_indented_lines_and_x_may_be_words():
    chart = parse_chart("kind: bar\nx: [none, H, 'G, or not']\nseries:\n  {a: [1, 2,\n   3]}\n")
    assert chart.x == ("none", "H", "G, or not")
    assert chart.series[0].values == (1.0, 2.0, 3.0)


@pytest.mark.parametrize("text, words", [
    ("kind: line\nx: [1, 2]\nseries: {a: [1]}", "2 values"),
    ("kind: pie\nx: [1]\nseries: {a: [1]}", "line or bar"),
    ("kind: line\nx: [1]\nseries: {a: [one]}", "no number"),
    ("kind: line\nx: [1\nseries: {a: [1]}", "missing"),
    ("kind: line\nx: [1]\nseries: {a: [1]}\ncolour: red", "unknown keys: colour"),
    ("kind: line\nx: [1]", "series"),
    ("a picture", "key: value"),
    ('kind: line\nx: [1]\nseries: {"a: [1]}', "not closed"),
])  # fmt: skip
def test_what_is_no_chart_is_said(text, words):
    with pytest.raises(BadFigure, match=words):
        parse_chart(text)


def test_a_diagram_is_read_and_a_name_may_hold_a_colon():
    diagram = parse_diagram(
        "title: Loop\nquestion -> bound: oracle\nbound: oracle -> stop: too little\nstop -> question\n"
    )
    assert diagram.title == "Loop"
    assert diagram.arrows == (
        ("question", "bound: oracle", ""),
        ("bound: oracle", "stop", "too little"),
        ("stop", "question", ""),
    )
    with pytest.raises(BadFigure, match="neither"):
        parse_diagram("just words")


def drawn(text: str) -> etree.Element:
    """The picture as an XML tree: malformed SVG would not parse."""
    return etree.fromstring(text)


def test_a_chart_tells_its_values_in_words_too():
    picture = drawn(chart_svg(parse_chart(CHART), "c"))
    description = next(part.text or "" for part in picture if part.tag.endswith("desc"))
    assert "k1 = 1.2: 1: 1; 2.5: 1.375; 10: 1.571" in description
    assert "2.5" not in description.split("a: b, {c}")[1].split(";")[0]


def test_lines_differ_in_more_than_colour():
    picture = chart_svg(parse_chart(CHART), "c")
    assert {"circle", "square"} <= set(re.findall(r'class="mark (\w+)', picture))


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
values = st.one_of(st.none(), st.floats(-1e12, 1e12), st.floats(-1e-6, 1e-6))


@settings(max_examples=100)
@given(
    st.sampled_from(["line", "bar"]), names, st.lists(st.lists(values, min_size=3, max_size=3), min_size=1, max_size=6)
)
def test_any_chart_is_well_formed_and_inside_its_frame(kind, name, rows):
    chart = Chart(kind, name, name, name, (1.0, 2.0, 3.0), tuple(Series(name, tuple(row)) for row in rows))
    picture = drawn(chart_svg(chart, "c"))
    _, _, width, height = (float(part) for part in picture.attrib["viewBox"].split())
    for part in picture.iter():
        for key in ("x", "y"):
            if key in part.attrib and "transform" not in part.attrib:
                assert -0.1 <= float(part.attrib[key]) <= max(width, height) + 0.1


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_ticks_cover_the_values_and_are_few(one, other):
    low, high = min(one, other), max(one, other)
    ticks = round_ticks(low, high)
    assert 2 <= len(ticks) <= 9
    slack = 1e-6 * max(abs(low), abs(high), 1e-9)
    assert ticks[0] <= low + slack
    assert ticks[-1] >= high - slack


@settings(max_examples=60)
@given(st.lists(st.tuples(names.filter(str.strip), names.filter(str.strip)), min_size=1, max_size=8))
def test_any_diagram_is_well_formed(pairs):
    diagram = parse_diagram("a -> b\n")
    diagram = type(diagram)("t", tuple((f"x{tail}", f"y{head}", head) for tail, head in pairs))
    picture = diagram_picture(diagram)
    drawn(svg(picture, layered([picture.sketch])[0], "g0"))
