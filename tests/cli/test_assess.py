"""`planner assess`: asks in a terminal only, keeps every answer, records what it concludes, can be overruled."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.assess.session import Sitting
from planner.model.progress import Action, ProgressEntry, in_force
from planner.read.progress import read_progress
from planner.write.progress import append_progress
from tests.instances import make_library, make_settings, make_topic

LIBRARY = make_library(
    make_topic("algebra", "maths"), make_topic("calculus", "maths", needs=("algebra",)), make_topic("python", "code")
)


@pytest.fixture
def test(tmp_path: Path):
    """A test over a small library, as the command makes it."""
    from planner.cli.assess import Test
    from planner.graph.topic_graph import build_graph
    from planner.model.workspace import Workspace

    settings = make_settings()
    opened = Workspace(str(tmp_path), settings.start, settings, LIBRARY, (), (), None, ())
    return Test(
        opened, build_graph(LIBRARY), tuple(topic.id for topic in LIBRARY.topics), tmp_path / ".planner" / "assess.json"
    )


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[str]:
    """Give these lines as if typed, then the end of the input; the prompts are collected."""
    prompts, rest = [], list(lines)

    def answer(prompt: str = "") -> str:
        prompts.append(prompt)
        if not rest:
            raise EOFError
        return rest.pop(0)

    monkeypatch.setattr("builtins.input", answer)
    return prompts


def test_an_interview_is_saved_answer_by_answer_and_can_be_resumed(test, monkeypatch, capsys) -> None:
    from planner.assess.session import Sitting
    from planner.cli.assess import _read, _sit

    typing(
        monkeypatch, "3", "what?", "2", "", "k", "d"
    )  # ratings (one mistyped), look and knew, don't know, then the end
    sitting = _sit(test, Sitting())
    assert sitting.ratings == (("maths", 3), ("code", 2))
    assert [answer.reply for answer in sitting.answers] == ["knew", "dont-know"]
    assert _read(test.file) == sitting
    shown = capsys.readouterr()
    assert "please type one of" in shown.err
    assert "a point" in shown.out  # what a good answer contains is shown before the verdict
    typing(monkeypatch, "q")
    assert _sit(test, _read(test.file)) == sitting


def test_back_takes_the_last_answer_or_rating_back_and_asks_again(test, monkeypatch, capsys) -> None:
    from planner.assess.session import Sitting
    from planner.cli.assess import _read, _sit

    prompts = typing(monkeypatch, "3", "b", "1", "2", "d", "b", "", "k")
    sitting = _sit(test, Sitting())
    assert sitting.ratings == (("maths", 1), ("code", 2))
    assert [answer.reply for answer in sitting.answers] == ["knew"]
    assert _read(test.file) == sitting
    shown = capsys.readouterr().out
    assert (
        shown.count("Area 1 of 2. Maths: how well do you know it?\n  Of it your plan may hold: Algebra, Calculus") == 2
    )
    assert shown.count("Question 1. ") == 2
    assert shown.count("0 new to me\n") == 1  # what the numbers mean is said once
    assert all("b back" in prompt for prompt in prompts)


def test_answers_are_broken_to_the_width_of_the_terminal_but_code_is_not(monkeypatch) -> None:
    from planner.cli.assess import _wrapped

    monkeypatch.setenv("COLUMNS", "20")
    assert _wrapped("A sentence that is long.\n\n```\nx = a_call(of_several, words)\n```\nEnd.") == (
        "  A sentence that is\n  long.\n\n  ```\n  x = a_call(of_several, words)\n  ```\n  End."
    )


def test_control_c_stops_and_keeps_what_was_answered(test, monkeypatch) -> None:
    from planner.assess.session import Sitting
    from planner.cli.assess import _sit

    replies = ["3"]

    def answer(prompt: str = "") -> str:
        if replies:
            return replies.pop()
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", answer)
    assert _sit(test, Sitting()).ratings == (("maths", 3),)


def test_everything_is_shown_on_request_and_what_to_do_next(test, capsys) -> None:
    from planner.assess.session import Sitting
    from planner.cli.assess import _print
    from planner.cli.common import Format

    sitting = Sitting().rated("maths", 0).rated("code", 4).answered("python", "python-q0", "knew")
    _print(test, sitting, Format.TEXT)
    short = capsys.readouterr()
    assert [line.split()[:2] for line in short.out.splitlines()] == [["explain", "python"]]
    assert "1 of 3 topics known after 3 answers" in short.err
    assert "'planner plan' takes it into the plan" in short.err  # there is no plan yet to replan
    _print(test, sitting, Format.TEXT, everything=True)
    assert [line.split()[:3] for line in capsys.readouterr().out.splitlines()][1:] == [
        ["not", "known", "algebra"], ["not", "known", "calculus"],
    ]  # fmt: skip


def test_conclusions_are_recorded_once_and_overruling_is_recorded_as_known(test) -> None:
    from dataclasses import replace

    from planner.assess.known import known_from_progress
    from planner.assess.session import Sitting
    from planner.cli.assess import _record
    from planner.read.progress import read_progress

    sitting = Sitting().rated("maths", 4).answered("calculus", "q", "knew").answered("algebra", "q", "knew")
    _record(test, sitting)
    record = test.file.with_name("progress.jsonl")
    entries, problems = read_progress(record)
    assert problems == ()
    assert {(entry.action, entry.topic, dict(entry.detail)["depth"]) for entry in entries} == {
        ("assess", "algebra", "explain"), ("assess", "calculus", "explain"),
    }  # fmt: skip
    later = replace(test, workspace=replace(test.workspace, progress=entries))
    _record(later, sitting)
    assert read_progress(record)[0] == entries  # nothing new, nothing written
    _record(later, sitting.overrule("python", "implement").overrule("calculus", None))
    entries, _ = read_progress(record)
    assert known_from_progress(entries, test.workspace.settings, LIBRARY) == {
        "algebra": "explain",
        "python": "implement",
    }


def test_a_broken_file_begins_anew(test, capsys) -> None:
    from planner.assess.session import Sitting
    from planner.cli.assess import _read

    test.file.parent.mkdir()
    test.file.write_text("{half")
    assert _read(test.file) == Sitting()
    assert "can't be understood" in capsys.readouterr().err


POSTING = """Machine Learning Intern

