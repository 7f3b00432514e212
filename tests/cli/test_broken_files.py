"""Files under .planner/ that were broken or changed by hand: every command says so, and none fails without a word."""

from pathlib import Path

import pytest

from planner.cli.quick import quick_plan
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
