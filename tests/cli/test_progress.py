"""`done`, `skip`, `undo` and `log` as they are typed, and the boxes that `week` ticks for them."""

import json
import time
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.cli.common import moment
from planner.cli.quick import quick_week
from planner.model.progress import ProgressEntry
from planner.write.progress import append_progress
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


def test_what_anki_said_of_every_card_is_shortened_in_the_log(planner: Command, small_workspace: Path) -> None:
    states = "10.97/2.1/4.12 " * 20
    entry = ProgressEntry("", f"{START}T18:00:00+00:00", "anki", topic="wool", detail=(("states", states),))
    append_progress(small_workspace / ".planner" / "progress.jsonl", [entry])
    assert len(planner("log")[1]) < 130
    assert "states=10.97" in planner("undo")[2]
    assert recorded(planner)[0]["detail"] == {"states": states}  # as JSON it is whole


def test_an_entry_bears_the_time_of_the_clock_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        assert moment(date(2026, 8, 3))[:13] == f"2026-08-03T{time.strftime('%H')}"
        assert datetime.fromisoformat(moment(date(2026, 8, 3))).utcoffset()
    finally:
        monkeypatch.undo()
        time.tzset()


def test_on_the_day_of_the_interview_nothing_is_to_be_replanned(planner: Command) -> None:
    _, out, _ = planner("status", today="2026-08-24")
    assert "The interview is today" in out
    assert "replan" not in out


def test_a_change_that_moves_nothing_is_shown(planner: Command, small_workspace: Path) -> None:
    settings = small_workspace / "planner.yaml"
    settings.write_text(settings.read_text().replace("per_day: 10", "per_day: 0"))
    _, out, err = planner("replan")
    assert "Expected recall on the interview day" in out
    assert "not accepted" in err
    assert planner("replan", "--yes")[0] == 0
    _, out, err = planner("replan")
    assert (out, err) == ("Nothing moves.\n", "")


def test_what_was_skipped_stays_so_once_its_time_went_to_other_topics(planner: Command, small_workspace: Path) -> None:
    kept = json.loads((small_workspace / ".planner" / "plan.json").read_text())["selection"]["kept"]
    topic = next(e["topic"] for e in kept if e["strength"] == "must" and e["demanded"] and not e["needed_by"])
    planner("skip", topic, "--whole")
    planner("replan", "--yes")
    musts = json.loads(planner("status", "--format", "json")[1])["musts"]
    assert topic in musts["skipped"]
    assert topic not in musts["no room"]
    assert "you skipped it" in planner("why", topic)[1]
