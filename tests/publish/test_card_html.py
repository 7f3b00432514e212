"""What a card's text becomes in Anki."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.publish.card_html import card_html, code_html


@pytest.mark.parametrize(
    "text, shown",
    [
        ("plain", "plain"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("**bold** and *slanted*", "<b>bold</b> and <i>slanted</i>"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("`x < y`", "<code>x &lt; y</code>"),
        ("$\\log_2 1 = 0$", "\\(\\log_2 1 = 0\\)"),
        ("$$x^2$$", "\\[x^2\\]"),
        ("costs $5 and $6", "costs $5 and $6"),
        ("$a_{b_{c}}$", "\\(a_{b_{c} }\\)"),
        ("`{{x}}`", "<code>{<!-- -->{x}<!-- -->}</code>"),
        ("two\nlines", "two<br>lines"),
        ("gain {{c1::$2^r - 1$}}", "gain {{c1::\\(2^r - 1\\)}}"),
        ("$x = {{c1::\\frac{a}{b}}}$", "\\(x = {{c1::\\frac{a}{b} }}\\)"),
        ("{{c1::one}} and {{c2::two}}", "{{c1::one}} and {{c2::two}}"),
    ],
)
def test_text_becomes(text: str, shown: str):
    assert card_html(text) == shown


@given(st.text())
def test_no_text_makes_a_tag_that_the_card_does_not_know(text: str):
    assert set(re.findall(r"<\s*/?\s*([^\s>/]+)", card_html(text))) <= {"b", "i", "br", "code", "!--"}


@given(st.text(alphabet="{}$`ab \\c1:"))
def test_double_braces_stand_only_where_a_cloze_was_written(text: str):
    if "{{c1::" not in text:
        assert "{{" not in card_html(text)
        assert "}}" not in card_html(text)


def test_code_keeps_its_lines_and_is_escaped():
    assert (
        code_html("if a < b:\n    pass", "python")
        == '<pre class="code python"><code>if a &lt; b:\n    pass</code></pre>'
    )
    assert code_html("", "python") == ""
