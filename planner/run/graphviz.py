"""Layouts by Graphviz: the port that comes as a package, else a `dot` of this system, else our own plain layout.

Only large pictures go to Graphviz; ours does as well on small ones, and labels its arrows.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner.publish.layout import MARGIN, Box, Placed, Sketch, layered

LARGE = 5  # boxes from which Graphviz draws better than the plain layout
LONGEST = 120  # seconds before a program counts as stuck
PIXELS = 72.0  # Graphviz counts in inches of 72 points


def lay_out(sketches: Sequence[Sketch]) -> list[Placed]:
    """Each sketch laid out; all large ones through one process."""
    large = [
        sketch
        for sketch in sketches
        if len(sketch.boxes) >= LARGE and not any(arrow.label_width for arrow in sketch.arrows)
    ]
    drawn: dict[int, Placed] = {}
    if large:
        found = _by_graphviz(large)
        drawn = {id(sketch): one for sketch, one in zip(large, found, strict=True)} if found else {}
    rest = [sketch for sketch in sketches if id(sketch) not in drawn]
    drawn |= {id(sketch): one for sketch, one in zip(rest, layered(rest), strict=True)}
    return [drawn[id(sketch)] for sketch in sketches]


def _programs() -> list[str]:
    beside = Path(sys.executable).with_name("graphviz-pure")
    found = [str(beside) if beside.is_file() else shutil.which("graphviz-pure"), shutil.which("dot")]
    return [program for program in found if program]


def _by_graphviz(sketches: list[Sketch]) -> list[Placed] | None:
    """The layouts of the first program that gives them all, or None."""
    text = "".join(dot_text(sketch) for sketch in sketches)
    for program in _programs():
        try:
            result = subprocess.run(
                [program, "-Tjson"], input=text.encode(), capture_output=True, check=True, timeout=LONGEST
            )
            graphs = list(_values(result.stdout.decode()))
            return [_placed(sketch, graph) for sketch, graph in zip(sketches, graphs, strict=True)]
        except (OSError, subprocess.SubprocessError, ValueError, KeyError, IndexError, StopIteration):
            continue
    return None


def _values(text: str) -> list[Any]:
    """The JSON values that follow one another in `text`."""
    decoder, at, values = json.JSONDecoder(), 0, []
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        values.append(value)
    return values


def dot_text(sketch: Sketch) -> str:
    """The sketch in Graphviz's language: boxes n0, n1, ... of fixed size, groups as clusters."""
    name = {box.id: f"n{number}" for number, box in enumerate(sketch.boxes)}
    flow = "LR" if sketch.flow == "right" else "TB"
    lines = [
        f"digraph {{ rankdir={flow}; nodesep=0.2; ranksep=0.5; margin=0; pad=0; "
        'node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];'
    ]
    groups: dict[str, list[Box]] = {}
    for box in sketch.boxes:
        groups.setdefault(box.group, []).append(box)
    for number, (group, boxes) in enumerate(groups.items()):
        inside = " ".join(
            f"{name[box.id]} [width={box.width / PIXELS:.4f}, height={box.height / PIXELS:.4f}];" for box in boxes
        )
        # the name is drawn by us; here it makes room for itself
        words = "".join(letter if letter.isalnum() else "n" for letter in group)
        cluster = f'subgraph cluster_{number} {{ margin=10; label="{words}"; fontname=Arial; fontsize=13; {inside} }}'
        lines.append(cluster if group and len(groups) > 1 else inside)
    for arrow in sketch.arrows:
        lines.append(f"{name[arrow.tail]} -> {name[arrow.head]};")
    return "\n".join(lines) + "\n}\n"


def _placed(sketch: Sketch, graph: Any) -> Placed:
    left, bottom, right, top = (float(value) for value in graph["bb"].split(","))
    objects = graph.get("objects", [])

    def point(text: str) -> tuple[float, float]:
        x, y = (float(value) for value in text.split(","))
        return round(x - left + MARGIN, 1), round(top - y + MARGIN, 1)

    place = {one["name"]: point(one["pos"]) for one in objects if "pos" in one}
    middles = {box.id: place[f"n{number}"] for number, box in enumerate(sketch.boxes)}
    ends = {one["_gvid"]: one["name"] for one in objects}
    ways: dict[tuple[str, str], list[tuple[tuple[float, float], ...]]] = {}
    for edge in graph.get("edges", []):
        pair = (ends[edge["tail"]], ends[edge["head"]])
        ways.setdefault(pair, []).append(tuple(point(text) for text in edge["pos"].split()))
    name = {box.id: f"n{number}" for number, box in enumerate(sketch.boxes)}
    curves = tuple(ways[name[arrow.tail], name[arrow.head]].pop(0) for arrow in sketch.arrows)
    groups = {}
    order = list(dict.fromkeys(box.group for box in sketch.boxes))
    for one in objects:
        if one["name"].startswith("cluster_"):
            low_x, low_y, high_x, high_y = (float(value) for value in one["bb"].split(","))
            first, last = point(f"{low_x},{high_y}"), point(f"{high_x},{low_y}")
            groups[order[int(one["name"].removeprefix("cluster_"))]] = (*first, *last)
    return Placed(round(right - left + 2 * MARGIN, 1), round(top - bottom + 2 * MARGIN, 1), middles, curves, groups)
