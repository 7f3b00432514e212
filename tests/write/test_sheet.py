"""A week is one sheet of paper, however full it is."""

import io
from pathlib import Path

import pypdf
import pytest

from planner.publish.week import sheet_content, weeks_of
from planner.write.sheet import week_pdf
from tests.small import plan

TEMPLATE = Path(__file__).resolve().parents[2] / "site" / "print" / "week.typ"
SENTENCE = "Knowledge of learning to rank, retrieval, recommenders, embeddings and how each of them is judged"


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sessions", [0, 1, 3, 6])
def test_a_week_is_one_page(paper: str, sessions: int):
    days = [", ".join(["cards 8", *(f"topic-{day}{n} learn 15" for n in range(sessions))]) for day in range(7)]
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    made = plan("\n".join(f"{name} {day}" for name, day in zip(names, days, strict=True)))
    why = {session.topic: SENTENCE for session in made.sessions if session.topic}
    content = sheet_content(weeks_of(made)[0], paper, dict(list(why.items())[:14]))
    reader = pypdf.PdfReader(io.BytesIO(week_pdf(content, TEMPLATE)))
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split())
    assert text.count("min") >= 7 * (1 + sessions)
    assert all(f"{name}, " in text for name in ("Monday", "Thursday", "Sunday"))


def test_signs_that_no_font_has_break_nothing():
    made = plan("Mon spark learn 30")
    why = {"spark": "| Spark ✅ yes 🟡🇩🇪 | 字节跳动 ﷽ \u200d\ufe0f Привет, ≥ 3 °C |"}
    content = sheet_content(weeks_of(made)[0], "a4", why)
    text = pypdf.PdfReader(io.BytesIO(week_pdf(content, TEMPLATE))).pages[0].extract_text()
    assert "Spark yes" in " ".join(text.split())
    assert "????" in text
    assert "Привет, ≥ 3 °C" in " ".join(text.split())
