"""`planner what-if`: compare plans without changing anything."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import Format, FormatOption, TodayOption, WorkspaceOption, open_workspace, print_json
from planner.model.problem import BadInput, Problem
from planner.model.settings import Interview
from planner.model.source import Source
from planner.model.topic import topic_meant
from planner.model.workspace import Workspace


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is no date such as 2026-09-14") from None


def what_if(
    minutes: Annotated[
        int | None,
        typer.Option("--minutes", min=5, max=960, help="Minutes on every day of study.", show_default=False),
    ] = None,
    interview: Annotated[
        date | None,
        typer.Option(
            "--interview", parser=_day, metavar="DATE", help="Another date of the interview.", show_default=False
        ),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="TOPIC", help="Leave a topic out.", show_default=False)
    ] = None,
    posting: Annotated[
        list[Path] | None, typer.Option("--posting", metavar="FILE", help="One more posting.", show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """What another daily time, date, topic or posting would change. Changes nothing.

    Both plans are made anew from today on, with what was studied so far as known and at the pace it was studied in.
    """
    from planner.pipeline import make_plan, prepare
    from planner.publish.compare import comparison_json, comparison_lines
    from planner.schedule.estimates import estimate_factor, studied_depths

    if minutes is None and interview is None and not without and not posting:
        raise typer.BadParameter("say what to change: --minutes, --interview, --without or --posting")
    opened = open_workspace(workspace, today)
    changed = _changed(opened, minutes, interview, posting or [])
    for name in without or []:
        if name not in opened.library.by_id:
            raise BadInput(
                [
                    Problem(
                        Source("--without"),
                        "unknown-topic",
                        f"no topic '{name}'",
                        topic_meant(name, opened.library),
                    )
                ]
            )
    plans = []
    in_force, learned = opened.accepted_plan, opened.settings.learn_estimates
    factor = estimate_factor(opened.progress, in_force, opened.library) if learned else 1.0
    for case, left in ((opened, frozenset[str]()), (changed, frozenset(without or []))):
        ready = prepare(case)
        known = {**ready.known, **studied_depths(case.accepted_plan, case.progress, ready.known)}
        plans.append(
            make_plan(ready.demand, case.library, case.settings, case.progress, None, case.today, known, left, factor)
        )
    before, after = plans
    if output is Format.JSON:
        print_json(comparison_json(before, after))
        return
    print("\n".join(comparison_lines(before, after, opened.library, in_force)))


def _changed(opened: Workspace, minutes: int | None, interview: date | None, postings: list[Path]) -> Workspace:
    settings = opened.settings
    if minutes is not None:
        monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
            minutes if given else 0 for given in settings.study_minutes
        )
        settings = replace(
            settings, study_minutes=(monday, tuesday, wednesday, thursday, friday, saturday, sunday)
        )  # fmt: skip
    if interview is not None:
        if interview <= opened.today:
            raise BadInput(
                [Problem(Source("--interview"), "interview-over", f"{interview} is not after {opened.today}")]
            )
        last = max(settings.interviews)
        others = tuple(entry for entry in settings.interviews if entry != last and entry.on < interview)
        settings = replace(settings, interviews=(*others, Interview(interview, last.round)))
    added = list(opened.postings)
    if postings:
        from planner.read.postings import read_posting

        problems = []
        for path in postings:
            read, found = read_posting(path, str(path))
            problems += [problem for problem in found if not problem.warning]
            if read is not None:
                added.append(read)
        if problems:
            raise BadInput(problems)
    return replace(opened, settings=settings, postings=tuple(added))
