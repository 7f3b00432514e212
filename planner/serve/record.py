"""The record of what was done, as the pages ask for it and add to it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from planner.model import places
from planner.model.problem import BadInput
from planner.model.progress import ProgressEntry, in_force, settled_sessions
from planner.read.plan import read_accepted_plan
from planner.read.progress import read_progress
from planner.write.progress import append_progress

FORMAT = "planner.progress/1"


class Refused(Exception):
    """A request that can't be carried out: the HTTP status and what to tell."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


@dataclass(frozen=True)
class Record:
    """The progress of the workspace at `root`. Nothing is kept in memory: other commands write to it, too."""

    root: Path

    @property
    def _path(self) -> Path:
        return self.root / places.PROGRESS

    def settled(self) -> dict[str, Any]:
        """Ids of the sessions that are done and skipped, sorted."""
        entries, _ = read_progress(self._path)
        settled = settled_sessions(entries)
        return {
            "format": FORMAT,
            "done": sorted(name for name, entry in settled.items() if entry.action == "done"),
            "skipped": sorted(name for name, entry in settled.items() if entry.action == "skip"),
        }

    def change(self, asked: Any) -> dict[str, Any]:
        """Carry out {"action": "done" | "undo", "session": id}, and give what is settled then.

        What is so already is left as it is, so that a request sent twice counts once. Raises Refused.
        """
        if not isinstance(asked, dict) or set(asked) - {"action", "session"}:
            raise Refused(400, "the body should be an object with action and session")
        action, name = asked.get("action"), asked.get("session")
        if action not in ("done", "undo") or not isinstance(name, str):
            raise Refused(400, "action should be done or undo, session a text")
        try:
            plan = read_accepted_plan(self.root / places.PLAN)
        except BadInput as error:
            raise Refused(409, str(error)) from error
        session = next((one for one in plan.sessions if one.id == name), None) if plan else None
        if session is None:
            raise Refused(404, "the plan has no such session")
        entries, _ = read_progress(self._path)
        done = [one for one in in_force(entries) if one.session == name and one.action == "done"]
        now = datetime.now(UTC).astimezone().isoformat(timespec="milliseconds")
        if action == "done" and not done:
            append_progress(self._path, [ProgressEntry("", now, "done", name, session.topic or "")])
        elif action == "undo" and done:
            append_progress(self._path, [ProgressEntry("", now, "undo", undoes=one.id) for one in done])
        return self.settled()
