"""`planner build`: the main job."""

import sys
import time
from collections.abc import Callable
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
    say,
)


def build(
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Plan from scratch instead of keeping the plan in force.")
    ] = False,
    no_site: Annotated[bool, typer.Option("--no-site", help="Leave the site out; the rest takes a second.")] = False,
    output: FormatOption = Format.TEXT,
) -> None:
    """Postings in; plan, site, Anki decks, calendar and week sheets out, all under build/."""
    from planner.cli.app import print_problems
    from planner.pipeline import build_workspace

    began = time.monotonic()
    tell = _told_on_a_terminal()
    opened = open_workspace(workspace, today, fresh)
    tell("reading postings")
    built = build_workspace(opened, tell, fresh=fresh, with_site=not no_site)
    tell("")
    told = record_problems(opened)
    print_problems(tuple(problem for problem in built.warnings if problem not in told))
    folder = built.folder
    places = {
        "plan": folder / "plan.json",
        "requirements": folder / "requirements.json",
        "site": folder / "site" / "index.html",
        "deck": folder / "anki" / "interview-prep.apkg",
        "calendar": folder / "calendar.ics",
        "sheets": folder / "print",
    }
    if no_site:
        del places["site"]
    if output is Format.JSON:
        print_json({name: str(path) for name, path in places.items()})
        return
    for line in built.summary:
        print(line)
    for name, path in places.items():
        print(f"{name:13s} {_shown(path)}")
    say(f"built in {time.monotonic() - began:.1f} s")


def _shown(path: Path) -> Path:
    """The path from where the user stands, when it is below."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here) if whole.is_relative_to(here) else path


def _told_on_a_terminal() -> Callable[[str], None]:
    """A function that shows the current step in one line on a terminal, and nothing anywhere else."""
    if not sys.stderr.isatty():
        return lambda step: None

    def tell(step: str) -> None:
        sys.stderr.write(f"\r\x1b[K{step}{' ...' if step else ''}")
        sys.stderr.flush()

    return tell
