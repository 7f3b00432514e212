"""The record of what was done: .planner/progress.jsonl, one JSON object a line, only ever appended to."""

import json
from pathlib import Path
from typing import Any, get_args

from planner.model.problem import Problem
from planner.model.progress import Action, ProgressEntry
from planner.model.source import Source


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
        torn = number == len(lines)
        entry = None if torn else parse_entry(line)
        if entry is None and torn:
            entry = parse_entry(line)  # the line is whole but for its line break
        if entry is None:
            code = "torn-line" if torn else "bad-line"
            message = "the last line was cut off while it was written" if torn else "is no progress entry"
            hint = "it is set aside; everything else counts"
            problems.append(Problem(Source(str(path), number), code, message, hint, warning=True))
        else:
            entries.append(entry)
    return tuple(entries), tuple(problems)


def parse_entry(line: bytes) -> ProgressEntry | None:
    """One line as an entry, or None when it is none."""
    try:
        value: Any = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or value.get("action") not in get_args(Action):
        return None
    detail = value.get("detail", {})
    texts = [value.get(name, "") for name in ("id", "at", "session", "topic", "undoes")]
    numbers = [value.get(name) for name in ("minutes", "rating")]
    if not isinstance(detail, dict) or not all(isinstance(text, str) for text in texts):
        return None
    if any(number is not None and (isinstance(number, bool) or not isinstance(number, int)) for number in numbers):
        return None
    name, at, session, topic, undoes = texts
    pairs = tuple(sorted((str(key), str(text)) for key, text in detail.items()))
    return ProgressEntry(name, at, value["action"], session, topic, numbers[0], numbers[1], undoes, pairs)


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
