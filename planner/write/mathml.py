"""A Python-Markdown extension: what arithmatex found (generic mode) as MathML, so that no page needs a script."""

import html
import re
from typing import Any

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from planner.publish.mathematics import mathml_or_code

INLINE = re.compile(r'<span class="arithmatex">\\\((.*?)\\\)</span>', re.DOTALL)
DISPLAY = re.compile(r'<div class="arithmatex">\s*\\\[(.*?)\\\]\s*</div>', re.DOTALL)


class _Mathematics(Postprocessor):  # type: ignore[misc]
    def run(self, text: str) -> str:
        text = DISPLAY.sub(
            lambda match: f'<div class="formula">{mathml_or_code(html.unescape(match[1]), True)}</div>', text
        )
        return INLINE.sub(lambda match: mathml_or_code(html.unescape(match[1]), False), text)


class MathML(Extension):  # type: ignore[misc]
    """Runs last, when every stashed piece is back in the text."""

    def extendMarkdown(self, md: Any) -> None:
        md.postprocessors.register(_Mathematics(md), "planner-mathml", -10)


def makeExtension(**options: Any) -> MathML:
    return MathML(**options)
