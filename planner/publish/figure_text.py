"""The figures written into lessons: ```chart and ```diagram blocks, as text to plain values.

A chart is a handful of `key: value` lines whose values are words, numbers, [lists] and {mappings} on one line.
"""

import re
from dataclasses import dataclass

KINDS = ("line", "bar")
KEYS = ("kind", "title", "x_label", "y_label", "x", "series")


class BadFigure(ValueError):
    """What is wrong with a figure, in words for its writer."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars: None where a value is missing."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: `x` are numbers, or words (then the points are evenly spaced)."""

    kind: str
    title: str
    x_label: str
    y_label: str
    x: tuple[float | str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes joined by arrows: (tail, head, label)."""

    title: str
    arrows: tuple[tuple[str, str, str], ...]


Value = str | list["Value"] | dict[str, "Value"]


def parse_chart(text: str) -> Chart:
    """Raises BadFigure."""
    given: dict[str, Value] = {}
    for entry in re.split(r"\n(?=\S)", text.strip("\n")):  # a value may go on in indented lines
        key, colon, rest = entry.partition(":")
        if not colon:
            raise BadFigure(f"'{entry}' is no 'key: value'")
        given[key.strip()] = _flow(" ".join(rest.split()))
    unknown = sorted(set(given) - set(KEYS))
    if unknown:
        raise BadFigure(f"unknown keys: {', '.join(unknown)}")
    x, series = given.get("x"), given.get("series")
    if not isinstance(x, list) or not x or not isinstance(series, dict) or not series:
        raise BadFigure("a chart has x: [...] and series: {name: [...]}")
    lines = []
    for name, values in series.items():
        if not isinstance(values, list) or len(values) != len(x):
            raise BadFigure(f"series '{name}' should have {len(x)} values, as x has")
        lines.append(Series(name, tuple(_number(value) for value in values)))
    kind, title, x_label, y_label = (str(given.get(key, "")) for key in ("kind", "title", "x_label", "y_label"))
    if kind not in KINDS:
        raise BadFigure(f"kind is '{kind}', and should be line or bar")
    words = [str(value) for value in x]
    points: tuple[float | str, ...] = tuple(words)
    if all(_is_number(word) for word in words):
        points = tuple(float(word) for word in words)
    return Chart(kind, title, x_label, y_label, points, tuple(lines))


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?", text, re.IGNORECASE) is not None


def _number(value: Value) -> float | None:
    if isinstance(value, str) and value.lower() in ("null", "~", "", "none"):
        return None
    if not isinstance(value, str) or not _is_number(value):
        raise BadFigure(f"'{value}' is no number")
    return float(value)


def _flow(text: str) -> Value:
    value, rest = _value(text, 0, "")
    if text[rest:].strip():
        raise BadFigure(f"can't read '{text}'")
    return value


def _value(text: str, at: int, ends: str) -> tuple[Value, int]:
    """The value that begins at `at`, and where it ends; a bare word goes on to one of `ends`."""
    while at < len(text) and text[at] == " ":
        at += 1
    if at < len(text) and text[at] in "\"'":
        return _quoted(text, at)
    if text.startswith("[", at):
        members: list[Value] = []
        at = _skip(text, at + 1)
        while not text.startswith("]", at):
            member, at = _value(text, at, ",]")
            members.append(member)
            at = _comma(text, at, "]")
        return members, at + 1
    if text.startswith("{", at):
        entries: dict[str, Value] = {}
        at = _skip(text, at + 1)
        while not text.startswith("}", at):
            key, at = _value(text, at, ":")
            at = _skip(text, at)
            if not text.startswith(":", at) or not isinstance(key, str):
                raise BadFigure(f"a ':' is missing in '{text}'")
            entries[key], at = _value(text, at + 1, ",}")
            at = _comma(text, at, "}")
        return entries, at + 1
    end = at
    while end < len(text) and text[end] not in ends:
        end += 1
    return text[at:end].strip(), end


def _quoted(text: str, at: int) -> tuple[str, int]:
    match = re.compile(r'"((?:\\.|[^"\\])*)"|\'((?:\'\'|[^\'])*)\'').match(text, at)
    if match is None:
        raise BadFigure(f"a quotation mark is not closed in '{text}'")
    if match[1] is not None:
        return re.sub(r"\\(.)", r"\1", match[1]), match.end()
    return match[2].replace("''", "'"), match.end()


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _comma(text: str, at: int, end: str) -> int:
    at = _skip(text, at)
    if text.startswith(",", at):
        return _skip(text, at + 1)
    if not text.startswith(end, at):
        raise BadFigure(f"'{end}' is missing in '{text}'")
    return at


def parse_diagram(text: str) -> Diagram:
    """Lines 'a -> b', 'a -> b: label' and 'title: ...'. A name with a colon of its own is known by standing in front
    of an arrow somewhere. Raises BadFigure."""
    title, pairs = "", []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if line.startswith(("title:", "caption:")):
            title = line.partition(":")[2].strip()
            continue
        tail, arrow, head = line.partition(" -> ")
        if not arrow:
            raise BadFigure(f"'{line}' is neither 'a -> b' nor 'title: ...'")
        pairs.append((tail.strip(), head.strip()))
    tails = {tail for tail, _ in pairs}
    arrows = []
    for tail, head in pairs:
        name, colon, label = head.partition(": ")
        arrows.append((tail, head, "") if head in tails or not colon else (tail, name.strip(), label.strip()))
    if not arrows:
        raise BadFigure("a diagram has at least one arrow")
    return Diagram(title, tuple(arrows))
