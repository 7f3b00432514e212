"""`planner drill`: list the drills, open a working copy, check it against the hidden tests, get a hint."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import (
    Format,
    FormatOption,
    WorkspaceOption,
    moment,
    open_library,
    print_json,
    progress_file,
    say,
    the_day,
)
from planner.model.problem import BadInput, Problem, did_you_mean
from planner.model.source import Source
from planner.model.topic import LEVELS, Drill, Library, topic_meant
from planner.run.drill_tests import TestRun


def drill(
    name: Annotated[str, typer.Argument(help="The drill. Without it: a list.", show_default=False)] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Run the hidden tests on your copy and record the result.")
    ] = False,
    hint: Annotated[bool, typer.Option("--hint", help="Show the next hint.")] = False,
    solution: Annotated[bool, typer.Option("--solution", help="Show the findings and the solution.")] = False,
    file: Annotated[
        Path | None, typer.Option("--file", help="Check this file instead of your copy.", show_default=False)
    ] = None,
    topic: Annotated[str, typer.Option("--topic", help="List only this topic or area.", show_default=False)] = "",
    level: Annotated[str, typer.Option("--level", help="List only intern, phd or senior.", show_default=False)] = "",
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Start the working copy anew; the old one is kept beside it.")
    ] = False,
    workspace: WorkspaceOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """List drills; open one as a working copy; check it; get hints one at a time."""
    from planner.read.workspace import find_workspace

    root = find_workspace(workspace)
    library = open_library(root)[0]
    drills = {entry.id: entry for one in library.topics for entry in one.drills}
    if not name:
        _list(library, topic, level, output)
        return
    if name not in drills:
        raise BadInput(
            [
                Problem(
                    Source("topics"),
                    "unknown-drill",
                    f"no drill '{name}'",
                    did_you_mean(name, drills) or "'planner drill' lists them",
                )
            ]
        )
    chosen = drills[name]
    folder = root / "drills" / chosen.id
    if check or file:
        _check(chosen, file or folder / "submission.py", root, output)
    elif hint:
        _hint(chosen, folder)
    elif solution:
        _solution(chosen)
    else:
        _open(chosen, folder, fresh)


def _list(library: Library, topic: str, level: str, output: Format) -> None:
    if topic and topic not in library.by_id and topic not in library.area_by_id:
        hint = topic_meant(topic, library, library.area_by_id)
        raise BadInput([Problem(Source("topics"), "unknown-topic", f"no topic or area '{topic}'", hint)])
    if level and level not in LEVELS:
        hint = did_you_mean(level, LEVELS) or f"known levels: {', '.join(LEVELS)}"
        raise BadInput([Problem(Source("planner drill"), "unknown-level", f"no level '{level}'", hint)])
    rows = [
        (one, entry)
        for one in library.topics
        for entry in one.drills
        if topic in ("", one.id, one.area) and level in ("", entry.level)
    ]
    if output is Format.JSON:
        print_json([
            {"id": entry.id, "title": entry.title, "topic": one.id, "area": one.area, "kind": entry.kind, "level": entry.level, "minutes": entry.minutes}
            for one, entry in rows
        ])  # fmt: skip
        return
    shown = ""
    for one, entry in rows:
        if one.id != shown:
            shown = one.id
            print(f"\n{one.title}")
        print(f"  {entry.id:36s} {entry.kind:9s} {entry.level:6s} {entry.minutes:3d} min  {entry.title}")
    say(f"\n{len(rows)} drill{'' if len(rows) == 1 else 's'}; open one with: planner drill NAME")


def _open(drill: Drill, folder: Path, fresh: bool) -> None:
    from planner.write.files import write_file

    copy = folder / "submission.py"
    if fresh and copy.exists():
        number = 1
        while (kept := folder / f"submission.{number}.py").exists():
            number += 1
        copy.rename(kept)
        say(f"kept your earlier work as {kept}")
    if not copy.exists():
        write_file(copy, drill.given)
    write_file(folder / "task.md", drill.task)
    print(drill.task.strip())
    say(
        f"\nYour copy: {copy}\nWhen you are done: planner drill {drill.id} --check     Stuck: planner drill {drill.id} --hint"
    )


def _hint(drill: Drill, folder: Path) -> None:
    from planner.write.files import write_file

    counter = folder / ".hints"
    try:
        seen = int(counter.read_text())
    except (OSError, ValueError):
        seen = 0
    number = min(seen + 1, len(drill.hints))
    print(f"Hint {number} of {len(drill.hints)}: {drill.hints[number - 1]}")
    write_file(counter, str(number))


def _solution(drill: Drill) -> None:
    for number, finding in enumerate(drill.findings, start=1):
        print(
            f"{number}. Line {finding.line}: {finding.what}\n   Effect: {finding.effect}\n   Caught by: {finding.caught_by}\n"
        )
    print(drill.solution)


def _check(drill: Drill, file: Path, root: Path, output: Format) -> None:
    from planner.model.progress import ProgressEntry
    from planner.run.drill_tests import run_drill
    from planner.write.progress import append_progress

    if not file.is_file():
        hint = f"open a working copy first: planner drill {drill.id}"
        raise BadInput([Problem(Source(str(file)), "no-submission", "there is no file to check", hint)])
    result = run_drill(drill, file.read_text(encoding="utf-8", errors="replace"))
    if (root / "planner.yaml").is_file():
        detail = (
            ("drill", drill.id),
            ("failed", str(len(result.failed))),
            ("passed", "true" if result.all_passed else "false"),
        )
        entry = ProgressEntry("", moment(the_day(None)), "drill", topic=drill.topic, detail=detail)
        append_progress(progress_file(root), [entry])
    if output is Format.JSON:
        print_json({
            "drill": drill.id, "passed": list(result.passed), "failed": [name for name, _ in result.failed], "broken": result.broken,
            "all_passed": result.all_passed,
        })  # fmt: skip
    else:
        _report(drill, result)
    if not result.all_passed:
        sys.exit(1)


def _report(drill: Drill, result: TestRun) -> None:
    if result.broken:
        print(f"The tests could not run: {result.broken}")
    for name in result.passed:
        print(f"  passed  {_readable(name)}")
    for name, why in result.failed:
        print(f"  FAILED  {_readable(name)}" + (f"\n            {why}" if why else ""))
    if result.all_passed:
        print(f"\nAll {len(result.passed)} tests pass.")
        for finding in drill.findings:
            print(f"  Line {finding.line}: {finding.what} {finding.effect}")
    elif not result.broken:
        print(
            f"\n{len(result.failed)} of {len(result.failed) + len(result.passed)} tests fail. A hint: planner drill {drill.id} --hint"
        )


def _readable(test: str) -> str:
    return test.removeprefix("test_").replace("_", " ")
