"""What goes into an Anki package, free of any library."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One note: `key` (topic id + card id, never changes) fixes its identity in Anki.

    `fields` are HTML. `model`: basic or cloze. `due`: position among the new cards. `modified_at`: seconds since the
    epoch of the last change of its content.
    """

    key: str
    model: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    due: int
    modified_at: int


@dataclass(frozen=True, slots=True)
class Deck:
    """A named deck and its notes in the order in which they are to be learned."""

    name: str
    notes: tuple[Note, ...]


def note_guid(key: str) -> str:
    """The note's identity in every collection it is ever imported into: from its key alone."""
    return hashlib.sha256(f"planner:{key}".encode()).hexdigest()[:20]
