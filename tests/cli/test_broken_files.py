"""Files under .planner/ that were broken or changed by hand: every command says so, and none fails without a word."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.cli.quick import quick_plan
from planner.write.plan import accept_plan
from tests.cli.conftest import START, Command

BROKEN = "garbage\n"
TORN = '{"id": "p2", "at": "2026-08'


def record(small_workspace: Path, text: str) -> None:
    (small_workspace / ".planner" / "progress.jsonl").write_text(text)


class TestRecord:
    @pytest.mark.parametrize(
        "words",
        [
            ("status",),
            ("today",),
            ("week",),
            ("log",),
            ("done", "wool.learn.1"),
            ("replan",),
            ("plan",),
            ("why", "wool"),
        ],
        ids=" ".join,
    )
    def test_each_line_that_counts_nowhere_is_told_once(
        self, planner: Command, small_workspace: Path, words: tuple[str, ...]
    ) -> None:
        record(small_workspace, BROKEN + TORN)
        code, _, err = planner(*words)
        assert (code, err.count("bad-line"), err.count("torn-line")) == (0, 1, 1)
        assert "progress.jsonl:1: bad-line: is no progress entry" in err

    def test_a_build_tells_it_once_too(self, planner: Command, small_workspace: Path) -> None:
        record(small_workspace, BROKEN)
        _, _, err = planner("build", "--no-site")
        assert err.count("bad-line") == 1

    def test_a_plan_printed_again_comes_with_the_warning_again(self, planner: Command, small_workspace: Path) -> None:
        record(small_workspace, BROKEN)
        planner("plan")
        assert not quick_plan(["plan", "--workspace", str(small_workspace), "--today", START])

    def test_an_entry_changed_to_nonsense_stops_no_replan(self, planner: Command, small_workspace: Path) -> None:
        record(small_workspace, '{"id":"p1","at":"yesterday","action":"done","session":"wool.learn.1"}\n')
        code, _, err = planner("replan")
        assert code == 0
        assert "bad-line: its time 'at' should be such as 2026-08-03T18:00:00+00:00, not 'yesterday'" in err
        assert "delete it" in err


Change = Callable[[dict[str, Any]], object]


def first_day(plan: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(day for day in plan["days"] if day["sessions"])
    return found


def twice(plan: dict[str, Any]) -> None:
    sessions = first_day(plan)["sessions"]
    sessions.append(sessions[0])


CHANGES: dict[str, tuple[Change, str]] = {
    "a factor of nothing": (lambda plan: plan.update(estimate_factor=0), "estimate_factor is 0"),
    "minutes as text": (lambda plan: first_day(plan)["sessions"][0].update(minutes="60"), "Expected 'int', got 'str'"),
    "no days": (lambda plan: plan.update(days=[]), "has no days"),
    "days missing": (lambda plan: plan.pop("days"), "'days' is missing"),
    "a session twice": (twice, "stands twice"),
    "more than the day has": (lambda plan: first_day(plan)["sessions"][0].update(minutes=600), "minutes, but has"),
    "an unknown kind": (lambda plan: first_day(plan)["sessions"][0].update(kind="nap"), "Invalid enum value 'nap'"),
}


class TestPlan:
    @pytest.mark.parametrize("change, said", CHANGES.values(), ids=list(CHANGES))
    def test_one_that_no_planner_wrote_is_told_and_nothing_is_done(
        self, planner: Command, small_workspace: Path, change: Change, said: str
    ) -> None:
        file = small_workspace / ".planner" / "plan.json"
        value = json.loads(file.read_text())
        change(value)
        file.write_text(json.dumps(value))
        for words in ("status", "today", "week", "replan", "plan"):
            code, out, err = planner(words)
            assert (code, out) == (1, "")
            assert "plan.json: damaged-plan: " in err
            assert said in err
            assert "planner build --fresh" in err

    def test_a_fresh_plan_replaces_one_that_is_no_json(self, planner: Command, small_workspace: Path) -> None:
        file = small_workspace / ".planner" / "plan.json"
        file.write_bytes(b"{\xff")
        assert planner("plan")[0] == 1
        code, out, _ = planner("plan", "--fresh", "--format", "json")
        assert code == 0
        accept_plan(small_workspace, out)
        assert planner("status")[0] == 0
        assert (small_workspace / ".planner" / "plans" / "plan-0001.json").read_bytes() == b"{\xff"  # nothing is lost
