"""Lines as a PDF sets them: what goes on, what is a heading, which words were broken."""

from pathlib import Path

import pytest

from planner.read.pdf_lines import SetLine, Style, joined_lines
from planner.read.postings import read_posting

BODY, BOLD, LARGE = Style(False, 10), Style(True, 10), Style(True, 13)
FULL = "• Ease with lamps, lanterns and candles, also in the dark"


def set_in(style: Style | None, *texts: str) -> list[SetLine]:
    return [SetLine(text, style) for text in texts]


@pytest.mark.parametrize(
    "style, heading",
    [
        pytest.param(BOLD, "**Nice to have**", id="bold"),
        pytest.param(LARGE, "# Nice to have", id="larger"),
    ],
)
def test_a_heading_stays_apart_from_an_item_that_fills_its_line(style: Style, heading: str) -> None:
    lines = [*set_in(BODY, FULL), *set_in(style, "Nice to have"), *set_in(BODY, "• A steady hand")]
    assert joined_lines(lines) == [FULL, heading, "• A steady hand"]


def test_a_wider_gap_begins_a_paragraph() -> None:
    lines = [
        SetLine("• A taste for the long evenings of the north, and for", top=100),
        SetLine("the lamps that make them bearable to everybody else", top=88),
        SetLine("Your profile", top=64),
    ]
    assert joined_lines(lines)[1:] == ["Your profile"]


def test_words_in_bold_amid_a_sentence_go_on() -> None:
    lines = [*set_in(BODY, "• Years spent in workshops, with lamps, lanterns and"), *set_in(BOLD, "Old Mirrors")]
    assert joined_lines(lines) == ["• Years spent in workshops, with lamps, lanterns and Old Mirrors"]


def test_an_advert_all_in_bold_has_no_headings_by_it() -> None:
    assert joined_lines(set_in(BOLD, "Lamp keeper.", "Requirements.", "Patience.")) == [
        "Lamp keeper.",
        "Requirements.",
        "Patience.",
    ]


def test_a_heading_on_two_lines_is_one() -> None:
    lines = [
        *set_in(LARGE, "Keeper of lamps and", "lanterns"),
        *set_in(BODY, "We light the coast from end to end, and never sleep before dawn."),
    ]
    assert joined_lines(lines)[0] == "# Keeper of lamps and lanterns"


@pytest.mark.parametrize(
    "lines, text",
    [
        pytest.param(("Run exper-", "iments with an experiment tracker"), "experiments", id="in-the-document"),
        pytest.param(
            ("Fluency in program-", "ming is not asked, pro-", "gramming is"), "pro-gramming", id="nowhere-whole"
        ),
        pytest.param(("You like naviga-", "tion by the stars"), "navigation", id="an-ending"),
        pytest.param(("You build open-", "source lamps"), "open-source", id="a-compound"),
        pytest.param(
            ("You build light-", "house parts: light-house doors, no lighthouse lamps"),
            "light-house parts",
            id="written-so",
        ),
        pytest.param(("You mend lan\xad", "terns"), "lanterns", id="soft-hyphen"),
    ],
)
def test_broken_words(lines: tuple[str, ...], text: str) -> None:
    assert text in joined_lines([SetLine(line) for line in lines])[0]


def test_a_typeset_page_tells_its_headings(tmp_path: Path) -> None:
    import typst

    source = """#set page(width: 9cm, height: auto)
= Lamp keeper
- Ease with lamps and lanterns, in the dark too
*Nice to have*
- A steady hand, for the wicks and the oil"""
    path = tmp_path / "a.pdf"
    path.write_bytes(typst.compile(source.encode(), format="pdf"))
    posting, _ = read_posting(path, "a.pdf")
    assert posting is not None
    assert posting.text.split("\n") == [
        "# Lamp keeper",
        "• Ease with lamps and lanterns, in the dark too",
        "**Nice to have**",
        "• A steady hand, for the wicks and the oil",
    ]
