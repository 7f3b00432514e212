"""The append-only record of what was done."""

from dataclasses import dataclass
from typing import Literal

Action = Literal["done", "skip", "undo", "assess", "known", "drill", "mock", "anki"]


@dataclass(frozen=True, slots=True)
class ProgressEntry:
    """One line of progress.jsonl.

    `at`: ISO 8601 time with offset. `action`: what happened. `session`: the session's id, or "" . `topic`: its topic,
    or "". `minutes`: time taken, None when not said. `rating`: self-rating 1 (lost) to 4 (easy), None when not said.
    `undoes`: for `undo`, the `id` of the entry taken back. `detail`: small facts as (key, value) pairs, such as
    ("depth", "explain"), ("answer", "knew"), ("passed", "true").
    """

    id: str
    at: str
    action: Action
    session: str = ""
    topic: str = ""
    minutes: int | None = None
    rating: int | None = None
    undoes: str = ""
    detail: tuple[tuple[str, str], ...] = ()


def in_force(entries: tuple[ProgressEntry, ...]) -> tuple[ProgressEntry, ...]:
    """The entries that count: those taken back by a later undo, and the undos themselves, left out."""
    taken_back = {entry.undoes for entry in entries if entry.action == "undo"}
    return tuple(entry for entry in entries if entry.action != "undo" and entry.id not in taken_back)


def settled_sessions(entries: tuple[ProgressEntry, ...]) -> dict[str, ProgressEntry]:
    """Session id -> the last entry in force that says it is done or skipped."""
    return {entry.session: entry for entry in in_force(entries) if entry.session and entry.action in ("done", "skip")}


def skipped_sessions(entries: tuple[ProgressEntry, ...]) -> frozenset[str]:
    """Ids of the sessions that are struck out and not planned again."""
    return frozenset(name for name, entry in settled_sessions(entries).items() if entry.action == "skip")


def topics_skipped(entries: tuple[ProgressEntry, ...]) -> frozenset[str]:
    """Topics of which study (a lesson, practice or a drill, not only a review) is skipped."""
    parts = (name.rsplit(".", 2) for name in skipped_sessions(entries))
    return frozenset(part[0] for part in parts if len(part) == 3 and part[1] in ("learn", "practise", "drill"))
