"""Every command of the table can be reached, with its own help and its own subcommands."""

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from planner.cli.init import init
from planner.cli.start import COMMANDS, load
from planner.model.problem import BadInput


def planner(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planner", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_is_a_function_or_a_group_with_commands(name: str):
    thing = load(name)
    if isinstance(thing, typer.Typer):
        assert thing.registered_commands
    else:
        assert thing.__doc__


@pytest.mark.parametrize(
    "words, said",
    [
        (("anki", "read", "--help"), "colpkg"),
        (("topics", "find", "--help"), "question"),
        (("--version",), "planner 0."),
    ],
)
def test_groups_and_options_answer(words: tuple[str, ...], said: str):
    result = planner(*words)
    assert result.returncode == 0
    assert said in result.stdout


def test_a_workspace_is_made_without_a_single_answer(tmp_path: Path):
    init(folder=tmp_path / "prep")
    assert "mon: 90" in (tmp_path / "prep" / "planner.yaml").read_text()
    with pytest.raises(BadInput, match="workspace-exists"):
        init(folder=tmp_path / "prep")


@pytest.mark.parametrize("words", [("survey", "nowhere"), ("drill", "--level", "boss"), ("why", "ranking", "-w", "no")])
def test_what_is_not_there_is_bad_input(words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    result = planner(*words)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
