"""A build is whole or it did not happen; bad input is said with file and line."""

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.model.deck import Deck
from planner.pipeline import build_workspace
from planner.read.workspace import read_workspace
from planner.write import build as writing

TODAY = "2026-08-01"
GOOD = """Ranking Intern

Requirements
- Experience with ranking metrics and embeddings
- Proficiency in Python
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "postings").mkdir()
    (tmp_path / "planner.yaml").write_text("start: 2026-08-03\ninterview: 2026-08-24\nstudy_minutes: 60\n")
    (tmp_path / "postings" / "good.txt").write_text(GOOD)
    return tmp_path


def planner(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planner", *words, "--today", TODAY]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("empty.txt", b"", "postings/empty.txt"),
        ("binary.txt", bytes(range(256)) * 20, "postings/binary.txt"),
        ("story.txt", b"Once upon a time there was a hen.\nShe laid an egg.\n", "no requirement section found"),
        ("broken.pdf", b"%PDF-1.4 not really", "postings/broken.pdf"),
    ],
)
def test_a_bad_posting_is_said_and_leaves_the_last_build_alone(workspace: Path, name: str, content: bytes, said: str):
    assert planner("build", "--no-site", cwd=workspace).returncode == 0
    before = contents(workspace / "build")
    (workspace / "postings" / name).write_bytes(content)
    result = planner("build", "--no-site", cwd=workspace)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert contents(workspace / "build") == before


def test_building_twice_on_one_day_gives_the_same_bytes(workspace: Path):
    assert planner("build", "--no-site", cwd=workspace).returncode == 0
    before = contents(workspace / "build")
    assert planner("build", "--no-site", cwd=workspace).returncode == 0
    assert contents(workspace / "build") == before


def test_a_full_disk_leaves_the_last_build_and_the_memory_alone(workspace: Path, monkeypatch: pytest.MonkeyPatch):
    from datetime import date

    build_workspace(read_workspace(workspace, date.fromisoformat(TODAY)), lambda step: None, with_site=False)
    before, memory = contents(workspace / "build"), contents(workspace / ".planner")

    def no_room(deck: Deck, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(writing, "write_deck", no_room)
    (workspace / "postings" / "more.txt").write_text(GOOD.replace("embeddings", "recommender systems"))
    with pytest.raises(OSError, match="No space left"):
        build_workspace(read_workspace(workspace, date.fromisoformat(TODAY)), lambda step: None, with_site=False)
    assert contents(workspace / "build") == before
    assert contents(workspace / ".planner") == memory
    assert [path.name for path in workspace.glob(".build-*")] == []


def test_a_workspace_without_postings_says_what_to_put_there(workspace: Path):
    shutil.rmtree(workspace / "postings")
    result = planner("build", cwd=workspace)
    assert (result.returncode, "no-postings" in result.stderr) == (1, True)


def test_plan_and_requirements_keep_their_published_schemas(workspace: Path):
    import json

    import jsonschema

    import planner as package

    assert planner("build", "--no-site", cwd=workspace).returncode == 0
    for name in ("plan", "requirements"):
        schema = json.loads((Path(package.__file__).parent / "schemas" / f"{name}.schema.json").read_text())
        jsonschema.validate(json.loads((workspace / "build" / f"{name}.json").read_text()), schema)
    printed = json.loads(planner("plan", "--format", "json", cwd=workspace).stdout)
    jsonschema.validate(
        printed, json.loads((Path(package.__file__).parent / "schemas" / "plan.schema.json").read_text())
    )


def test_khal_takes_the_calendar_twice_without_doubling(workspace: Path):
    assert planner("build", "--no-site", cwd=workspace).returncode == 0
    khal = Path(sys.executable).with_name("khal")
    config = workspace / "khal.conf"
    config.write_text(
        f"[calendars]\n[[prep]]\npath = {workspace}/calendar\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        f"timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {workspace}/khal.db\n[default]\ndefault_calendar = prep\n"
    )
    (workspace / "calendar").mkdir()
    for _ in range(2):
        command = [khal, "-c", config, "import", "--batch", workspace / "build" / "calendar.ics"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
    uids = [line for line in (workspace / "build" / "calendar.ics").read_text().splitlines() if line.startswith("UID:")]
    assert len(list((workspace / "calendar").glob("*.ics"))) == len(uids) == len(set(uids))
