"""Putting a plan in force."""

from pathlib import Path

from planner.write.files import write_file


def accept_plan(root: Path, text: str) -> None:
    """Make `text` (plan.json) the plan in force of the workspace at `root`; the earlier one is kept under plans/."""
    state = root / ".planner"
    accepted = state / "plan.json"
    if accepted.is_file() and accepted.read_text(encoding="utf-8") != text:
        number = 1 + max((int(path.stem.split("-")[1]) for path in (state / "plans").glob("plan-*.json")), default=0)
        write_file(state / "plans" / f"plan-{number:04d}.json", accepted.read_bytes())
    write_file(accepted, text)
