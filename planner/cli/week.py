"""`planner today` and `planner week`, from the plan in force."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import Format, FormatOption, TodayOption, WorkspaceOption, open_record, print_json, say, the_day
from planner.model import places
from planner.model.plan import Plan
from planner.model.problem import BadInput, Problem
from planner.model.progress import settled_sessions, skipped_sessions
from planner.model.source import Source


class SheetFormat(StrEnum):
    """How the week is given."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"


def _plan_and_done(workspace: Path | None) -> tuple[Path, Plan, frozenset[str], frozenset[str]]:
    from planner.read.plan import read_accepted_plan
    from planner.read.workspace import find_workspace

    root = find_workspace(workspace)
    plan = read_accepted_plan(root / places.PLAN)
    if plan is None:
        raise BadInput([Problem(Source(str(root)), "no-plan", "there is no plan yet", "make one with 'planner build'")])
    entries = open_record(root)
    done = frozenset(name for name, entry in settled_sessions(entries).items() if entry.action == "done")
    return root, plan, done, skipped_sessions(entries)


def today(workspace: WorkspaceOption = None, today: TodayOption = None, output: FormatOption = Format.TEXT) -> None:
    """What to study today."""
    from planner.publish.plan_json import plan_to_json
    from planner.publish.week import today_text, undone

    _, plan, done, skipped = _plan_and_done(workspace)
    on = the_day(today)
    if output is Format.JSON:
        days = plan_to_json(plan)["days"]
        print_json(next((value for value in days if value["date"] == on.isoformat()), None))
        return
    missed = [session for session in undone(plan.sessions, done | skipped) if session.on < on]
    print(today_text(plan, on, done))
    if missed and any(interview.on > on for interview in plan.interviews):
        what = "1 earlier session is" if len(missed) == 1 else f"{len(missed)} earlier sessions are"
        say(f"\n{what} not recorded as done: 'planner done ID', or 'planner replan'")


def week(
    number: Annotated[
        int | None, typer.Argument(help="The week's number. Default: the one of today.", show_default=False)
    ] = None,
    output: Annotated[
        SheetFormat, typer.Option("--format", help="text, markdown, html, json or pdf.")
    ] = SheetFormat.TEXT,
    to: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it to this file.", show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
) -> None:
    """This week's sheet: in the terminal, or as Markdown, HTML or PDF."""
    import sys

    from planner.publish import week as weeks
    from planner.publish.plan_json import plan_to_json
    from planner.write.files import write_file

    root, plan, done, skipped = _plan_and_done(workspace)
    every = weeks.weeks_of(plan)
    if number is not None and not 1 <= number <= len(every):
        raise BadInput(
            [Problem(Source("plan.json"), "unknown-week", f"the plan has weeks 1 to {len(every)}, not {number}")]
        )
    chosen = every[number - 1] if number else weeks.week_on(every, the_day(today))
    content: str | bytes
    if output is SheetFormat.PDF:
        built = root / "build" / "print" / f"week-{chosen.number:02d}.pdf"
        if not built.is_file():
            raise BadInput([Problem(Source(str(built)), "no-sheet", "the sheet was not built", "run 'planner build'")])
        content = built.read_bytes()
        to = to or Path(f"week-{chosen.number:02d}.pdf")
    elif output is SheetFormat.JSON:
        dates = {day.on.isoformat() for day in chosen.days}
        value = {
            "week": chosen.number,
            "weeks": chosen.of,
            "days": [day for day in plan_to_json(plan)["days"] if day["date"] in dates],
        }
        print_json(value)
        return
    elif output is SheetFormat.TEXT:
        content = weeks.week_text(chosen, done, the_day(today), skipped)
    else:
        content = (weeks.week_markdown if output is SheetFormat.MARKDOWN else weeks.week_html)(chosen, done)
    if to is None:
        sys.stdout.write(str(content))
    else:
        write_file(to, content)
        say(f"wrote {to}")
