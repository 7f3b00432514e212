"""Where boxes and arrows of a small picture go: a layered layout (Sugiyama, Tagawa and Toda, 1981) in plain Python.

Layers by longest path, fewer crossings by barycentres, positions by pulling every box towards its neighbours.
"""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its size in pixels, and the name of the group it is drawn in ("" for none)."""

    id: str
    width: float
    height: float
    group: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from box to box; `label_width` is the room that its label needs (0 for none)."""

    tail: str
    head: str
    label_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is to be laid out; `flow` is the direction of the arrows: to the right or down."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    flow: Literal["right", "down"] = "right"


@dataclass(frozen=True, slots=True)
class Placed:
    """A finished layout: size of the picture, the middle of every box, and the points of every arrow's curve.

    A curve is a list of points of a cubic Bezier spline: start, then three points a piece. `groups`: corners (left,
    top, right, bottom) of each group's frame, where the layout keeps groups together.
    """

    width: float
    height: float
    middles: dict[str, tuple[float, float]]
    curves: tuple[tuple[tuple[float, float], ...], ...]
    groups: dict[str, tuple[float, float, float, float]] = field(default_factory=dict)


LayOut = Callable[[Sequence[Sketch]], list[Placed]]
GAP_ALONG, GAP_ACROSS, MARGIN = 42.0, 16.0, 8.0


def layered(sketches: Sequence[Sketch]) -> list[Placed]:
    """Each sketch laid out."""
    return [_one(sketch) for sketch in sketches]


def _one(sketch: Sketch) -> Placed:
    down = sketch.flow == "down"
    size = {box.id: (box.height, box.width) if down else (box.width, box.height) for box in sketch.boxes}
    arrows = [
        arrow for arrow in sketch.arrows if arrow.tail in size and arrow.head in size and arrow.tail != arrow.head
    ]
    forward = _without_cycles([box.id for box in sketch.boxes], arrows)
    rank = _ranks([box.id for box in sketch.boxes], forward)
    layers, links, chains = _layers(sketch.boxes, forward, rank)
    _uncross(layers, links)
    across = _across(layers, links, size)
    along, length = _along(
        layers, size, GAP_ALONG + (6 if down else 0) + (14 if down and any(a.label_width for a in arrows) else 0)
    )
    low = min((across[name] - _breadth(name, size) / 2 for name in across), default=0.0)
    high = max((across[name] + _breadth(name, size) / 2 for name in across), default=0.0)
    for arrow in arrows:  # labels stand to the right of a downward arrow's middle
        if down and arrow.label_width:
            high = max(high, (across[arrow.tail] + across[arrow.head]) / 2 + 10 + arrow.label_width)

    def point(position: float, offset: float) -> tuple[float, float]:
        first, second = position + MARGIN, offset - low + MARGIN
        return (round(second, 1), round(first, 1)) if down else (round(first, 1), round(second, 1))

    middles = {box.id: point(along[rank[box.id]], across[box.id]) for box in sketch.boxes}
    curves = []
    for arrow in arrows:
        flipped = (arrow.tail, arrow.head) not in chains
        chain = chains[(arrow.head, arrow.tail) if flipped else (arrow.tail, arrow.head)]
        stops = [(along[rank_of], across[name], _length(name, size) / 2) for name, rank_of in chain]
        curve = _curve(stops, point)
        curves.append(tuple(reversed(curve)) if flipped else curve)
    span = (high - low + 2 * MARGIN, length + 2 * MARGIN)
    return Placed(round(span[0 if down else 1], 1), round(span[1 if down else 0], 1), middles, tuple(curves))


def _without_cycles(names: Sequence[str], arrows: Iterable[Arrow]) -> list[tuple[str, str]]:
    """The arrows as pairs, those that close a cycle turned round (found depth first, in the order given)."""
    after: dict[str, list[str]] = {name: [] for name in names}
    pairs = list(dict.fromkeys((arrow.tail, arrow.head) for arrow in arrows))
    for tail, head in pairs:
        after[tail].append(head)
    state: dict[str, int] = {}
    turned = set()
    for name in names:
        stack = [(name, iter(after[name]))] if name not in state else []
        state.setdefault(name, 1)
        while stack:
            current, rest = stack[-1]
            for head in rest:
                if state.get(head) == 1:
                    turned.add((current, head))
                elif head not in state:
                    state[head] = 1
                    stack.append((head, iter(after[head])))
                    break
            else:
                state[current] = 2
                stack.pop()
    return list(dict.fromkeys((head, tail) if (tail, head) in turned else (tail, head) for tail, head in pairs))


