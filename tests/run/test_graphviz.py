"""Layouts by Graphviz, and the plain one that stands in for it."""

import pytest

from planner.publish.layout import Arrow, Box, Placed, Sketch, layered
from planner.run import graphviz

BOXES = tuple(Box(name, 100, 30, "first" if name < "d" else "second") for name in "abcdef")
ARROWS = tuple(Arrow(*pair) for pair in ("ab", "ac", "bd", "cd", "de", "af"))
SKETCH = Sketch(BOXES, ARROWS)


def apart(placed: Placed, sketch: Sketch) -> bool:
    """Whether no box lies on another and none outside the picture."""
    frames = []
    for box in sketch.boxes:
        x, y = placed.middles[box.id]
        frames.append((x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2))
    inside = all(a >= 0 and b >= 0 and c <= placed.width and d <= placed.height for a, b, c, d in frames)
    return inside and not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for place, one in enumerate(frames) for other in frames[place + 1 :]
    )  # fmt: skip


def test_large_sketches_are_laid_out_by_graphviz_with_their_groups():
    (placed,) = graphviz.lay_out([SKETCH])
    assert set(placed.groups) == {"first", "second"}
    assert apart(placed, SKETCH)
    assert placed.middles["a"][0] < placed.middles["b"][0] < placed.middles["d"][0]
    assert [len(curve) % 3 for curve in placed.curves] == [1] * len(ARROWS)


def test_layouts_come_back_in_the_order_of_the_sketches():
    small = Sketch(BOXES[:2], ARROWS[:1])
    placed = graphviz.lay_out([small, SKETCH, small])
    assert [len(one.middles) for one in placed] == [2, 6, 2]
    assert placed[0] == layered([small])[0]


@pytest.mark.parametrize("programs", [[], ["/bin/false"], ["/bin/cat"], ["/no/such/program"]])
def test_without_a_working_graphviz_the_plain_layout_is_taken(monkeypatch, programs):
    monkeypatch.setattr(graphviz, "_programs", lambda: programs)
    assert graphviz.lay_out([SKETCH]) == layered([SKETCH])
