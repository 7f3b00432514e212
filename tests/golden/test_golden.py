"""One small workspace, every output compared: run with UPDATE_GOLDEN=1 to accept a change, then read the diff."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.model.workspace import Workspace
from planner.pipeline import plan_workspace, publish
from planner.read.postings import read_postings
from planner.read.settings import read_settings
from planner.read.topics import read_library

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 8, 1)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The small workspace with its own library alone."""
    given = HERE / "workspace"
    library, problems = read_library(((given / "topics", "topics"),))
    postings, more = read_postings(given / "postings", "postings")
    assert [str(problem) for problem in (*problems, *more)] == []
    settings = read_settings(given / "planner.yaml", "planner.yaml", TODAY)
    return Workspace(str(tmp_path_factory.mktemp("golden")), TODAY, settings, library, postings, (), None, ())


def published(workspace: Workspace) -> dict[str, str]:
    """Every output as text."""
    outputs = publish(plan_workspace(workspace))
    files: dict[str, str] = {}
    for folder, made in (("docs", outputs.docs), ("files", outputs.files)):
        for name, content in made.items():
            files[f"{folder}/{name}"] = content if isinstance(content, str) else f"{len(content)} bytes\n"
    for name, sheet in outputs.sheets.items():
        files[f"print/{name}.json"] = json.dumps(sheet, ensure_ascii=False, indent=1) + "\n"
    notes = [
        f"{note.due} {note.model} {' '.join(note.tags)} {note.modified_at}\n" + "\n".join(note.fields)
        for note in outputs.deck.notes
    ]
    files["anki/deck.txt"] = outputs.deck.name + "\n\n" + "\n\n".join(notes) + "\n"
    return files


def test_every_output_is_as_before(workspace: Workspace):
    made = published(workspace)
    folder = HERE / "expected"
    if os.environ.get("UPDATE_GOLDEN"):
        for path in sorted(folder.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        for name, text in made.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode())
    expected = {
        str(path.relative_to(folder)): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()
    }
    assert sorted(made) == sorted(expected)
    for name in sorted(made):
        assert made[name] == expected[name], f"{name} differs"


def test_the_same_workspace_gives_the_same_bytes(workspace: Workspace):
    shuffled = replace(workspace, postings=workspace.postings)
    assert published(workspace) == published(shuffled)
