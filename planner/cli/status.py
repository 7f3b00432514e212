"""`planner status`: hours planned against done, coverage of the musts, forecast to the interview."""

import dataclasses

from planner.cli.common import Format, FormatOption, TodayOption, WorkspaceOption, open_record, print_json, the_day
from planner.model import places
from planner.model.problem import BadInput, Problem
from planner.model.source import Source


def status(workspace: WorkspaceOption = None, today: TodayOption = None, output: FormatOption = Format.TEXT) -> None:
    """Hours planned against done, coverage of the musts, forecast to the interview."""
    from planner.publish.status import status_lines, status_of
    from planner.read.plan import read_accepted_plan
    from planner.read.workspace import find_workspace

    root = find_workspace(workspace)
    plan = read_accepted_plan(root / places.PLAN)
    if plan is None:
        raise BadInput([Problem(Source(str(root)), "no-plan", "there is no plan yet", "make one with 'planner build'")])
    found = status_of(plan, open_record(root), the_day(today))
    if output is Format.JSON:
        value = dataclasses.asdict(found)
        value |= {"today": found.today.isoformat(), "interview": found.interview.isoformat()}
        value["weeks"] = [{**week, "first": week["first"].isoformat()} for week in value["weeks"]]
        print_json(value)
        return
    print("\n".join(status_lines(found)))
