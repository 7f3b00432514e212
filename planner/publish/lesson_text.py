"""A lesson as it stands in its file to the Markdown of its page: headings lowered, figures drawn, outputs marked."""

import re
from dataclasses import dataclass, field

from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Library
from planner.publish.charts import chart_svg, diagram_picture
from planner.publish.figure_text import BadFigure, parse_chart, parse_diagram
from planner.publish.graph_picture import Picture, svg
from planner.publish.layout import LayOut
from planner.publish.markup import shown
from planner.publish.mathematics import CODE, FORMULA

FENCE = re.compile(
    r"^(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=mark)[ \t]*$", re.MULTILINE | re.DOTALL
)
KEPT = re.compile(f"{CODE.pattern}|{FORMULA.pattern}", re.MULTILINE | re.DOTALL)
HELD = re.compile("\ue010(\\d+)\ue011")


@dataclass
class Pictures:
    """The pictures of all pages, gathered while pages are written and laid out together at the end."""

    waiting: list[Picture] = field(default_factory=list)

    def add(self, picture: Picture) -> str:
        """A mark that `draw` replaces by the picture."""
        self.waiting.append(picture)
        return f"\ue010{len(self.waiting) - 1}\ue011"

    def draw(self, pages: dict[str, str], lay_out: LayOut) -> dict[str, str]:
        placed = lay_out([picture.sketch for picture in self.waiting])
        drawn = [svg(picture, at, f"g{n}") for n, (picture, at) in enumerate(zip(self.waiting, placed, strict=True))]
        return {path: HELD.sub(lambda match: drawn[int(match[1])], text) for path, text in pages.items()}


def written(text: str) -> str:
    """The library's own Markdown, whose authors write neither links nor HTML: `E[g](1 - b)` and `a < b` stay text."""
    pieces, at = [], 0
    for match in KEPT.finditer(text):
        pieces += [_plain(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join(pieces) + _plain(text[at:])


def _plain(text: str) -> str:
    return re.sub(r"(?<=\])\(", "&#40;", text).replace("<", "&lt;")


def line(text: str) -> str:
    """The same on one line."""
    return written(" ".join(text.split()))


def lesson_markdown(lesson: str, pictures: Pictures, name: str) -> str:
    """The lesson without its title, headings one level lower. `name` makes the charts' ids unique."""
    pieces, at = [], 0
    for number, match in enumerate(FENCE.finditer(lesson)):
        pieces.append(_lowered(lesson[at : match.start()]))
        pieces.append(_fence(match["info"].strip(), match["body"], match[0], pictures, f"{name}-{number}"))
        at = match.end()
    pieces.append(_lowered(lesson[at:]))
    return "".join(pieces).strip()


def refused_figures(library: Library) -> tuple[Problem, ...]:
    """Every chart and diagram of the lessons that the site could only show as text, with its file and line."""
    found = []
    for topic in library.topics:
        for match in FENCE.finditer(topic.lesson):
            parse = {"chart": parse_chart, "diagram": parse_diagram}.get(match["info"].strip())
            try:
                if parse:
                    parse(match["body"])
            except BadFigure as error:
                where = Source(f"{topic.folder}/lesson.md", topic.lesson.count("\n", 0, match.start()) + 1)
                found.append(Problem(where, "figure", f"the {match['info'].strip()} can't be drawn: {error}"))
    return tuple(found)


def _lowered(prose: str) -> str:
    prose = re.sub(r"^# [^\n]*\n", "", prose, count=1, flags=re.MULTILINE)
    return re.sub(r"^(#{2,5}) ", r"#\1 ", written(prose), flags=re.MULTILINE)


def _fence(info: str, body: str, whole: str, pictures: Pictures, name: str) -> str:
    try:
        if info == "chart":
            chart = parse_chart(body)
            return figure(chart_svg(chart, name), chart.title)
        if info == "diagram":
            diagram = parse_diagram(body)
            return figure(pictures.add(diagram_picture(diagram)), diagram.title)
    except BadFigure:  # told by the library's checks; the page shows the text
        return f"```text\n{body}```"
    if info == "output":
        return f'```text {{ .output title="Output" }}\n{body}```'
    return whole


def figure(picture: str, title: str) -> str:
    """A picture with its title, on one line of raw HTML."""
    caption = f"<figcaption>{shown(title)}</figcaption>" if title else ""
    return f'<figure class="drawn" data-search-exclude>{picture}{caption}</figure>'
