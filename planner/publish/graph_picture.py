"""Pictures of topics and their prerequisites as SVG that follows the page's light or dark colours."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library
from planner.publish.layout import Arrow, Box, Placed, Sketch
from planner.publish.markup import shown

LETTER, LINE = 7.6, 17.0  # average width of a letter and height of a line, pixels at 14 px
SMALLEST = 0.72  # a picture shrinks to this on a phone, then it scrolls: letters stay at 10 px


@dataclass(frozen=True, slots=True)
class Label:
    """What one box shows: text, the page it leads to ("" for none), its style and a hint."""

    text: str
    to: str = ""
    style: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture before it is laid out; `arrow_labels` by (tail, head)."""

    title: str
    sketch: Sketch
    labels: Mapping[str, Label]
    arrow_labels: Mapping[tuple[str, str], str]
    style: str = ""


def wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=True) or [""]


def box_for(name: str, label: Label, width: int = 17, group: str = "") -> Box:
    """A box large enough for the label wrapped at `width` letters."""
    lines = wrap(label.text, width)
    return Box(name, max(len(line) for line in lines) * LETTER + 22, len(lines) * LINE + 14, group)


def neighbourhood(
    topic: str, library: Library, graph: TopicGraph, pages: Mapping[str, str], planned: frozenset[str]
) -> Picture:
    """The topic between what it needs and what needs it. `pages`: topic id -> the page to link to."""
    before = graph.prerequisites(topic)
    after = sorted(graph.dependents(topic), key=lambda name: name not in planned)
    labels = {}
    for name in (*before, topic, *after):
        style = "here" if name == topic else ("planned" if name in planned else "other")
        labels[name] = Label(library.by_id[name].title, "" if name == topic else pages[name], style)
    arrows = [Arrow(name, topic) for name in before] + [Arrow(topic, name) for name in after]
    boxes = tuple(box_for(name, label, 16) for name, label in labels.items())
    title = f"What {library.by_id[topic].title} needs and what needs it"
    return Picture(title, Sketch(boxes, tuple(arrows)), labels, {}, "near")


def topic_map(
    topics: tuple[str, ...], title: str, library: Library, graph: TopicGraph, pages: Mapping[str, str],
    styles: Mapping[str, str], hints: Mapping[str, str], flow: Literal["right", "down"] = "right",
) -> Picture:  # fmt: skip
    """The topics and the prerequisites among them, in groups by area."""
    chosen = frozenset(topics)
    labels = {
        name: Label(library.by_id[name].title, pages[name], styles.get(name, ""), hints.get(name, ""))
        for name in topics
    }
    area = {one.id: one.title for one in library.areas}
    boxes = tuple(box_for(name, labels[name], 18, area[library.by_id[name].area]) for name in topics)
    arrows = tuple(Arrow(need, name) for name in topics for need in graph.prerequisites(name) if need in chosen)
    return Picture(title, Sketch(boxes, arrows, flow), labels, {}, "map")


def svg(picture: Picture, placed: Placed, name: str) -> str:
    """The laid-out picture as one line of SVG. `name` makes its ids unique on the page."""
    width, height = max(placed.width, 40), max(placed.height, 20)
    parts = [
        f'<svg class="graph {picture.style}" role="img" aria-labelledby="{name}-t" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" style="min-width:{SMALLEST * width:.0f}px" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-t">{shown(picture.title)}</title>',
        f'<defs><marker id="{name}-m" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto-start-reverse"><path class="tip" d="M0 0.8 7.4 4 0 7.2z"/></marker></defs>',
    ]
    for group, (left, top, right, bottom) in placed.groups.items():
        frame = f'x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}" rx="8"'
        parts.append(f'<rect class="area" {frame}/>')
        parts.append(f'<text class="area-name" x="{left + 8:g}" y="{top + 16:g}">{shown(group)}</text>')
    for arrow, curve in zip(picture.sketch.arrows, placed.curves, strict=True):
        start, *rest = curve
        d = f"M{start[0]:g} {start[1]:g}C" + " ".join(f"{x:g} {y:g}" for x, y in rest)
        parts.append(f'<path class="arrow" d="{d}" marker-end="url(#{name}-m)"/>')
        text = picture.arrow_labels.get((arrow.tail, arrow.head), "")
        if text:
            x, y = _middle(curve)
            for number, line in enumerate(lines := wrap(text, 30)):
                at = y + 4 + (number - (len(lines) - 1) / 2) * 15
                parts.append(f'<text class="label" x="{x + 8:g}" y="{at:g}">{shown(line)}</text>')
    for box in picture.sketch.boxes:
        label, (x, y) = picture.labels[box.id], placed.middles[box.id]
        lines = _lines_for(box, label)
        shape = f'<rect x="{x - box.width / 2:g}" y="{y - box.height / 2:g}" width="{box.width:g}" height="{box.height:g}" rx="6"/>'
        texts = "".join(
            f'<text x="{x:g}" y="{y + 5 + (number - (len(lines) - 1) / 2) * LINE:g}">{shown(line)}</text>'
            for number, line in enumerate(lines)
        )
        hint = f"<title>{shown(label.hint)}</title>" if label.hint else ""
        group = f'<g class="box {label.style}">{hint}{shape}{texts}</g>'
        parts.append(f'<a href="{shown(label.to)}">{group}</a>' if label.to else group)
    return "".join(parts) + "</svg>"


def _lines_for(box: Box, label: Label) -> list[str]:
    """The label wrapped as it was when the box was measured."""
    return wrap(label.text, max(1, round((box.width - 22) / LETTER)))


def _middle(curve: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    pieces = (len(curve) - 1) // 3
    start = (pieces // 2) * 3 if pieces % 2 else (pieces // 2 - 1) * 3
    p0, p1, p2, p3 = curve[start : start + 4]
    if pieces % 2 == 0:
        return p3
    x, y = ((p0[axis] + 3 * p1[axis] + 3 * p2[axis] + p3[axis]) / 8 for axis in (0, 1))
    return round(x, 1), round(y, 1)
