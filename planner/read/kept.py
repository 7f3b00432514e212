"""What earlier commands kept so that later ones start sooner: the library as read, and what postings were found to ask.

Each is used only when nothing it was made from has changed; a damaged or old file counts as none. The format is JSON
decoded into the model's own types, so that a file from elsewhere can at worst be wrong, never run.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from planner.model import places
from planner.model.posting import Posting
from planner.model.problem import Problem
from planner.model.requirement import Extraction
from planner.model.topic import Library

Shape = TypeVar("Shape")


@dataclass(frozen=True)
class KeptLibrary:
    """A library as read, the problems found in it, and the stamp of its files then (see `stamps`)."""

    stamp: str
    library: Library
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class KeptPosting:
    """A posting as read and what it asks for; `mark` is a hash of its file and of all that reads it."""

    mark: str
    posting: Posting
    extraction: Extraction


def read_kept_library(root: Path, stamp: str) -> tuple[Library, tuple[Problem, ...]] | None:
    """The library kept in the workspace at `root` when it was made from files of this `stamp`, else None."""
    kept = _decoded(root / places.KEPT_LIBRARY, KeptLibrary)
    return (kept.library, kept.problems) if kept is not None and kept.stamp == stamp else None


def read_kept_postings(root: Path) -> dict[str, KeptPosting]:
    """Mark -> what was kept under it; empty when nothing was."""
    kept = _decoded(root / places.KEPT_POSTINGS, tuple[KeptPosting, ...])
    return {entry.mark: entry for entry in kept or ()}


def mark_posting(content: bytes, shown: str, stamp: str) -> str:
    """A hash of a posting's file, the path it is shown by and the stamp of the library that reads it."""
    parts: Iterable[bytes] = (
        stamp.encode("utf-8", "surrogateescape"),
        shown.encode("utf-8", "surrogateescape"),
        content,
    )
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _decoded(path: Path, shape: type[Shape]) -> Shape | None:
    import msgspec

    try:
        return msgspec.json.decode(path.read_bytes(), type=shape)
    except (OSError, ValueError):  # msgspec's own errors are ValueErrors
        return None
