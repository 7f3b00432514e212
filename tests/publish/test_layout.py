"""The plain layout: nothing overlaps, arrows follow the flow, cycles and empty pictures do no harm."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.publish.layout import Arrow, Box, Sketch, layered

NAMES = "abcdefgh"


@st.composite
def sketches(draw):
    names = NAMES[: draw(st.integers(1, 8))]
    boxes = tuple(Box(name, draw(st.integers(20, 160)), draw(st.integers(20, 60))) for name in names)
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=14))
    return Sketch(
        boxes,
        tuple(Arrow(*pair) for pair in dict.fromkeys(pairs) if pair[0] != pair[1]),
        draw(st.sampled_from(["right", "down"])),
    )


@settings(max_examples=100)
@given(sketches())
def test_boxes_neither_overlap_nor_leave_the_picture(sketch):
    (placed,) = layered([sketch])
    frames = []
    for box in sketch.boxes:
        x, y = placed.middles[box.id]
        frames.append((x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2))
    for number, one in enumerate(frames):
        assert one[0] >= -0.1
        assert one[1] >= -0.1
        assert one[2] <= placed.width + 0.1
        assert one[3] <= placed.height + 0.1
        for other in frames[number + 1 :]:
            assert (
                one[2] <= other[0] + 0.2
                or other[2] <= one[0] + 0.2
                or one[3] <= other[1] + 0.2
                or other[3] <= one[1] + 0.2
            )
    assert len(placed.curves) == len(sketch.arrows)
    assert layered([sketch]) == [placed]


def test_arrows_of_a_picture_without_cycles_follow_the_flow():
    sketch = Sketch(
        tuple(Box(name, 60, 30) for name in "abcd"), tuple(Arrow(*pair) for pair in ("ab", "bc", "ac", "cd"))
    )
    (placed,) = layered([sketch])
    assert [name for name, _ in sorted(placed.middles.items(), key=lambda entry: entry[1][0])] == list("abcd")
    for arrow, curve in zip(sketch.arrows, placed.curves, strict=True):
        assert curve[0][0] > placed.middles[arrow.tail][0]
        assert curve[-1][0] < placed.middles[arrow.head][0]


def test_an_arrow_that_closes_a_cycle_points_back():
    sketch = Sketch(
        tuple(Box(name, 60, 30) for name in "abc"), tuple(Arrow(*pair) for pair in ("ab", "bc", "ca")), "down"
    )
    (placed,) = layered([sketch])
    back = placed.curves[2]
    assert back[0][1] > back[-1][1]
