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
