"""A week's content to a PDF, through the Typst template in site/print."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

# What PDF/UA refuses, with the words that no font of the sheet can show: a posting may hold any sign.
UNSHOWN = re.compile(r'the text `?"(.+?)"`? could not be displayed', re.S)
PLAIN = 0x2000  # signs below it are in every font


def week_pdf(content: dict[str, Any], template: Path) -> bytes:
    """The PDF of one week: tagged (PDF/UA-1), fonts embedded, the same bytes for the same content.

    `content` is what `publish.week.sheet_content` gives. Pictographs are left out, and letters that no font has are
    shown as question marks.
    """
    import typst

    compiler = typst.Compiler(input=str(template), root=str(template.parent), ignore_system_fonts=True)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    text = "".join(letter for letter in text if not _is_pictograph(letter))
    while True:
        try:
            result = compiler.compile(format="pdf", sys_inputs={"plan": text}, pdf_standards=["ua-1"], timestamp=0)
        except typst.TypstError as error:
            found = UNSHOWN.search(str(error))
            scripts = {_script(letter) for letter in found[1] if ord(letter) >= 0x80} if found else set()
            lost = {letter for letter in set(text) if ord(letter) >= 0x80 and _script(letter) in scripts}
            shorter = text.translate({ord(letter): "?" if letter.isalnum() else "" for letter in lost})
            if shorter == text:
                raise
            text = shorter
            continue
        if not isinstance(result, bytes):
            raise TypeError("typst gave several files for one sheet")
        return result


def _is_pictograph(letter: str) -> bool:
    """Whether a character is a picture, or tells how the one before it is drawn."""
    if ord(letter) < PLAIN:
        return False
    return unicodedata.category(letter) in ("So", "Cs", "Co", "Cn") or letter in "\ufe0e\ufe0f\u200d"


def _script(letter: str) -> str:
    """What a letter's fonts have together: its script ("HANGUL", "ARABIC"), but itself where fonts have a part of it."""
    script = unicodedata.name(letter, letter).split()[0]
    return letter if script in ("LATIN", "GREEK", "CYRILLIC") else script
