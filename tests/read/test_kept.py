"""What is kept between commands is used only while nothing it was made from has changed."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from planner.cli.common import open_library, open_workspace
from planner.cli.plan import plan
from planner.cli.quick import quick_plan
from planner.model import places
from planner.pipeline import prepare
from planner.read import stamps
from planner.read.kept import read_kept_library
from planner.read.stamps import stamp, workspace_stamp

SMALL = Path(__file__).resolve().parent.parent / "golden" / "workspace"
TODAY = date(2026, 8, 1)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose library is the small one of the golden files."""
    shutil.copytree(SMALL / "topics", tmp_path / "home" / "topics")
    monkeypatch.setattr(stamps, "installed_folder", lambda: str(tmp_path / "home"))
    shutil.copytree(SMALL / "postings", tmp_path / "prep" / "postings")
    shutil.copy(SMALL / "planner.yaml", tmp_path / "prep")
    return tmp_path / "prep"


def touch_later(path: Path, text: str) -> None:
    """Change a file as an editor would, with a later time of change even on a coarse clock."""
    before = path.stat().st_mtime_ns
    path.write_text(text)
    os.utime(path, ns=(before + 10_000_000, before + 10_000_000))


def test_a_stamp_tells_changed_new_and_removed_files(tmp_path: Path):
    (tmp_path / "a.txt").write_text("one")
    first = stamp(str(tmp_path))
    assert stamp(str(tmp_path)) == first
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert stamp(str(tmp_path)) == first
    touch_later(tmp_path / "a.txt", "two")
    second = stamp(str(tmp_path))
    assert second != first
    (tmp_path / "b.txt").write_text("")
    assert stamp(str(tmp_path)) != second
    (tmp_path / "b.txt").unlink()
    assert stamp(str(tmp_path)) == second
    assert stamp(str(tmp_path / "nothing")) == ""


def test_a_kept_library_is_the_library(workspace: Path):
    read = open_library(workspace)
    assert (workspace / places.KEPT_LIBRARY).is_file()
    assert read_kept_library(workspace, read[2]) == read[:2]
    assert open_library(workspace) == read


def test_a_changed_topic_is_read_anew(workspace: Path):
    library = open_library(workspace)[0]
    one = next((workspace.parent / "home" / "topics").glob("*/*/topic.yaml"))
    touch_later(one, one.read_text().replace("title: ", "title: Wholly new ", 1))
    assert open_library(workspace)[0].by_id[one.parent.name].title.startswith("Wholly new ")
    assert not library.by_id[one.parent.name].title.startswith("Wholly new ")


@pytest.mark.parametrize("damage", [b"", b"{", b'{"stamp": 3}', b"\xff\xfe", b"[]"])
def test_damaged_files_count_as_none(workspace: Path, damage: bytes):
    expected = prepare(open_workspace(workspace, TODAY))
    (workspace / places.KEPT_LIBRARY).write_bytes(damage)
    (workspace / places.KEPT_POSTINGS).write_bytes(damage)
    found = prepare(open_workspace(workspace, TODAY))
    assert (found.workspace.library, found.extractions) == (expected.workspace.library, expected.extractions)


def test_unchanged_postings_are_not_read_again_and_changed_ones_are(workspace: Path):
    first = prepare(open_workspace(workspace, TODAY))
    assert first.workspace.extracted == {}
    again = prepare(open_workspace(workspace, TODAY))
    assert set(again.workspace.extracted) == {posting.path for posting in again.workspace.postings}
    assert (again.extractions, again.demand) == (first.extractions, first.demand)
    changed = Path(first.workspace.postings[0].path)
    changed.write_text("Requirements\n- Proficiency in Haskell\n")
    after = prepare(open_workspace(workspace, TODAY))
    assert str(changed) not in after.workspace.extracted
    assert [one.quote for one in after.extractions[0].requirements] == ["Proficiency in Haskell"]


def test_nothing_is_left_where_there_is_no_workspace(tmp_path: Path, workspace: Path):
    empty = tmp_path / "elsewhere"
    empty.mkdir()
    open_library(empty)
    assert list(empty.iterdir()) == []


def test_the_plan_is_printed_again_until_something_changes(workspace: Path, capsys: pytest.CaptureFixture[str]):
    words = ["plan", "--workspace", str(workspace), "--today", TODAY.isoformat()]
    assert not quick_plan(words)
    plan(workspace=workspace, today=TODAY)
    printed = capsys.readouterr().out
    assert quick_plan(words)
    assert capsys.readouterr().out == printed
    assert not quick_plan([*words[:-1], "2026-08-02"])
    assert not quick_plan([*words, "--fresh"])
    settings = workspace / "planner.yaml"
    touch_later(settings, settings.read_text() + "\n# a remark\n")
    assert not quick_plan(words)


def test_a_workspace_stamp_covers_progress_and_the_plan_in_force(workspace: Path):
    before = workspace_stamp(str(workspace))
    (workspace / ".planner").mkdir(exist_ok=True)
    (workspace / ".planner" / "progress.jsonl").write_text("")
    with_progress = workspace_stamp(str(workspace))
    (workspace / ".planner" / "plan.json").write_text("{}")
    assert len({before, with_progress, workspace_stamp(str(workspace))}) == 3
