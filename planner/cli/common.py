"""What commands share: the options every command takes, opening a workspace, printing results."""

import json
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from planner.model import places
from planner.model.problem import Problem
from planner.model.progress import ProgressEntry
from planner.model.topic import Library
from planner.model.workspace import Workspace


class Format(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is no date such as 2026-08-03") from None


WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        "-w",
        help="Folder with planner.yaml. Default: here, or the nearest parent that has one.",
        show_default=False,
    ),
]
TodayOption = Annotated[
    date | None,
    typer.Option("--today", parser=_day, metavar="YYYY-MM-DD", help="Plan as if it were this day.", show_default=False),
]
FormatOption = Annotated[Format, typer.Option("--format", help="text, or json alone on standard output.")]


def the_day(today: date | None) -> date:
    """`today` if given, else the calendar's."""
    return today or date.today()  # noqa: DTZ011 - the one place that asks the clock for the day


def open_workspace(folder: Path | None, today: date | None, fresh: bool = False) -> Workspace:
    """The workspace the command is about. Raises BadInput when there is none or it can't be used.

    `fresh`: the plan in force is to be left aside, so that it matters not whether it can be read.
    Lines of the record that can't be read are told of at once: what they said counts nowhere, whatever is asked.
    """
    from planner.cli.app import print_problems
    from planner.read.workspace import find_workspace, read_workspace

    root = find_workspace(folder)
    library, problems, stamp = open_library(root)
    opened = read_workspace(root, the_day(today), (library, problems), stamp, fresh)
    print_problems(record_problems(opened))
    return opened


def open_record(root: Path) -> tuple[ProgressEntry, ...]:
    """The record of the workspace at `root`; lines of it that can't be read are told of."""
    from planner.cli.app import print_problems
    from planner.read.progress import read_progress

    entries, problems = read_progress(progress_file(root))
    print_problems(problems)
    return entries


def record_problems(opened: Workspace) -> tuple[Problem, ...]:
    """What is wrong with the record, as `open_workspace` told."""
    record = str(progress_file(Path(opened.root)))
    return tuple(problem for problem in opened.problems if problem.source.path == record)


def open_library(root: Path) -> tuple[Library, tuple[Problem, ...], str]:
    """The library of the workspace at `root`, its problems and its stamp; read from its files only when one changed."""
    from planner.read.kept import read_kept_library
    from planner.read.stamps import library_stamp
    from planner.read.workspace import read_topic_library
    from planner.write.kept import keep_library

    stamp = library_stamp(str(root))
    known = read_kept_library(root, stamp)
    if known is None:
        known = read_topic_library(root)
        keep_library(root, stamp, *known)
    return *known, stamp


def moment(today: date) -> str:
    """The time of a progress entry: now by the clock here, on the day that the command believes it is (ISO 8601).

    To the millisecond, so that the entries of one command, which share it, are told from those of the next.
    """
    from datetime import UTC, datetime

    return datetime.combine(today, datetime.now(UTC).astimezone().timetz()).isoformat(timespec="milliseconds")


def progress_file(root: Path) -> Path:
    """The record of the workspace at `root`."""
    return root / places.PROGRESS


def print_json(value: Any) -> None:
    """JSON alone on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def say(*words: object) -> None:
    """A message for people, on standard error, so that standard output stays a result."""
    print(*words, file=sys.stderr)
