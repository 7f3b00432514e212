"""`planner replan`: what moves after missed days or changes, and why; accepted only when asked for."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import Format, FormatOption, TodayOption, WorkspaceOption, open_workspace, print_json, say
from planner.model.problem import BadInput, Problem
from planner.model.source import Source


def replan(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Accept the new plan without asking.")] = False,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """After missed days or changes: what moves, and why.

    What is done stays, and future sessions stay where they are unless they must move. The difference is shown first;
    on a terminal you are asked, elsewhere only --yes accepts. Earlier plans are kept in .planner/plans/.
    """
    from planner.pipeline import replan_workspace
    from planner.publish.plan_json import plan_text, plan_to_json
    from planner.publish.plan_lines import move_lines, other_changes
    from planner.schedule.estimates import taken_so_far
    from planner.write.plan import accept_plan

    opened = open_workspace(workspace, today)
    accepted = opened.accepted_plan
    if accepted is None:
        raise BadInput(
            [Problem(Source(opened.root), "no-plan", "there is no plan yet", "make one with 'planner build'")]
        )
    made, moves = replan_workspace(opened)
    changed = plan_to_json(made) != plan_to_json(accepted)
    told = bool(moves or other_changes(accepted, made))  # else only what is said of the choice is said anew
    if output is Format.TEXT:
        took = taken_so_far(opened.progress, accepted, opened.library).ratio
        print("\n".join(move_lines(moves, accepted, made, took)))
    take = changed and (
        yes or (told and output is Format.TEXT and sys.stdin.isatty() and typer.confirm("Accept this plan?"))
    )
    if take:
        accept_plan(Path(opened.root), plan_text(made))
    if output is Format.JSON:
        listed = [
            {
                "session": move.session, "title": move.title, "why": move.why,
                "before": move.before.isoformat() if move.before else None,
                "after": move.after.isoformat() if move.after else None,
            }
            for move in moves
        ]  # fmt: skip
        print_json({
            "moves": listed, "changed": changed, "accepted": take, "estimate_factor": made.estimate_factor,
            "recall_on_interview_day": made.recall_on_interview_day,
        })  # fmt: skip
    if take:
        say("accepted; 'planner build' brings the site, the calendar and the sheets up to date")
    elif changed and told:
        say("not accepted: 'planner replan --yes' accepts it")
