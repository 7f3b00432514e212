"""The paragraphs, tables and text boxes of a Word file to lines of text."""

from collections.abc import Iterator
from typing import Any

from planner.read.emphasis import Line, Run, is_bold
from planner.read.grids import listed, wanted_rows

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LABEL_WORDS = 6  # the left of two cells with more is no label
ITEM_LENGTH = 120  # letters; a cell's longer lines are paragraphs


def lines_in(element: Any, parent: Any) -> Iterator[Line]:
    """The lines of what stands in a body, a cell, a text box or a content control, in order."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for child in element.iterchildren():
        if child.tag == f"{WORD}p":
            yield from _paragraph_lines(Paragraph(child, parent))
            for box in _text_boxes(child):
                yield from lines_in(box, parent)
        elif child.tag == f"{WORD}tbl":
            yield from _table_lines(Table(child, parent))
        elif child.tag == f"{WORD}sdt":
            for content in child.iterchildren(f"{WORD}sdtContent"):
                yield from lines_in(content, parent)


def _text_boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph; each is written twice, the second time for old readers."""
    for box in paragraph.iter(f"{WORD}txbxContent"):
        around = [element.tag.rsplit("}", 1)[-1] for element in box.iterancestors()]
        if "Fallback" not in around and around.count("txbxContent") == 0:
            yield box


def _paragraph_lines(paragraph: Any) -> Iterator[Line]:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    numbering = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
    rows = [list[Run]()]
    for run in _runs(paragraph):
        for number, part in enumerate(run.text.split("\n")):
            if number:
                rows.append([])
            rows[-1].append(Run(part, run.bold))
    lines = [(" ".join("".join(run.text for run in row).split()), is_bold(row)) for row in rows]
    lines = [(text, bold) for text, bold in lines if text]
    if not lines:
        return
    if style.startswith(("Heading", "Title")):
        yield Line("# ", " ".join(text for text, _ in lines))
    elif numbering is None and not style.startswith("List"):
        yield from (Line("", text, bold) for text, bold in lines)
    else:
        styled = int(style[-1]) - 1 if style[-1:].isdigit() else 0  # "List Bullet 2"
        level = numbering.ilvl.val if numbering is not None and numbering.ilvl is not None else styled
        yield Line(f"{'  ' * level}• ", " ".join(text for text, _ in lines))


def _runs(paragraph: Any) -> Iterator[Run]:
    """The runs of a paragraph, those of its links too; a run that doesn't say is as bold as its style."""
    around = paragraph.style.font.bold if paragraph.style is not None else None
    for piece in paragraph.iter_inner_content():
        for run in getattr(piece, "runs", [piece]):
            named = run.style.font.bold if run.style is not None else None
            own = next((said for said in (run.bold, named, around) if said is not None), False)
            yield Run(run.text, own)


def _table_lines(table: Any) -> Iterator[Line]:
    rows = [[list(lines_in(cell._tc, cell)) for cell in _cells(row)] for row in table.rows]
    grid = wanted_rows([["\n".join(line.text for line in cell) for cell in row] for row in rows])
    if grid is not None:
        for text in listed(grid):
            mark = text[:2] if text[:2] in ("# ", "• ") else ""
            yield Line(mark, text.removeprefix(mark))
        return
    names_columns = len(rows) > 1 and all(cell and all(line.bold for line in cell) for cell in rows[0])
    if names_columns and len(rows) == 2 and len(rows[0]) == len(rows[1]) > 1:
        for head, cell in zip(*rows, strict=True):  # columns side by side, each with its heading
            yield from _under(head, cell)
        return
    for row in rows:
        yield from _row_lines([cell for cell in row if cell], names_columns)


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, merged ones once."""
    seen: set[int] = set()
    for cell in row.cells:
        if id(cell._tc) not in seen:
            seen.add(id(cell._tc))
            yield cell


def _row_lines(cells: list[list[Line]], names_columns: bool) -> Iterator[Line]:
    if len(cells) == 2 and not names_columns and _is_label(cells[0]):
        yield from _under(*cells)
    elif len(cells) > 1 and all(len(cell) == 1 for cell in cells):
        yield Line("", " ".join(cell[0].text for cell in cells))
    else:  # cells that only lay out the page
        for cell in cells:
            yield from cell


def _is_label(cell: list[Line]) -> bool:
    return len(cell) == 1 and "•" not in cell[0].mark and len(cell[0].text.split()) <= LABEL_WORDS


def _under(head: list[Line], cell: list[Line]) -> Iterator[Line]:
    """A cell and what its label says of it: one line "label: text", or a heading with items or paragraphs below."""
    label = " ".join(line.text for line in head).rstrip(": ")
    if len(cell) == 1 and "•" not in cell[0].mark:
        yield Line("", f"{label}: {cell[0].text}")
        return
    yield Line("# ", label)
    prose = any(line.mark or line.bold or len(line.text) > ITEM_LENGTH for line in cell)
    for line in cell:
        yield line if prose or line.text.endswith(".") else line._replace(mark="• ")
