"""A small workspace with a plan in force and a library of its own, and commands typed there."""

import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planner.cli.app import run
from planner.pipeline import plan_workspace
from planner.publish.plan_json import plan_text
from planner.read import stamps
from planner.read.workspace import read_workspace
from planner.write.plan import accept_plan

SMALL = Path(__file__).resolve().parent.parent / "golden" / "workspace"
START = "2026-08-03"

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def small_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an accepted plan; its topics are the whole library."""
    installed, root = tmp_path / "installed", tmp_path / "prep"
    shutil.copytree(SMALL / "topics", installed / "topics")
    shutil.copytree(SMALL, root, ignore=shutil.ignore_patterns("topics"))
    monkeypatch.setattr(stamps, "installed_folder", lambda: str(installed))
    opened = read_workspace(root, date.fromisoformat(START))
    accept_plan(root, plan_text(plan_workspace(opened).plan))
    return root


@pytest.fixture
def planner(small_workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command there; its exit code, results and messages."""

    def typed(*words: str, today: str = START) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["planner", *words, "--workspace", str(small_workspace), "--today", today])
        with pytest.raises(SystemExit) as left:
            run((words[0],))
        shown = capsys.readouterr()
        return int(left.value.code or 0), shown.out, shown.err

    return typed
