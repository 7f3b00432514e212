"""Which of the files that a build starts from have changed."""

from pathlib import Path

WATCHED = ("planner.yaml", "postings", "topics")
Stamp = tuple[int, int]


def stamps(root: Path) -> dict[str, Stamp]:
    """Path below `root` -> (time of change in ns, size) of everything a build reads."""
    found: dict[str, Stamp] = {}
    for name in WATCHED:
        top = root / name
        for path in (top, *top.rglob("*")) if top.is_dir() else (top,):
            try:
                status = path.stat()
            except OSError:
                continue
            if path.is_file() and "__pycache__" not in path.parts:
                found[path.relative_to(root).as_posix()] = (status.st_mtime_ns, status.st_size)
    return found


def changed(before: dict[str, Stamp], after: dict[str, Stamp]) -> tuple[str, ...]:
    """Paths that were added, changed or removed, sorted."""
    return tuple(sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name)))
