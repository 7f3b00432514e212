"""The record of what was done: .planner/progress.jsonl, one JSON object a line, only ever appended to."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from planner.model.problem import Problem
from planner.model.progress import Action, ProgressEntry
from planner.model.source import Source

NO_ENTRY = "is no progress entry"
MOST_MINUTES = 1440  # that one entry can have taken: a day


def read_progress(path: Path) -> tuple[tuple[ProgressEntry, ...], tuple[Problem, ...]]:
    """Every entry in the order written. A line that can't be read is set aside with a warning; the others count.

    A last line without a line break was torn by a crash while it was written; `write.progress` keeps it in
    progress.torn when the next entry is appended.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        return (), (Problem(Source(str(path)), "unreadable", f"can't read it: {error.strerror}", warning=True),)
    entries, problems = [], []
    lines = raw.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        found = _entry_or_fault(line)
        if isinstance(found, ProgressEntry):  # the last line, too: it may be whole but for its line break
            entries.append(found)
            continue
        torn = number == len(lines)
        code, fault = ("torn-line", "the last line was cut off while it was written") if torn else ("bad-line", found)
        hint = "it is set aside and everything else counts; mend the line, or delete it"
        problems.append(Problem(Source(str(path), number), code, fault, hint, warning=True))
    return tuple(entries), tuple(problems)


def parse_entry(line: bytes) -> ProgressEntry | None:
    """One line as an entry, or None when it is none."""
    found = _entry_or_fault(line)
    return found if isinstance(found, ProgressEntry) else None


def _entry_or_fault(line: bytes) -> ProgressEntry | str:
    """One line as an entry, or what is wrong with it."""
    try:
        value: Any = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return NO_ENTRY
    if not isinstance(value, dict) or value.get("action") not in get_args(Action):
        return NO_ENTRY
    detail = value.get("detail", {})
    texts = [value.get(name, "") for name in ("id", "at", "session", "topic", "undoes")]
    numbers = [value.get(name) for name in ("minutes", "rating")]
    if not isinstance(detail, dict) or not all(isinstance(text, str) for text in texts):
        return NO_ENTRY
    if any(number is not None and (isinstance(number, bool) or not isinstance(number, int)) for number in numbers):
        return NO_ENTRY
    name, at, session, topic, undoes = texts
    if not _is_time(at):
        return f"its time 'at' should be such as 2026-08-03T18:00:00+00:00, not '{at}'"
    if numbers[0] is not None and not 0 <= numbers[0] <= MOST_MINUTES:
        return f"its minutes should be from 0 to {MOST_MINUTES}, not {numbers[0]}"
    if numbers[1] is not None and not 1 <= numbers[1] <= 4:
        return f"its rating should be from 1 to 4, not {numbers[1]}"
    pairs = tuple(sorted((str(key), str(text)) for key, text in detail.items()))
    return ProgressEntry(name, at, value["action"], session, topic, numbers[0], numbers[1], undoes, pairs)


def _is_time(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def entry_line(entry: ProgressEntry) -> str:
    """The entry as it stands in the file; `parse_entry` reads it back. Keys without a value are left out."""
    value: dict[str, Any] = {"id": entry.id, "at": entry.at, "action": entry.action}
    value |= {name: text for name, text in (("session", entry.session), ("topic", entry.topic)) if text}
    value |= {
        name: number for name, number in (("minutes", entry.minutes), ("rating", entry.rating)) if number is not None
    }
    if entry.undoes:
        value["undoes"] = entry.undoes
    if entry.detail:
        value["detail"] = dict(entry.detail)
    return json.dumps(value, ensure_ascii=False)
