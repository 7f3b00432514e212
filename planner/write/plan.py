"""Putting a plan in force."""

import json
import zlib
from pathlib import Path
from typing import Any

from planner.model import places
from planner.publish.week import today_text, week_text, weeks_of
from planner.read.plan import plan_from_json
from planner.write.files import write_file


def accept_plan(root: Path, text: str) -> None:
    """Make `text` (plan.json) the plan in force of the workspace at `root`; the earlier one is kept under plans/.

    What `planner week` and `planner today` show is kept beside it, for `cli.quick` to print at once.
    """
    accepted, plans = root / places.PLAN, root / places.EARLIER_PLANS
    if accepted.is_file() and accepted.read_bytes() != text.encode():
        number = 1 + max((int(path.stem.split("-")[1]) for path in plans.glob("plan-*.json")), default=0)
        write_file(plans / f"plan-{number:04d}.json", accepted.read_bytes())
    write_file(accepted, text)
    write_file(root / places.WEEKS, json.dumps(_shown(text), ensure_ascii=False) + "\n")


def _shown(text: str) -> dict[str, Any]:
    """The plan's weeks and days as printed with nothing ticked, and a checksum of the plan they belong to."""
    plan = plan_from_json(json.loads(text))
    return {
        "plan": zlib.crc32(text.encode()),
        "weeks": [[week.last.isoformat(), week_text(week)] for week in weeks_of(plan)],
        "days": {day.on.isoformat(): today_text(plan, day.on) + "\n" for day in plan.days},
        "sessions": [[s.on.isoformat(), s.id] for s in plan.sessions if s.kind != "buffer" and not s.done],
    }
