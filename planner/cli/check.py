"""`planner check`: the topic library and the workspace, every problem at once."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import print_problems
from planner.cli.common import (
    Format,
    FormatOption,
    TodayOption,
    WorkspaceOption,
    open_library,
    print_json,
    say,
    the_day,
)
from planner.model.problem import BadInput, Problem
from planner.model.source import Source
from planner.model.topic import topic_meant


def check(
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", help="An area, topic or part of a path; may be given several times.", show_default=False
        ),
    ] = None,
    run: Annotated[
        bool, typer.Option("--run", help="Also run the lessons' code and the drills' tests, both ways.")
    ] = False,
    output: FormatOption = Format.TEXT,
) -> None:
    """Check the topic library and the workspace: every broken rule with its file and line."""
    from planner.check.library_rules import check_library
    from planner.publish.lesson_text import refused_figures
    from planner.publish.mathematics import refused_formulas
    from planner.read.workspace import SETTINGS, find_workspace, read_workspace

    root = find_workspace(workspace)
    library, shape_problems, stamp = open_library(root)
    problems = [*shape_problems, *check_library(library), *refused_formulas(library), *refused_figures(library)]
    parts = [*library.by_id, *library.area_by_id, *(topic.folder for topic in library.topics)]
    parts += [problem.source.path for problem in problems]
    nowhere = [name for name in only or [] if not (root / name).exists() and not any(name in part for part in parts)]
    if nowhere:
        raise BadInput(
            [
                Problem(
                    Source("--only"), "unknown-name", f"no topic, area or path '{name}'", topic_meant(name, library)
                )
                for name in nowhere
            ]
        )
    if (root / SETTINGS).is_file():
        try:
            problems += read_workspace(root, the_day(today), (library, ()), stamp).problems
        except BadInput as error:
            problems += [problem for problem in error.problems if problem.code != "no-postings"]
    if run:
        from planner.run.content import content_problems

        problems += content_problems(library, only or [])
    if only:
        problems = [
            problem
            for problem in problems
            if any(f"/{name}/" in f"/{problem.source.path}/" or name in problem.source.path for name in only)
        ]
    found = sorted({_with_excerpt(problem) for problem in problems})
    if output is Format.JSON:
        print_json([
            {"path": problem.source.path, "line": problem.source.line, "code": problem.code, "message": problem.message, "hint": problem.hint}
            for problem in found
        ])  # fmt: skip
    else:
        print_problems(tuple(found))
        counts = f"{len(library.areas)} areas, {len(library.topics)} topics"
        say(
            f"{len(found)} problem{'s' if len(found) != 1 else ''} in {counts}"
            if found
            else f"{counts}: nothing to mend"
        )
    if any(not problem.warning for problem in found):
        sys.exit(1)


def _with_excerpt(problem: Problem) -> Problem:
    """The problem with the line it speaks of, where the file is at hand."""
    from dataclasses import replace

    from planner.read.workspace import installed_root

    if problem.excerpt or not problem.source.line:
        return problem
    for path in (Path(problem.source.path), installed_root() / problem.source.path):
        if path.is_file():
            lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
            if problem.source.line <= len(lines):
                return replace(problem, excerpt=lines[problem.source.line - 1].rstrip()[:200])
    return problem