Requirements
- Experience with Python and SQL
- Knowledge of linear algebra and probability
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "postings").mkdir()
    (tmp_path / "postings" / "intern.txt").write_text(POSTING)
    (tmp_path / "planner.yaml").write_text("start: 2026-08-03\ninterview: 2026-09-14\n")
    return tmp_path


def run(workspace: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "planner",
        "assess",
        "--workspace",
        str(workspace),
        "--today",
        "2026-08-03",
        *options,
    ]
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=root,
        env=os.environ,
        timeout=120,
        check=False,
    )


def test_it_never_asks_when_there_is_no_terminal(workspace: Path) -> None:
    done = run(workspace, "--format", "json")
    assert done.returncode == 0, done.stderr
    state = json.loads(done.stdout)
    assert (state["format"], state["answers_given"], state["finished"]) == ("planner.assess/1", 0, False)
    assert state["planned_topics"] > 0
    assert not (workspace / ".planner" / "assess.json").exists()


def test_overruling_from_the_command_line(workspace: Path) -> None:
    done = run(workspace, "--set", "python=implement")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("implement  python")
    assert '"known"' in (workspace / ".planner" / "progress.jsonl").read_text()
    wrong = run(workspace, "--set", "pyton=implement")
    assert wrong.returncode == 1
    assert "did you mean 'python'?" in wrong.stderr + wrong.stdout
    assert run(workspace, "--set", "python=deeply").returncode == 1


class TestTakenBack:
    """What `undo` took back of the test stays so."""

    def entry(self, number: int, topic: str, depth: str, action: Action = "known") -> ProgressEntry:
        return ProgressEntry(f"p{number}", "2026-08-03T18:00:00+00:00", action, topic=topic, detail=(("depth", depth),))

    def undo(self, number: int, of: int) -> ProgressEntry:
        return ProgressEntry(f"p{number}", "2026-08-03T18:00:00+00:00", "undo", undoes=f"p{of}")

    def test_an_overrule_is_forgotten_or_is_what_it_was_before(self) -> None:
        sitting = Sitting().overrule("sql", "implement").overrule("numpy", None).overrule("python", "explain")
        record = (
            self.entry(1, "sql", "implement"),
            self.entry(2, "numpy", "recognise"),
            self.entry(3, "numpy", "none"),
            self.undo(4, of=1),
            self.undo(5, of=3),
            self.entry(6, "python", "explain"),
        )
        assert dict(sitting.as_recorded(record).overruled) == {"numpy": "recognise", "python": "explain"}
        assert sitting.as_recorded(()) == sitting  # a record that was lost takes nothing back

    def test_another_overrule_does_not_bring_it_back(self, workspace: Path) -> None:
        run(workspace, "--set", "sql=implement")
        record = workspace / ".planner" / "progress.jsonl"
        append_progress(record, [ProgressEntry("", "2026-08-03T18:00:00+00:00", "undo", undoes="p1")])
        assert "you said so" not in run(workspace, "--show").stdout
        run(workspace, "--set", "python=explain")
        entries, _ = read_progress(record)
        assert [entry.topic for entry in in_force(entries)] == ["python"]
