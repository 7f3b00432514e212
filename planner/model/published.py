"""What earlier builds told Anki and the calendar, so that the next build can update in place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublishedNote:
    """What was last published under a card's key: a hash of the content, when it last changed (seconds since the
    epoch), and the content itself, so that a deleted card can still be published as retired."""

    content: str
    modified_at: int
    model: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedEvent:
    """What was last published under an event's UID: a hash of its content, its SEQUENCE, its day (YYYY-MM-DD) and
    title, and whether it was cancelled."""

    content: str
    sequence: int
    on: str
    title: str
    cancelled: bool = False
