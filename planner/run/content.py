"""The library's code, run: lessons' blocks against their printed output, drills' tests against both files."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence

from planner.check.lesson_rules import fences
from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Drill, Library, Topic
from planner.run.drill_tests import TestRun, run_all_tests

SECONDS = 60
MARK = "\x00block {}\x00"


def content_problems(library: Library, only: Sequence[str] = ()) -> list[Problem]:
    """Run all code of the topics of which `only` names the id, the area or a part of the folder (all when empty)."""
    chosen = [
        topic
        for topic in library.topics
        if not only or any(name in (topic.id, topic.area) or name in topic.folder for name in only)
    ]
    problems: list[Problem] = []
    for topic in chosen:
        problems += lesson_code_problems(topic)
        for drill in topic.drills:
            problems += drill_run_problems(drill)
    return problems


def lesson_code_problems(topic: Topic) -> list[Problem]:
    """Run the lesson's python blocks, which share one namespace; each may print only what its output block says."""
    path = f"{topic.folder}/lesson.md"
    blocks = fences(topic.lesson)
    pieces, expected = [], []
    for number, (line, info, body) in enumerate(blocks):
        if info == "python":
            follows = blocks[number + 1] if number + 1 < len(blocks) else None
            output = follows[2] if follows and follows[1] == "output" else ""
            expected.append((line, output))
            pieces.append(f"{body}\nprint({MARK.format(number)!r})\n")
    if not pieces:
        return []
    with tempfile.TemporaryDirectory(prefix="planner-lesson-") as folder:
        try:
            finished = subprocess.run(
                [sys.executable, "-c", "".join(pieces)], cwd=folder, capture_output=True, text=True, timeout=SECONDS,
                check=False, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return [Problem(Source(path), "lesson-code", f"the code did not finish within {SECONDS} seconds")]
    printed = finished.stdout.split("\x00")[::2] if finished.stdout else []
    problems = []
    for position, (line, output) in enumerate(expected):
        got = printed[position].strip("\n") if position < len(printed) else ""
        if finished.returncode and position >= len(printed) - 1:
            why = finished.stderr.strip().split("\n")[-1]
            problems.append(Problem(Source(path, line), "lesson-code", f"the code fails: {why}"))
            break
        if got.rstrip() != output.strip("\n").rstrip():
            message = f"the code prints {got!r}, the lesson says {output.strip()!r}"
            problems.append(Problem(Source(path, line), "lesson-output", message))
    return problems


def drill_run_problems(drill: Drill) -> list[Problem]:
    """Run a drill's tests: they must pass on the solution and fail on the given file.

    For a review drill each defect must be caught by itself: with every other defect repaired its test fails, and
    with all of them repaired every test passes.
    """
    where = drill.source
    left = [repaired(drill, leave=finding.id) for finding in drill.findings]
    solved, given, mended, *others = run_all_tests(drill.tests, (drill.solution, drill.given, repaired(drill), *left))
    if not solved.all_passed:
        return [Problem(where, "drill-solution", f"the tests fail on solution.py: {_first_failure(solved)}")]
    problems = []
    if not given.failed and not given.broken:
        problems.append(Problem(where, "drill-given", "the tests pass on the file the learner starts from"))
    failing = _failing(given)
    for finding, run in zip(drill.findings, others, strict=True):
        if finding.caught_by not in failing:
            message = f"{finding.caught_by} does not fail on flawed.py"
            problems.append(Problem(finding.source, "drill-finding", message))
        if finding.caught_by not in _failing(run):
            message = f"with only '{finding.id}' left, {finding.caught_by} does not fail"
            problems.append(Problem(finding.source, "drill-finding", message))
    if drill.kind == "review" and not mended.all_passed:
        message = f"with every repair made the tests fail: {_first_failure(mended)}"
        problems.append(Problem(where, "drill-repair", message))
    return problems


def _failing(run: TestRun) -> set[str]:
    """Names of the tests that failed, without their parameters."""
    return {name.split("[")[0] for name, _ in run.failed}


def repaired(drill: Drill, leave: str = "") -> str:
    """The flawed file with every finding repaired but the one named `leave`."""
    text = drill.given
    for finding in drill.findings:
        if finding.id != leave:
            for repair in finding.repair:
                text = text.replace(repair.replace, repair.by, 1)
    return text


def _first_failure(run: TestRun) -> str:
    return run.broken or (f"{run.failed[0][0]}: {run.failed[0][1]}" if run.failed else "no test ran")
