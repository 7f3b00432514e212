"""TeX to MathML, which browsers show without any script."""

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Library

FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![\\$])\$(?![\s$])((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)", re.DOTALL)
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)


class Refused(ValueError):
    """The formula holds something that the converter doesn't know."""


@cache
def _converters() -> tuple[Any, type[Exception]]:
    import math_core

    return math_core.LatexToMathML(fancy_error=False), math_core.LatexError


def mathml(tex: str, display: bool) -> str:
    """The formula as a <math> element. Raises Refused."""
    converter, refusal = _converters()
    try:
        return str(converter.convert_with_local_state(tex.strip(), displaystyle=display))
    except refusal as error:
        raise Refused(str(error)) from error


def mathml_or_code(tex: str, display: bool) -> str:
    """The formula as MathML, or its TeX as code when it can't be converted."""
    try:
        return mathml(tex, display)
    except Refused:
        return f'<code class="tex">{html.escape(tex.strip())}</code>'


def refused_formulas(library: Library) -> tuple[Problem, ...]:
    """Every formula of the library that the site would have to show as plain TeX, with its file and line."""
    found = []
    for topic in library.topics:
        for source, text in _texts(topic):
            for line, tex, display in formulas(text):
                try:
                    mathml(tex, display)
                except Refused as error:
                    where = Source(source.path, source.line + line if source.line else line + 1)
                    message = f"can't be shown as mathematics: {tex.strip()[:80]} ({error})"
                    found.append(Problem(where, "formula", message, "write it with plainer TeX"))
    return tuple(found)


def formulas(text: str) -> list[tuple[int, str, bool]]:
    """Line (from 0), TeX and whether it stands on its own, of every formula outside code."""
    if "$" not in text:
        return []
    prose = CODE.sub(_blanked, text) if "`" in text else text
    return [
        (prose.count("\n", 0, match.start()), match[1] or match[2], match[1] is not None)
        for match in FORMULA.finditer(prose)
    ]


def _blanked(match: re.Match[str]) -> str:
    """As many blank lines, each as long, so that what follows keeps its line."""
    return "\n".join(" " * len(line) for line in match[0].split("\n"))


def _texts(topic: Any) -> Iterator[tuple[Source, str]]:
    yield Source(f"{topic.folder}/lesson.md"), topic.lesson
    for question in topic.questions:
        for text in (question.question, question.answer, *question.listen_for, *question.follow_ups):
            yield question.source, text
    for card in topic.cards:
        for text in (card.front, card.back, card.cloze):
            yield card.source, text
    for drill in topic.drills:
        yield Source(drill.source.path.replace("drill.yaml", "task.md")), drill.task
