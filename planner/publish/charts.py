"""Charts as SVG that follows the page's light or dark colours (CSS variables), legible without colour too."""

import math
from dataclasses import dataclass

from planner.publish.figure_text import Chart, Diagram, Series
from planner.publish.graph_picture import Label, Picture, box_for, wrap
from planner.publish.layout import Arrow, Sketch
from planner.publish.markup import shown

WIDTH, PLOT_HEIGHT, LEFT, RIGHT, TOP = 640.0, 260.0, 62.0, 18.0, 14.0
MARKS = ("circle", "square", "diamond", "triangle", "cross")


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear axis: `low` to `high` onto pixels `start` to `end`."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def round_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """About `count` round numbers that cover low to high."""
    if not high > low:
        high, low = (high + 1, low - 1) if high == low else (low, high)
    raw = (high - low) / count
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(float(f"{number * step:.12g}") for number in range(first, last + 1))


def number_text(value: float) -> str:
    """A tick's label: 1,000 or 0.25."""
    return f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:.6g}"


def chart_svg(chart: Chart, name: str) -> str:
    """The chart as one line of SVG. `name` makes its ids unique on the page."""
    values = [value for series in chart.series for value in series.values if value is not None] or [0.0]
    low, high = min(values), max(values)
    if chart.kind == "bar" or not 0.6 * high < low:  # a line far above zero need not show zero
        low, high = min(0.0, low), high if chart.kind == "line" else max(0.0, high)
    ticks = round_ticks(low, high)
    legend = _legend(chart)
    bottom = TOP + PLOT_HEIGHT
    height = bottom + 46 + 20 * len(legend)
    y_axis = Axis(ticks[0], ticks[-1], bottom, TOP, ticks)
    parts = [
        f'<svg class="chart" role="img" aria-labelledby="{name}-t {name}-d" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'xmlns="http://www.w3.org/2000/svg"><title id="{name}-t">{shown(chart.title)}</title>'
        f'<desc id="{name}-d">{shown(_in_words(chart))}</desc>'
    ]
    for tick in ticks:
        y = y_axis.at(tick)
        parts.append(f'<path class="grid" d="M{LEFT:g} {y:g}H{WIDTH - RIGHT:g}"/>')
        parts.append(f'<text class="tick" text-anchor="end" x="{LEFT - 7:g}" y="{y + 4:g}">{number_text(tick)}</text>')
    parts += _lines(chart, y_axis, bottom) if chart.kind == "line" else _bars(chart, y_axis, bottom)
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(
        f'<text class="axis" text-anchor="middle" x="{middle:g}" y="{bottom + 38:g}">{shown(chart.x_label)}</text>'
    )
    parts.append(
        f'<text class="axis" text-anchor="middle" transform="rotate(-90)" x="{-(TOP + PLOT_HEIGHT / 2):g}" y="13">'
        f"{shown(chart.y_label)}</text>"
    )
    for row, entries in enumerate(legend):
        for x, number, series in entries:
            y = bottom + 58 + 20 * row
            sample = _mark(number, x + 10, y - 4) + f'<path class="line s{number % 5}" d="M{x:g} {y - 4:g}h20"/>'
            if chart.kind == "bar":
                sample = f'<rect class="bar s{number % 5}" x="{x:g}" y="{y - 11:g}" width="18" height="12"/>'
            parts.append(f'{sample}<text class="tick" x="{x + 26:g}" y="{y:g}">{shown(series.name)}</text>')
    return "".join(parts) + "</svg>"


def _in_words(chart: Chart) -> str:
    """The values themselves, for those who can't see the picture."""
    names = [value if isinstance(value, str) else number_text(value) for value in chart.x]
    rows = []
    for series in chart.series:
        pairs = (f"{x}: {number_text(y)}" for x, y in zip(names, series.values, strict=True) if y is not None)
        rows.append(f"{series.name}: {'; '.join(pairs)}")
    return f"{chart.y_label} by {chart.x_label}. " + ". ".join(rows)


def _legend(chart: Chart) -> list[list[tuple[float, int, Series]]]:
    if len(chart.series) < 2:
        return []
    rows: list[list[tuple[float, int, Series]]] = [[]]
    x = LEFT
    for number, series in enumerate(chart.series):
        width = 44 + 7.2 * len(series.name)
        if rows[-1] and x + width > WIDTH:
            rows.append([])
            x = LEFT
        rows[-1].append((x, number, series))
        x += width
    return rows


