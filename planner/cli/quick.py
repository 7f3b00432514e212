"""`planner week` and `planner today` from the plan in force, without importing the command-line library.

Starting a full command line takes several times as long as printing a week, and these two are asked for daily.
Anything but their plainest form is left to the full commands.
"""

import sys
from pathlib import Path


def quick_week(words: list[str]) -> bool:
    """Print the week or the day when `words` are plain enough; False when the full command must run instead."""
    asked = _plain(words)
    if asked is None:
        return False
    from datetime import date

    from planner.model.progress import settled_sessions
    from planner.publish.week import day_text, week_on, week_text, weeks_of
    from planner.read.plan import read_accepted_plan
    from planner.read.progress import read_progress

    name, root, day = asked
    try:
        today = date.fromisoformat(day) if day else date.today()  # noqa: DTZ011 - the user's own calendar day
    except ValueError:
        return False
    plan = read_accepted_plan(root / ".planner" / "plan.json")
    if plan is None:
        return False
    entries, problems = read_progress(root / ".planner" / "progress.jsonl")
    done = frozenset(session for session, entry in settled_sessions(entries).items() if entry.action == "done")
    if name == "week":
        text = week_text(week_on(weeks_of(plan), today), done)
    else:
        found = next((entry for entry in plan.days if entry.on == today), None)
        missed = any(s.on < today and s.kind != "buffer" and not s.done and s.id not in done for s in plan.sessions)
        if found is None or missed:
            return False  # the full command has more to say
        text = day_text(found, done) + "\n"
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.stdout.write(text)
    return True


def _plain(words: list[str]) -> tuple[str, Path, str] | None:
    """(command, workspace, today or "") when the words are no more than these; else None."""
    name, rest, given = words[0], words[1:], {"--workspace": "", "--today": ""}
    if name not in ("week", "today") or len(rest) % 2:
        return None
    for option, value in zip(rest[::2], rest[1::2], strict=True):
        option = {"-w": "--workspace"}.get(option, option)
        if option not in given or given[option] or value.startswith("-"):
            return None
        given[option] = value
    if given["--workspace"]:
        return name, Path(given["--workspace"]), given["--today"]
    here = Path.cwd()
    root = next((place for place in (here, *here.parents) if (place / "planner.yaml").is_file()), None)
    return None if root is None else (name, root, given["--today"])
