"""`status`, `why`, `what-if`, `replan`, `done` on a small workspace with a library of its own, as a user types them."""

import json
import shutil
from pathlib import Path

from tests.cli.conftest import Command

ROOT = Path(__file__).resolve().parents[2]


def accepted(small_workspace: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((small_workspace / ".planner" / "plan.json").read_text())
    return found


class TestStatus:
    def test_counts_what_is_done(self, planner: Command) -> None:
        code, out, _ = planner("status", "--format", "json")
        before = json.loads(out)
        assert code == 0
        assert planner("done", "wool.learn.1", "--minutes", "20")[0] == 0
        after = json.loads(planner("status", "--format", "json")[1])
        changed = {key for key in before if before[key] != after[key]}
        assert changed
        assert after["interview"] == "2026-08-24"

    def test_reads_well_as_text(self, planner: Command) -> None:
        code, out, err = planner("status")
        assert (code, err) == (0, "")
        assert "interview" in out.lower()

    def test_without_a_plan_says_how_to_make_one(self, planner: Command, small_workspace: Path) -> None:
        (small_workspace / ".planner" / "plan.json").unlink()
        code, out, err = planner("status")
        assert (code, out) == (1, "")
        assert "planner build" in err


class TestWhy:
    def test_goes_from_the_posting_to_the_day(self, planner: Command) -> None:
        code, out, _ = planner("why", "twill-weave")
        assert code == 0
        assert "mill.txt" in out
        assert "bought as step" in out
        assert "review Twill weave" in out
        needed = planner("why", "warp-tension")[1]
        assert "Plain weave" in needed  # what it is needed by

    def test_a_session_is_explained_as_its_topic_is(self, planner: Command) -> None:
        found = json.loads(planner("why", "wool.learn.1", "--format", "json")[1])
        assert "wool" in json.dumps(found)
        assert json.loads(planner("why", "wool", "--format", "json")[1])

    def test_a_block_without_a_topic_has_its_own_reason(self, planner: Command, small_workspace: Path) -> None:
        days = accepted(small_workspace)["days"]
        assert isinstance(days, list)
        mixed = next(session["id"] for day in days for session in day["sessions"] if session["topic"] is None)
        found = json.loads(planner("why", mixed, "--format", "json")[1])
        assert found["session"] == mixed
        assert found["why"]

    def test_a_mistyped_name_is_guessed(self, planner: Command) -> None:
        code, out, err = planner("why", "twil-weave")
        assert (code, out) == (1, "")
        assert "twill-weave" in err

    def test_a_phrase_of_postings_leads_to_the_topic_that_it_names(self, planner: Command) -> None:
        assert "did you mean 'plain-weave' (Plain weave)?" in planner("why", "Plain cloth")[2]

    def test_a_session_that_is_not_there(self, planner: Command) -> None:
        assert "'plain-weave' is a topic; its sessions are plain-weave." in planner("why", "plain-weave.learn.9")[2]


class TestWhatIf:
    def test_fewer_minutes_bring_less_and_change_nothing(self, planner: Command, small_workspace: Path) -> None:
        before = (small_workspace / ".planner" / "plan.json").read_bytes()
        code, out, _ = planner("what-if", "--minutes", "20", "--format", "json")
        assert code == 0
        assert json.loads(out)
        assert (small_workspace / ".planner" / "plan.json").read_bytes() == before

    def test_a_topic_can_be_left_out(self, planner: Command) -> None:
        code, out, _ = planner("what-if", "--without", "wool")
        assert code == 0
        assert "wool" in out.lower()

    def test_another_date(self, planner: Command) -> None:
        code, out, _ = planner("what-if", "--interview", "2026-09-10")
        assert code == 0
        assert "Both are made anew from today on" in out
        code, _, err = planner("what-if", "--interview", "2026-08-01")
        assert code == 1
        assert "is not after" in err

    def test_one_more_posting(self, planner: Command, tmp_path: Path) -> None:
        posting = tmp_path / "more.txt"
        posting.write_text("Weaver\n\nRequirements\n- Experience with twill weave\n")
        assert planner("what-if", "--posting", str(posting))[0] == 0
        assert planner("what-if", "--posting", str(tmp_path / "none.txt"))[0] == 1

    def test_nothing_to_change_is_wrong_usage_and_an_unknown_topic_bad_input(self, planner: Command) -> None:
        assert planner("what-if")[0] == 2
        code, _, err = planner("what-if", "--without", "wol")
        assert code == 1
        assert "wool" in err


class TestReplan:
    def test_nothing_missed_is_nothing_to_move(self, planner: Command) -> None:
        code, out, err = planner("replan", "--format", "json")
        assert code == 0
        assert json.loads(out)["moves"] == []
        assert json.loads(out)["changed"] is False
        assert err == ""

    def test_missed_days_move_their_sessions_and_only_yes_accepts(
        self, planner: Command, small_workspace: Path
    ) -> None:
        before = (small_workspace / ".planner" / "plan.json").read_bytes()
        code, out, err = planner("replan", "--format", "json", today="2026-08-05")
        found = json.loads(out)
        assert code == 0
        assert found["changed"] is True
        assert found["accepted"] is False
        assert {move["before"] for move in found["moves"]} & {"2026-08-03", "2026-08-04"}
        assert all(move["after"] is None or move["after"] >= "2026-08-05" for move in found["moves"])
        assert all(move["why"] for move in found["moves"])
        assert "--yes" in err
        assert (small_workspace / ".planner" / "plan.json").read_bytes() == before

        assert planner("replan", "--yes", today="2026-08-05")[0] == 0
        assert (small_workspace / ".planner" / "plan.json").read_bytes() != before
        assert any((small_workspace / ".planner" / "plans").iterdir())
        again = json.loads(planner("replan", "--format", "json", today="2026-08-05")[1])
        assert again["moves"] == []

    def test_what_is_done_stays(self, planner: Command, small_workspace: Path) -> None:
        assert planner("done", "wool.learn.1")[0] == 0
        found = json.loads(planner("replan", "--yes", "--format", "json", today="2026-08-06")[1])
        assert "wool.learn.1" not in {move["session"] for move in found["moves"]}
        days = accepted(small_workspace)["days"]
        assert isinstance(days, list)
        [kept] = [session for day in days for session in day["sessions"] if session["id"] == "wool.learn.1"]
        assert kept["done"] is True

    def test_after_the_interview_there_is_nothing_left_to_plan(self, planner: Command) -> None:
        code, _, err = planner("replan", today="2026-08-24")
        assert code == 1
        assert "no day with study minutes is left" in err


def placed(plan: dict[str, object]) -> dict[str, str]:
    days = plan["days"]
    assert isinstance(days, list)
    return {session["id"]: day["date"] for day in days for session in day["sessions"]}


class TestBuildAgain:
    NEW = "Weaver\n\nRequirements\n- Experience with twill weave and plain weave\n- You know wool\n"

    def test_says_what_a_new_posting_moves_and_then_all_commands_show_the_same_plan(
        self, planner: Command, small_workspace: Path
    ) -> None:
        (small_workspace / "planner.yaml").write_text(
            (small_workspace / "planner.yaml").read_text() + "\nknown: {wool: implement}\n"
        )
        (small_workspace / "postings" / "new.txt").write_text(self.NEW)
        shutil.copytree(ROOT / "site", small_workspace.parent / "installed" / "site")
        before = placed(accepted(small_workspace))
        code, out, err = planner("build", "--no-site")
        assert code == 0, err
        changed = accepted(small_workspace)
        assert placed(changed) != before
        assert "Since the plan in force: " in out
        code, out, _ = planner("build", "--no-site")
        assert "Since the plan in force" not in out
        assert accepted(small_workspace) == changed
        assert placed(json.loads(planner("plan", "--format", "json")[1])) == placed(changed)
        assert "Nothing moves." in planner("replan")[1]


class TestReasonsAfterMissedDays:
    def test_no_review_goes_for_want_of_room_and_every_row_counts_the_same_postings(
        self, planner: Command, small_workspace: Path
    ) -> None:
        code, out, err = planner("replan", "--yes", today="2026-08-06")
        assert code == 0, err
        assert "(wool.learn.1): missed on 2026-08-03" in out
        assert not [line for line in out.splitlines() if ".review." in line and "no longer fits" in line]
        asked: dict[str, set[str]] = {}
        days = accepted(small_workspace)["days"]
        assert isinstance(days, list)
        for day in days:
            for session in day["sessions"]:
                if session["topic"]:
                    said = [part for part in session["why"].split("; ") if part.startswith("asked by")]
                    asked.setdefault(session["topic"], set()).update(said)
        assert all(len(each) <= 1 for each in asked.values())
        assert any(asked.values())