def _ranks(names: Sequence[str], pairs: list[tuple[str, str]]) -> dict[str, int]:
    """Longest path from a source; then each box without incoming arrows moves next to its first follower."""
    rank = dict.fromkeys(names, 0)
    for _ in names:
        changed = False
        for tail, head in pairs:
            if rank[head] <= rank[tail]:
                rank[head], changed = rank[tail] + 1, True
        if not changed:
            break
    heads = {head for _, head in pairs}
    for name in names:
        followers = [rank[head] for tail, head in pairs if tail == name]
        if name not in heads and followers:
            rank[name] = min(followers) - 1
    return rank


Chains = dict[tuple[str, str], list[tuple[str, int]]]


def _layers(
    boxes: Sequence[Box], pairs: list[tuple[str, str]], rank: dict[str, int]
) -> tuple[list[list[str]], list[tuple[str, str]], Chains]:
    """Boxes by layer with bends put in where an arrow passes a layer; the short links; each arrow's way."""
    layers: list[list[str]] = [[] for _ in range(max(rank.values(), default=-1) + 1)]
    for box in boxes:
        layers[rank[box.id]].append(box.id)
    links, chains = [], {}
    for tail, head in pairs:
        chain = [(tail, rank[tail])]
        for level in range(rank[tail] + 1, rank[head]):
            bend = f"\0{tail}\0{head}\0{level}"
            layers[level].append(bend)
            chain.append((bend, level))
        chain.append((head, rank[head]))
        links += [(one[0], other[0]) for one, other in itertools.pairwise(chain)]
        chains[tail, head] = chain
    return layers, links, chains


def _uncross(layers: list[list[str]], links: list[tuple[str, str]]) -> None:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for tail, head in links:
        after.setdefault(tail, []).append(head)
        before.setdefault(head, []).append(tail)
    for turn in range(8):
        sweep = range(1, len(layers)) if turn % 2 == 0 else range(len(layers) - 2, -1, -1)
        near, step = (before, -1) if turn % 2 == 0 else (after, 1)
        for level in sweep:
            place = {name: number for number, name in enumerate(layers[level + step])}
            weight = {}
            for number, name in enumerate(layers[level]):
                found = [place[other] for other in near.get(name, ())]
                weight[name] = sum(found) / len(found) if found else float(number)
            layers[level].sort(key=lambda name: weight[name])


def _breadth(name: str, size: dict[str, tuple[float, float]]) -> float:
    return size[name][1] if name in size else 2.0


def _length(name: str, size: dict[str, tuple[float, float]]) -> float:
    return size[name][0] if name in size else 0.0


def _across(
    layers: list[list[str]], links: list[tuple[str, str]], size: dict[str, tuple[float, float]]
) -> dict[str, float]:
    near: dict[str, list[str]] = {}
    for tail, head in links:
        near.setdefault(tail, []).append(head)
        near.setdefault(head, []).append(tail)
    position: dict[str, float] = {}
    for layer in layers:
        edge = 0.0
        for name in layer:
            position[name] = edge + _breadth(name, size) / 2
            edge += _breadth(name, size) + GAP_ACROSS
        for name in layer:
            position[name] -= edge / 2
    for turn in range(12):
        for layer in layers if turn % 2 == 0 else layers[::-1]:
            wanted = [
                sum(position[other] for other in near[name]) / len(near[name]) if name in near else position[name]
                for name in layer
            ]
            apart = [
                (_breadth(one, size) + _breadth(other, size)) / 2 + GAP_ACROSS
                for one, other in itertools.pairwise(layer)
            ]
            for name, place in zip(layer, _spread(wanted, apart), strict=True):
                position[name] = place
    return position


def _spread(wanted: list[float], apart: list[float]) -> list[float]:
    """Places nearest to `wanted` (least squares) that keep their order and distances: pool adjacent violators."""
    offsets = [0.0]
    for gap in apart:
        offsets.append(offsets[-1] + gap)
    blocks: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=False):
        total, count = want - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            earlier = blocks.pop()
            total, count = total + earlier[0], count + earlier[1]
        blocks.append((total, count))
    level = [total / count for total, count in blocks for _ in range(count)]
    return [value + offset for value, offset in zip(level, offsets, strict=False)]


def _along(layers: list[list[str]], size: dict[str, tuple[float, float]], gap: float) -> tuple[list[float], float]:
    middles, edge = [], 0.0
    for layer in layers:
        depth = max((_length(name, size) for name in layer), default=0.0)
        middles.append(edge + depth / 2)
        edge += depth + gap
    return middles, max(0.0, edge - gap)


def _curve(
    stops: list[tuple[float, float, float]], point: Callable[[float, float], tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    """A spline that leaves and reaches every stop (position, offset, half its length) along the flow."""
    points = [point(stops[0][0] + stops[0][2], stops[0][1])]
    for one, other in itertools.pairwise(stops):
        start, end = one[0] + one[2], other[0] - other[2]
        bend = (end - start) / 2
        points += [point(start + bend, one[1]), point(end - bend, other[1]), point(end, other[1])]
        if other[2] == 0.0 and other is not stops[-1]:
            continue
    return tuple(points)
