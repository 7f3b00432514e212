"""`planner week`, `planner today` and `planner plan` in their plainest form, printed from what was kept of them.

They are asked for daily, and starting a command line, or even the vocabulary's dataclasses, takes several times as
long as printing them; so this module imports next to nothing. Anything unusual is left to the full commands.
"""

import json
import os
import sys

from planner.model import places


def quick_plan(words: list[str]) -> bool:
    """Print the plan again when nothing that it is made from has changed since it was last printed; else False."""
    asked = _plain("plan", words)
    if asked is None:
        return False
    _, root, today = asked
    from planner.read.stamps import workspace_stamp

    try:
        with open(os.path.join(root, places.KEPT_PLAN_TEXT), encoding="utf-8") as file:
            kept = json.load(file)
        if kept["today"] != today or kept["stamp"] != workspace_stamp(root):
            return False
        text = kept["text"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    sys.stdout.write(text)
    return True


def quick_week(words: list[str]) -> bool:
    """Print the week or the day when `words` are plain enough; False when the full command must run instead."""
    asked = _plain(words[0], words) if words[0] in ("week", "today") else None
    if asked is None:
        return False
    name, root, today = asked
    try:
        with open(os.path.join(root, places.WEEKS), encoding="utf-8") as file:
            kept = json.load(file)
        with open(os.path.join(root, places.PLAN), "rb") as file:
            plan = file.read()
        done = _done(os.path.join(root, places.PROGRESS))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False  # the full command says what is wrong
    import zlib

    if kept.get("plan") != zlib.crc32(plan):
        return False
    if name == "week":
        number = next((n for n, (last, _) in enumerate(kept["weeks"]) if today <= last), len(kept["weeks"]) - 1)
        after, text = kept["weeks"][number - 1][0] if number else "", kept["weeks"][number][1]
        if any(after < on < today and session not in done for on, session in kept["sessions"]):
            return False  # the full command says what was missed
    elif today not in kept["days"] or any(on < today and session not in done for on, session in kept["sessions"]):
        return False  # the full command has more to say
    else:
        text = kept["days"][today]
    for session in done:
        text = _ticked(text, session)
    sys.stdout.write(text)
    return True


def _ticked(text: str, session: str) -> str:
    """The text with the box of one session ticked: its line ends with the session's id."""
    end = text.find(f"  ({session})\n")
    if end < 0:
        return text
    begin = text.rfind("\n", 0, end) + 1
    return text[:begin] + text[begin:end].replace("[ ]", "[x]", 1) + text[end:]


def _done(path: str) -> set[str]:
    """Ids of the sessions that the record says are done, by the rules of `model.progress`.

    Raises ValueError for a record with a line that can't be read, and OSError or others for stranger things.
    """
    from datetime import date

    if not os.path.exists(path):
        return set()
    with open(path, encoding="utf-8") as file:
        entries = [json.loads(line) for line in file if line.strip()]
    for entry in entries:
        date.fromisoformat(entry["at"][:10])
        if not (0 <= (entry.get("minutes") or 0) <= 1440 and 1 <= (entry.get("rating") or 1) <= 4):
            raise ValueError("out of range")
    taken_back = {entry.get("undoes") for entry in entries if entry["action"] == "undo"}
    settled = {}
    for entry in entries:
        if entry["action"] in ("done", "skip") and entry.get("session") and entry["id"] not in taken_back:
            settled[entry["session"]] = entry["action"]
    return {session for session, action in settled.items() if action == "done"}


def _plain(name: str, words: list[str]) -> tuple[str, str, str] | None:
    """(command, the workspace, today) when the words are command `name` and no more than these; else None."""
    rest, given = words[1:], {"--workspace": "", "--today": ""}
    if words[0] != name or len(rest) % 2:
        return None
    for option, value in zip(rest[::2], rest[1::2], strict=True):
        option = "--workspace" if option == "-w" else option
        if option not in given or given[option] or value.startswith("-"):
            return None
        given[option] = value
    today = given["--today"]
    if not today:
        import time

        today = time.strftime("%Y-%m-%d")
    elif len(today) != 10 or not today.replace("-", "").isdigit():
        return None
    root = given["--workspace"] or _nearest(os.getcwd())
    return (name, root, today) if root else None


def _nearest(folder: str) -> str:
    """The folder, or the nearest one above it, that has a planner.yaml; "" when none has."""
    while not os.path.isfile(os.path.join(folder, "planner.yaml")):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder
