"""`planner plan`: the study plan, as a build would make it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import (
    Format,
    FormatOption,
    TodayOption,
    WorkspaceOption,
    open_workspace,
    print_json,
    record_problems,
)
from planner.model.progress import settled_sessions


def plan(
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Plan from scratch instead of keeping the plan in force.")
    ] = False,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """The study plan: what, when, what was left out. Changes nothing."""
    from planner.pipeline import plan_workspace
    from planner.publish.plan_json import plan_to_json
    from planner.publish.plan_lines import plan_lines
    from planner.read.stamps import workspace_stamp
    from planner.read.workspace import find_workspace
    from planner.write.kept import keep_plan_text

    stamp = workspace_stamp(str(find_workspace(workspace)))  # taken first: what changes from now on will count
    opened = open_workspace(workspace, today, fresh)
    made = plan_workspace(opened, fresh).plan
    if output is Format.JSON:
        print_json(plan_to_json(made))
        return
    done = frozenset(name for name, entry in settled_sessions(opened.progress).items() if entry.action == "done")
    text = "\n".join(plan_lines(made, opened.library, done)) + "\n"
    if not fresh and not record_problems(opened):  # a warning is to be given each time
        keep_plan_text(Path(opened.root), stamp, opened.today, text)
    sys.stdout.write(text)
