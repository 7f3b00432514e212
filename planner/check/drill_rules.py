"""Rules on drills that need no run: texts, findings and repairs. Whether the tests bite is for `run` to show."""

import ast
import re
import sys
from collections.abc import Iterator

from planner.check.topic_rules import count_words, holds_placeholder
from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Drill, Topic

GIVEAWAY = re.compile(r"#.*\b(bug|defect|wrong|fixme|flaw|broken)\b", re.IGNORECASE)
STANDARD = {"numpy", "pytest", "submission"}


def drill_problems(topic: Topic) -> Iterator[Problem]:
    """Broken rules of one topic's drills."""
    for drill in topic.drills:
        folder = drill.source.path.rsplit("/", 1)[0]
        given = "flawed.py" if drill.kind == "review" else "starter.py"
        if count_words(drill.task) < 40:
            yield Problem(
                Source(f"{folder}/task.md"), "thin-task", "says too little: what was asked, and the exact contract"
            )
        if not 2 <= len(drill.hints) <= 4:
            yield Problem(drill.source, "hints", f"a drill has 2 to 4 hints, not {len(drill.hints)}")
        for name, text in ((given, drill.given), ("solution.py", drill.solution), ("test_drill.py", drill.tests)):
            yield from _code_problems(f"{folder}/{name}", text)
        if "submission" not in drill.tests:
            yield Problem(Source(f"{folder}/test_drill.py"), "drill-tests", "the tests never import from submission")
        if holds_placeholder(drill.task):
            yield Problem(Source(f"{folder}/task.md"), "placeholder", "holds placeholder text")
        if drill.kind == "review":
            yield from _finding_problems(drill, folder)


def _code_problems(path: str, text: str) -> Iterator[Problem]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        yield Problem(Source(path, error.lineno or 1), "syntax", f"is no Python: {error.msg}")
        return
    for statement in _statements(tree):
        if isinstance(statement, ast.Import):
            names = [name.name for name in statement.names]
        elif isinstance(statement, ast.ImportFrom):
            names = [statement.module or ""]
        else:
            continue
        for name in names:
            top = name.split(".")[0]
            if top and top not in STANDARD and top not in sys.stdlib_module_names:
                message = f"imports {top}; drills run on plain Python and NumPy"
                yield Problem(Source(path, statement.lineno), "drill-import", message)


def _statements(holder: ast.AST) -> Iterator[ast.stmt]:
    """Every statement in `holder`, at any depth; expressions hold none, and walking them takes most of the time."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        for inner in getattr(holder, field, ()):
            if isinstance(inner, ast.stmt):
                yield inner
            yield from _statements(inner)


def _finding_problems(drill: Drill, folder: str) -> Iterator[Problem]:
    path = f"{folder}/findings.yaml"
    if not 1 <= len(drill.findings) <= 4:
        yield Problem(Source(path), "findings", f"a review has 1 to 4 findings, not {len(drill.findings)}")
    lines = drill.given.split("\n")
    for number, line in enumerate(lines, start=1):
        if "#" in line and GIVEAWAY.search(line):
            yield Problem(Source(f"{folder}/flawed.py", number), "giveaway", "a comment gives the defect away")
    seen: set[str] = set()
    for finding in drill.findings:
        if finding.id in seen:
            yield Problem(finding.source, "duplicate-id", f"the finding '{finding.id}' is given twice")
        seen.add(finding.id)
        if finding.line > len(lines) or not lines[finding.line - 1].strip():
            yield Problem(finding.source, "finding-line", f"line {finding.line} of flawed.py is empty or missing")
        if f"def {finding.caught_by}(" not in drill.tests:
            yield Problem(finding.source, "finding-test", f"test_drill.py has no {finding.caught_by}")
        if not finding.repair:
            yield Problem(finding.source, "finding-repair", f"'{finding.id}' has no repair")
        for repair in finding.repair:
            if repair.replace not in drill.given:
                yield Problem(
                    finding.source, "finding-repair", f"the text that '{finding.id}' replaces is not in flawed.py"
                )
