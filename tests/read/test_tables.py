"""Tables of adverts, in Word, web pages and Markdown."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from planner.read.grids import with_labelled_rows
from planner.read.postings import read_posting

GRID = (
    ("Criterion", "Essential", "Desirable"),
    ("Lighting lamps", "✓", ""),
    ("Grinding lenses", "", "✓"),
    ("Climbing towers", "x", "-"),
)
LISTED = ["# Essential", "• Lighting lamps", "• Climbing towers", "# Desirable", "• Grinding lenses"]


def word_lines(path: Path, document: Any) -> list[str]:
    stream = io.BytesIO()
    document.save(stream)
    path.write_bytes(stream.getvalue())
    posting, problems = read_posting(path, path.name)
    assert posting is not None, problems
    return posting.text.split("\n")


def with_table(rows: Sequence[Sequence[str]], bold_head: bool = False) -> Any:
    from docx import Document

    document = Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for cell in table.rows[0].cells if bold_head else ():
        cell.paragraphs[0].runs[0].bold = True
    return document


@pytest.mark.parametrize(
    "rows, lines",
    [
        pytest.param(GRID, LISTED, id="ticks"),
        pytest.param(
            (("Criterion", "E/D"), ("Lamps", "E"), ("Lenses", "D")),
            ["# Essential", "• Lamps", "# Desirable", "• Lenses"],
            id="letters",
        ),
        pytest.param(
            (("Area", "Essential", "Desirable"), ("Knowledge", "Lamps", "Lenses\nMirrors"), ("Skills", "Climbing", "")),
            ["# Essential", "• Lamps", "• Climbing", "# Desirable", "• Lenses", "• Mirrors"],
            id="columns-of-demands",
        ),
        pytest.param((("Location", "Oslo"), ("Start", "May")), ["Location: Oslo", "Start: May"], id="facts"),
        pytest.param(
            (("Required", "Lamps\nLenses"), ("Terms", "We work at night.\nWe sleep at noon.")),
            ["# Required", "• Lamps", "• Lenses", "# Terms", "We work at night.", "We sleep at noon."],
            id="labels-beside-lists",
        ),
    ],
)
def test_tables_of_word(tmp_path: Path, rows: Sequence[Sequence[str]], lines: list[str]) -> None:
    assert word_lines(tmp_path / "a.docx", with_table(rows)) == lines


def test_columns_side_by_side_with_their_headings(tmp_path: Path) -> None:
    rows = (("What you do", "What you bring"), ("Light lamps\nWrite the log", "A steady hand\nA ladder"))
    assert word_lines(tmp_path / "a.docx", with_table(rows, bold_head=True)) == [
        "# What you do", "• Light lamps", "• Write the log", "# What you bring", "• A steady hand", "• A ladder",
    ]  # fmt: skip


def test_paragraphs_and_tables_within_a_cell(tmp_path: Path) -> None:
    document = with_table((("", ""),))
    left, right = document.tables[0].rows[0].cells
    left.paragraphs[0].text = "We keep the lamps of the whole coast"
    right.paragraphs[0].add_run("Nice to have").bold = True
    right.add_paragraph("A ladder", style="List Bullet")
    inner = right.add_table(1, 2).rows[0].cells
    inner[0].text, inner[1].text = "Pay", "30 lamps a week"
    assert word_lines(tmp_path / "a.docx", document) == [
        "We keep the lamps of the whole coast", "**Nice to have**", "• A ladder", "Pay: 30 lamps a week",
    ]  # fmt: skip


def test_text_boxes_and_content_controls_of_word(tmp_path: Path) -> None:
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    text = "<w:p><w:r><w:t>Must have: a ladder</w:t></w:r></w:p>"
    box = f"<w:txbxContent>{text}</w:txbxContent>"
    document = Document()
    document.add_paragraph("Keeper")._p.append(parse_xml(
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    ))  # fmt: skip
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{text.replace('ladder', 'lamp')}</w:sdtContent></w:sdt>")
    document.element.body.insert(1, control)
    assert word_lines(tmp_path / "a.docx", document) == ["Keeper", "Must have: a ladder", "Must have: a lamp"]


def test_a_bold_paragraph_of_word_may_be_a_heading(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Nice to have").bold = True
    paragraph.add_run("\nA ladder, and the wish to climb it in the dark")
    assert word_lines(tmp_path / "a.docx", document) == [
        "**Nice to have**", "A ladder, and the wish to climb it in the dark",
    ]  # fmt: skip


def test_ticks_in_a_web_page(tmp_path: Path) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in GRID)
    path = tmp_path / "a.html"
    path.write_text(f"<main><p>{'We keep lamps on the coast. ' * 4}</p><table>{rows}</table></main>")
    posting, _ = read_posting(path, "a.html")
    assert posting is not None
    assert posting.text.split("\n")[1:] == LISTED


def test_ticks_in_markdown_keep_their_lines() -> None:
    table = [f"| {' | '.join(row)} |" for row in GRID]
    text = "\n".join(["# Keeper", "", table[0], "|---|:-:|:-:|", *table[1:], "", "Come and see."])
    assert with_labelled_rows(text).split("\n") == [
        "# Keeper", "", table[0], "|---|:-:|:-:|",
        "- Essential: Lighting lamps", "- Desirable: Grinding lenses", "- Essential: Climbing towers",
        "", "Come and see.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "| Skill | Level |\n|---|---|\n| Lamps | high |",
        "a | b\nc",
        "| Skill | Required |\n|---|---|\n| Lamps | 3 years |",
    ],
)
def test_other_tables_of_markdown_stay(text: str) -> None:
    assert with_labelled_rows(text) == text
