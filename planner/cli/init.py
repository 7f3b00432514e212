"""`planner init`: a new workspace."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import TodayOption, _day, say, the_day
from planner.model.problem import BadInput, Problem
from planner.model.source import Source


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make; may exist when it has no planner.yaml.")] = Path(
        "."
    ),
    start: Annotated[
        str, typer.Option(help="First study day. Default: today.", metavar="YYYY-MM-DD", show_default=False)
    ] = "",
    interview: Annotated[
        str, typer.Option(help="Day of the interview. Default: in six weeks.", metavar="YYYY-MM-DD", show_default=False)
    ] = "",
    minutes: Annotated[
        int | None, typer.Option(help="Study minutes a day, Monday to Saturday.", min=1, max=1440, show_default=False)
    ] = None,
    today: TodayOption = None,
) -> None:
    """Make a workspace: planner.yaml, a folder for postings and one for topics of your own.

    Asks for what isn't given, but only on a terminal.
    """
    from planner.read.workspace import SETTINGS
    from planner.write.files import write_file
    from planner.write.starter import starter_settings

    settings = folder / SETTINGS
    if settings.exists():
        raise BadInput(
            [Problem(Source(str(settings)), "workspace-exists", "there is a workspace here already", "edit this file")]
        )
    first = _day(start) if start else the_day(today)
    ask = sys.stdin.isatty()
    in_six_weeks = str(first + timedelta(weeks=6))
    if not interview:
        interview = typer.prompt("Day of the interview", default=in_six_weeks) if ask else in_six_weeks
    if not minutes:
        minutes = typer.prompt("Study minutes a day", default=90, type=int) if ask else 90
    last = _day(interview)
    if last <= first:
        raise typer.BadParameter(f"the interview, {last}, should be after the start, {first}")
    for name in ("postings", "topics"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write_file(settings, starter_settings(str(first), str(last), minutes))
    write_file(folder / "postings" / ".gitkeep", "")
    say(f"made {folder}: save postings to {folder / 'postings'}, then run 'planner build' there")
