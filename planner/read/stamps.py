"""What tells that nothing changed since an earlier run: files by name, time of change and size.

Imports next to nothing, because `cli.quick` looks here before anything else is loaded.
"""

import os

from planner.model import places

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PASSED_OVER = {"__pycache__", ".DS_Store", ".pytest_cache"}


def installed_folder() -> str:
    """The folder that holds the topic library and the site's sources: the checkout's, or the installed package's."""
    carried = os.path.join(PACKAGE, "_library")
    return carried if os.path.isdir(carried) else os.path.dirname(PACKAGE)


def stamp(*paths: str) -> str:
    """One line for each file in or at `paths`, in a fixed order; a path that isn't there gives none.

    Raises OSError when a folder can't be read.
    """
    lines: list[str] = []
    for path in paths:
        if os.path.isdir(path):
            _list(path, lines)
        elif os.path.exists(path):
            lines.append(_line(path, os.stat(path)))
    return "\n".join(lines)


def library_stamp(root: str) -> str:
    """The stamp of all that a library is read from: the planner itself, its topics and those of the workspace.

    `root`: the workspace's folder as the user gave it, because the library's sources are shown relative to it.
    """
    topics = os.path.join(installed_folder(), "topics")
    return f"{root}\n" + stamp(PACKAGE, topics, os.path.abspath(os.path.join(root, "topics")))


def workspace_stamp(root: str) -> str:
    """The stamp of all that a plan of the workspace at `root` is made from."""
    made_from = ("planner.yaml", "postings", places.PLAN, places.PROGRESS)
    return f"{library_stamp(root)}\n" + stamp(*(os.path.join(root, place) for place in made_from))


def _list(folder: str, lines: list[str]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name not in PASSED_OVER:
                    _list(entry.path, lines)
            else:
                lines.append(_line(entry.path, entry.stat()))


def _line(path: str, about: os.stat_result) -> str:
    return f"{path} {about.st_mtime_ns} {about.st_size}"
