"""A card's text to the HTML that Anki shows: everything escaped, then code, emphasis and mathematics put back.

Anki typesets \\( \\) and \\[ \\] with the MathJax it carries, so cards need no network.
"""

import html
import re

MATH = re.compile(r"\$\$(.+?)\$\$|(?<![\\\w$])\$(?!\s)(.+?)(?<![\s\\])\$(?![\w$])", re.DOTALL)
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
BOLD = re.compile(r"\*\*(?!\s)(.+?)(?<!\s)\*\*")
ITALIC = re.compile(r"(?<![\w*])\*(?!\s)([^*]+?)(?<!\s)\*(?![\w*])")
CLOZE_OPEN = re.compile(r"\{\{c(\d+)::")
# Marks from Unicode's private-use area stand for finished pieces while the rest is escaped.
PRIVATE = re.compile("[\ue000-\ue004]")
HELD = re.compile("\ue000(\\d+)\ue001")
OPENED = re.compile("\ue002(\\d+)\ue003")
CLOSED = "\ue004"


def card_html(text: str) -> str:
    """Escape `text` and render `code`, **bold**, *italic*, $inline$ and $$display$$ mathematics and line breaks.

    Cloze marks ({{c1::...}}) pass through; all other double braces are kept apart, because Anki reads "}}" as the
    end of a cloze and "{{" as a template field.
    """
    kept: list[str] = []

    def hold(shown: str) -> str:
        kept.append(shown)
        return f"\ue000{len(kept) - 1}\ue001"

    def mathematics(match: re.Match[str]) -> str:
        body = _apart(html.escape((match[1] or match[2]).strip(), quote=False), " ")
        return hold(f"\\[{body}\\]" if match[1] else f"\\({body}\\)")

    def code(match: re.Match[str]) -> str:
        body = match[2].strip() if len(match[1]) > 1 else match[2]
        return hold(f"<code>{_apart(html.escape(body, quote=False), '<!-- -->')}</code>")

    text = _mark_clozes(PRIVATE.sub("", text))
    text = CODE.sub(code, text)
    text = MATH.sub(mathematics, text)
    text = _apart(html.escape(text, quote=False), "<!-- -->")
    text = BOLD.sub(r"<b>\1</b>", text)
    text = ITALIC.sub(r"<i>\1</i>", text)
    text = text.replace("\n", "<br>")
    while HELD.search(text):
        text = HELD.sub(lambda match: kept[int(match[1])], text)
    text = text.replace("}" + CLOSED, "} " + CLOSED)
    return OPENED.sub(r"{{c\1::", text).replace(CLOSED, "}}")


def _mark_clozes(text: str) -> str:
    """Replace cloze marks by private characters; a cloze ends at the first "}}" outside inner braces."""
    pieces, position = [], 0
    while opening := CLOZE_OPEN.search(text, position):
        depth, end = 0, opening.end()
        while end < len(text):
            if text[end] == "{":
                depth += 1
            elif text[end] == "}":
                if depth == 0 and text.startswith("}}", end):
                    break
                depth = max(0, depth - 1)
            end += 1
        if end >= len(text):
            break
        pieces += [text[position : opening.start()], f"\ue002{opening[1]}\ue003", text[opening.end() : end], CLOSED]
        position = end + 2
    return "".join(pieces) + text[position:]


def _apart(text: str, between: str) -> str:
    """Double braces with something between them."""
    text = re.sub(r"\{(?=\{)", "{" + between, text)
    return re.sub(r"\}(?=\})", "}" + between, text)


def code_html(code: str, language: str) -> str:
    """A code block for the front of a card, or "" for no code."""
    if not code:
        return ""
    body = _apart(html.escape(code, quote=False), "<!-- -->")
    return f'<pre class="code {html.escape(language or "text", quote=True)}"><code>{body}</code></pre>'