def _mark(number: int, x: float, y: float) -> str:
    kind = MARKS[number % len(MARKS)]
    shape = {
        "circle": f"M{x - 3.5:g} {y:g}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
        "square": f"M{x - 3.2:g} {y - 3.2:g}h6.4v6.4h-6.4z",
        "diamond": f"M{x:g} {y - 4.6:g}l4.6 4.6-4.6 4.6-4.6-4.6z",
        "triangle": f"M{x:g} {y - 4.4:g}l4.2 7.6h-8.4z",
        "cross": f"M{x - 3.5:g} {y - 3.5:g}l7 7m0-7l-7 7",
    }[kind]
    return f'<path class="mark {kind} s{number % 5}" d="{shape}"/>'


def _lines(chart: Chart, y_axis: Axis, bottom: float) -> list[str]:
    if all(isinstance(value, float) for value in chart.x):
        numbers = [float(value) for value in chart.x]
        ticks = round_ticks(min(numbers), max(numbers), 7)
        x_axis = Axis(ticks[0], ticks[-1], LEFT, WIDTH - RIGHT, ticks)
        places = [x_axis.at(value) for value in numbers]
        labels = [(x_axis.at(tick), number_text(tick)) for tick in ticks]
    else:
        step = (WIDTH - RIGHT - LEFT) / max(1, len(chart.x) - 1)
        places = [LEFT + step * number for number in range(len(chart.x))]
        labels = [(place, str(name)) for place, name in zip(places, chart.x, strict=True)]
    parts = [
        f'<text class="tick" text-anchor="middle" x="{x:g}" y="{bottom + 18:g}">{shown(text)}</text>'
        for x, text in labels
    ]
    for number, series in enumerate(chart.series):
        pairs = [(x, y_axis.at(y)) for x, y in zip(places, series.values, strict=True) if y is not None]
        if not pairs:
            continue
        d = "M" + "L".join(f"{x:g} {y:g}" for x, y in pairs)
        parts.append(f'<path class="line s{number % 5}" d="{d}"/>')
        if len(pairs) <= 25:
            parts += [_mark(number, x, y) for x, y in pairs]
    return parts


def _bars(chart: Chart, y_axis: Axis, bottom: float) -> list[str]:
    slot = (WIDTH - RIGHT - LEFT) / len(chart.x)
    width = min(64.0, slot * 0.76 / len(chart.series))
    base = y_axis.at(max(0.0, y_axis.low))
    parts = []
    for place, name in enumerate(chart.x):
        middle = LEFT + slot * (place + 0.5)
        text = name if isinstance(name, str) else number_text(name)
        for row, line in enumerate(wrap(text, max(4, int(slot / 7.2)))[:2]):
            parts.append(
                f'<text class="tick" text-anchor="middle" x="{middle:g}" y="{bottom + 15 + 13 * row:g}">{shown(line)}</text>'
            )
        for number, series in enumerate(chart.series):
            value = series.values[place]
            if value is None:
                continue
            x, y = middle + (number - len(chart.series) / 2) * width, y_axis.at(value)
            parts.append(
                f'<rect class="bar s{number % 5}" x="{x:.1f}" y="{min(y, base):g}" width="{width - 2:.1f}" '
                f'height="{max(abs(base - y), 0.5):.1f}"><title>{shown(series.name)}: {number_text(value)}</title></rect>'
            )
    return parts


def diagram_picture(diagram: Diagram) -> Picture:
    """The diagram as a picture to be laid out, flowing downwards so that it fits a phone."""
    names = dict.fromkeys(name for tail, head, _ in diagram.arrows for name in (tail, head))
    labels = {name: Label(name) for name in names}
    texts = {(tail, head): text for tail, head, text in diagram.arrows if text}
    arrows = tuple(
        Arrow(tail, head, max((len(line) for line in wrap(text, 30)), default=0) * 6.8 if text else 0.0)
        for tail, head, text in diagram.arrows
    )
    boxes = tuple(box_for(name, label, 24) for name, label in labels.items())
    return Picture(diagram.title, Sketch(boxes, arrows, "down"), labels, texts, "flow")
