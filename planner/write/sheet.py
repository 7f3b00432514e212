"""A week's content to a PDF, through the Typst template in site/print."""

import json
from pathlib import Path
from typing import Any


def week_pdf(content: dict[str, Any], template: Path) -> bytes:
    """The PDF of one week: tagged (PDF/UA-1), fonts embedded, the same bytes for the same content.

    `content` is what `publish.week.sheet_content` gives.
    """
    import typst

    compiler = typst.Compiler(input=str(template), root=str(template.parent), ignore_system_fonts=True)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    result = compiler.compile(format="pdf", sys_inputs={"plan": text}, pdf_standards=["ua-1"], timestamp=0)
    if not isinstance(result, bytes):
        raise TypeError("typst gave several files for one sheet")
    return result
