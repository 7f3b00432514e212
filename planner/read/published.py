"""What the last build's decks and calendar said, from the workspace's memory."""

import json
from pathlib import Path
from typing import Any

from planner.model.published import PublishedEvent, PublishedNote


def read_published_notes(path: Path) -> dict[str, PublishedNote]:
    """Key -> what was last published under it; empty when there was no build or the file is damaged."""
    return {
        key: PublishedNote(value["content"], value["modified_at"], value["model"], tuple(value["fields"]))
        for key, value in _mapping(path).items()
        if isinstance(value, dict) and {"content", "modified_at", "model", "fields"} <= value.keys()
    }


def read_published_events(path: Path) -> dict[str, PublishedEvent]:
    """UID -> what was last published under it; empty when there was no build or the file is damaged."""
    return {
        uid: PublishedEvent(value["content"], value["sequence"], value["on"], value["title"], value["cancelled"])
        for uid, value in _mapping(path).items()
        if isinstance(value, dict) and {"content", "sequence", "on", "title", "cancelled"} <= value.keys()
    }


def _mapping(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
