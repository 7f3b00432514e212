"""The quick way prints what the full command prints, or stands aside."""

from pathlib import Path

import pytest

from planner.cli.quick import quick_week
from planner.cli.week import week
from planner.model.progress import ProgressEntry
from planner.publish.plan_json import plan_text
from planner.write.plan import accept_plan
from planner.write.progress import append_progress
from tests.small import plan

PLAN = plan("Mon cards 8, ranking learn 45\nTue embeddings learn 30\nWed ranking practise 30")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "planner.yaml").write_text("interview: 2026-08-17\n")
    accept_plan(tmp_path, plan_text(PLAN))
    return tmp_path


def done(workspace: Path, *sessions: str, action: str = "done") -> None:
    entries = [ProgressEntry("", "2026-08-03T20:00:00+00:00", action, session=name) for name in sessions]  # type: ignore[arg-type]
    append_progress(workspace / ".planner" / "progress.jsonl", entries)


@pytest.mark.parametrize("ticked", [(), ("ranking.learn.1",), ("ranking.learn.1", "embeddings.learn.1")])
def test_it_prints_the_week_as_the_full_command_does(
    workspace: Path, capsys: pytest.CaptureFixture[str], ticked: tuple[str, ...]
):
    from datetime import date

    done(workspace, *ticked)
    assert quick_week(["week", "--workspace", str(workspace), "--today", "2026-08-03"])
    quick = capsys.readouterr().out
    week(workspace=workspace, today=date(2026, 8, 3))
    assert quick == capsys.readouterr().out
    assert quick.count("[x]") == len(ticked)


def test_a_week_with_a_missed_day_is_left_to_the_full_command(workspace: Path, capsys: pytest.CaptureFixture[str]):
    from datetime import date

    assert not quick_week(["week", "--workspace", str(workspace), "--today", "2026-08-04"])
    week(workspace=workspace, today=date(2026, 8, 4))
    assert "missed: learn" in capsys.readouterr().out
    done(workspace, "ranking.learn.1")
    assert quick_week(["week", "--workspace", str(workspace), "--today", "2026-08-04"])


def test_a_day_with_nothing_missed_before_it_is_printed(workspace: Path, capsys: pytest.CaptureFixture[str]):
    done(workspace, "ranking.learn.1")
    assert quick_week(["today", "-w", str(workspace), "--today", "2026-08-04"])
    assert "Embeddings" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["week", "2"],
        ["week", "--format", "html"],
        ["today", "--today", "2026-08-05"],
        ["week", "--today", "soon"],
        ["week", "--help"],
    ],
)
def test_anything_else_is_left_to_the_full_command(workspace: Path, words: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(workspace)
    assert not quick_week(words)


def test_a_plan_changed_by_hand_or_a_broken_record_is_left_to_the_full_command(workspace: Path):
    words = ["week", "--workspace", str(workspace), "--today", "2026-08-03"]
    (workspace / ".planner" / "progress.jsonl").write_text("{broken\n")
    assert not quick_week(words)
    (workspace / ".planner" / "progress.jsonl").unlink()
    assert quick_week(words)
    (workspace / ".planner" / "plan.json").write_text(plan_text(PLAN).replace("45", "44"))
    assert not quick_week(words)
