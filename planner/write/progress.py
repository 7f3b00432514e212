"""Appending to the record of what was done: under a lock, flushed to disk, losing nothing."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from planner.model.progress import ProgressEntry
from planner.read.progress import entry_line, parse_entry


def append_progress(path: Path, entries: Iterable[ProgressEntry]) -> tuple[ProgressEntry, ...]:
    """Append the entries and give them back with their ids ("p1", "p2", ... by place in the file).

    Two programs that append at once wait for each other. A torn last line, left by a crash, is moved to
    `progress.torn` first, so that what is written next stays readable. Returns when the bytes are on the disk.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path.with_suffix(".lock"), "a+b") as lock:
        _lock(lock.fileno())
        with open(path, "a+b") as file:
            file.seek(0)
            present = file.read()
            whole, _, torn = present.rpartition(b"\n")
            if torn and parse_entry(torn) is not None:  # whole but for its line break
                file.write(b"\n")
                whole, torn = present, b""
            if torn:
                with open(path.with_suffix(".torn"), "ab") as aside:
                    aside.write(torn + b"\n")
                    aside.flush()
                    os.fsync(aside.fileno())
                file.truncate(len(present) - len(torn))
            count = (whole + b"\n").count(b"\n") if whole else 0
            written = tuple(replace(entry, id=f"p{count + number}") for number, entry in enumerate(entries, start=1))
            file.seek(0, os.SEEK_END)
            file.write("".join(entry_line(entry) + "\n" for entry in written).encode())
            file.flush()
            os.fsync(file.fileno())
    return written


def _lock(descriptor: int) -> None:
    """Wait for the file's lock, which goes when the file is closed, also by a crash."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
