"""`done`, `skip`, `undo` and `log` as they are typed, and the boxes that `week` ticks for them."""

import json
from pathlib import Path

from planner.cli.quick import quick_week
from tests.cli.conftest import START, Command


def first_session(small_workspace: Path) -> tuple[str, str]:
    """Id and topic of the plan's first session with a topic."""
    plan = json.loads((small_workspace / ".planner" / "plan.json").read_text())
    found = next(session for day in plan["days"] for session in day["sessions"] if session["topic"])
    return found["id"], found["topic"]


def recorded(planner: Command) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(planner("log", "--format", "json")[1])
    return found


def test_a_session_is_recorded_once(planner: Command, small_workspace: Path) -> None:
    name, _ = first_session(small_workspace)
    assert planner("done", name, "--minutes", "20")[0] == 0
    code, _, err = planner("done", name)
    assert (code, "already-settled" in err, "planner undo" in err) == (1, True, True)
    assert [entry["minutes"] for entry in recorded(planner)] == [20]


def test_what_was_skipped_can_be_done_after_all(planner: Command, small_workspace: Path) -> None:
    name, _ = first_session(small_workspace)
    assert planner("skip", name)[0] == 0
    assert planner("done", name)[0] == 0


def test_who_skips_a_lesson_hears_what_stays_of_its_topic(planner: Command, small_workspace: Path) -> None:
    name, topic = first_session(small_workspace)
    _, _, said = planner("skip", name)
    assert "still planned of it: practise on 2026-08-" in said
    assert f"'planner skip {topic} --whole'" in said
    _, _, said = planner("skip", topic, "--whole")
    assert "still planned" not in said


def test_a_topic_of_which_all_was_skipped_is_not_studied(planner: Command, small_workspace: Path) -> None:
    plan = json.loads((small_workspace / ".planner" / "plan.json").read_text())
    topic = next(kept["topic"] for kept in plan["selection"]["kept"] if kept["strength"] == "must")
    planner("skip", topic, "--whole")
    for _ in range(2):
        musts = json.loads(planner("status", "--format", "json")[1])["musts"]
        assert topic in musts["skipped"]
        assert topic not in musts["studied"]
        planner("replan", "--yes")


def test_undo_takes_back_all_that_the_last_command_recorded(planner: Command, small_workspace: Path) -> None:
    name, topic = first_session(small_workspace)
    planner("done", name)
    planner("done", topic, "--whole")
    assert len(recorded(planner)) > 2
    planner("undo")
    assert [entry["session"] for entry in recorded(planner) if entry["in_force"] and entry["action"] == "done"] == [
        name
    ]


def test_a_done_session_of_a_rebuilt_plan_ticks_no_other_box(planner: Command, small_workspace: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    name, _ = first_session(small_workspace)
    planner("done", name)
    planner("replan", "--yes", today="2026-08-05")
    words = ["week", "--workspace", str(small_workspace), "--today", START]
    assert quick_week(words)
    quick = capsys.readouterr().out
    ticked = [line for line in quick.split("\n") if "[x]" in line]
    assert [line.endswith(f"({name})") for line in ticked] == [True]
    code, full, _ = planner("week", "1")
    assert (code, full) == (0, quick)


def test_a_free_day_names_the_next_day_of_study(planner: Command) -> None:
    code, out, _ = planner("today", today="2026-08-02")
    assert code == 0
    assert "the plan begins on Mon 3 Aug" in out
