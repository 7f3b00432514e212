"""Keeping what later commands can start from; a folder that can't be written to loses nothing but time."""

from datetime import date
from pathlib import Path
from typing import Any

from planner.model import places
from planner.model.problem import Problem
from planner.model.topic import Library
from planner.read.kept import KeptLibrary, KeptPosting
from planner.write.files import write_file


def keep_library(root: Path, stamp: str, library: Library, problems: tuple[Problem, ...]) -> None:
    """Keep the library as read from files of this `stamp`, in the memory of the workspace at `root`."""
    _keep(root, places.KEPT_LIBRARY, KeptLibrary(stamp, library, problems))


def keep_postings(root: Path, postings: tuple[KeptPosting, ...]) -> None:
    """Keep what these postings ask for in the memory of the workspace at `root`, instead of what was kept before."""
    _keep(root, places.KEPT_POSTINGS, postings)


def keep_plan_text(root: Path, stamp: str, today: date, text: str) -> None:
    """Keep what `planner plan` prints on this day of a workspace of this `stamp`, for `cli.quick` to print again."""
    _keep(root, places.KEPT_PLAN_TEXT, {"today": today.isoformat(), "stamp": stamp, "text": text})


def _keep(root: Path, place: str, value: Any) -> None:
    import msgspec

    if not (root / "planner.yaml").is_file():
        return  # no workspace: nothing is left lying about
    try:
        write_file(root / place, msgspec.json.encode(value))
    except (OSError, UnicodeEncodeError):
        return
