"""Drills are judged in a subprocess that can't hang, eat the memory or see the project."""

import pytest

from planner.model.source import Source
from planner.model.topic import Drill, Finding, Repair
from planner.run.content import drill_run_problems, lesson_code_problems
from planner.run.drill_tests import run_drill, run_tests
from tests.small import topic

TESTS = "from submission import double\n\n\ndef test_two():\n    assert double(2) == 4\n\n\ndef test_zero():\n    assert double(0) == 0\n"
RIGHT = "def double(x):\n    return 2 * x\n"


def test_passing_and_failing_tests_are_named():
    run = run_tests(TESTS, "def double(x):\n    return x + 2\n")
    assert run.passed == ("test_two",)
    assert [name for name, _ in run.failed] == ["test_zero"]
    assert "assert 2 == 0" in run.failed[0][1]
    assert run_tests(TESTS, RIGHT).all_passed


@pytest.mark.parametrize(
    "submission, said",
    [
        ("def double(x:\n", "SyntaxError"),
        ("raise SystemExit(3)\n", ""),
        ("def double(x):\n    while True:\n        pass\n", "did not finish within 3 seconds"),
    ],
)
def test_a_file_that_cannot_run_is_said_to_be_broken(submission: str, said: str):
    run = run_tests(TESTS, submission, seconds=3)
    assert not run.all_passed
    assert said in run.broken + run.output


def test_what_is_no_python_is_said_with_its_line():
    run = run_drill(review(), "def double(x):\n    return x x\n")
    assert run.broken == "the file is no Python: line 2: invalid syntax"


def test_what_cannot_be_imported_says_why():
    assert "ZeroDivisionError" in run_tests(TESTS, "scale = 1 / 0\n").broken


def test_memory_is_limited():
    run = run_tests(TESTS, "def double(x):\n    return len(bytearray(3 << 30))\n")
    assert {name for name, _ in run.failed} == {"test_two", "test_zero"}


FLAWED = "def double(x):\n    if x == 0:\n        return 1\n    return x + x + 1\n"


def review(*findings: Finding) -> Drill:
    where = Source("drill.yaml", 1)
    return Drill("d", "t", "D", "review", "intern", 20, (), "", FLAWED, RIGHT, TESTS, findings, where)


def finding(name: str, test: str, old: str, new: str) -> Finding:
    return Finding(name, 1, "", "", test, (Repair(old, new),), Source("findings.yaml", 1))


ZERO = finding("zero", "test_zero", "return 1\n", "return 0\n")
PLUS = finding("plus", "test_two", "x + x + 1", "x + x")


def test_a_sound_review_drill_has_no_problem():
    assert drill_run_problems(review(ZERO, PLUS)) == []


def test_a_defect_that_its_test_does_not_catch_alone_is_a_problem():
    wrong = finding("plus", "test_zero", "x + x + 1", "x + x")
    assert [problem.message for problem in drill_run_problems(review(ZERO, wrong))] == [
        "with only 'plus' left, test_zero does not fail"
    ]


def test_repairs_that_do_not_mend_everything_are_a_problem():
    assert [problem.code for problem in drill_run_problems(review(PLUS))] == ["drill-repair"]


@pytest.mark.parametrize(
    "lesson, said",
    [
        ("```python\nprint(1 + 1)\n```\n\n```output\n2\n```\n", []),
        ("```python\nx = 1\n```\n\n```python\nprint(x)\n```\n\n```output\n1\n```\n", []),
        ("```python\nprint(1)\n```\n\n```output\n2\n```\n", ["the code prints '1', the lesson says '2'"]),
        ("```python\nprint(1)\n```\n", ["the code prints '1', the lesson says ''"]),
        ("```python\n1 / 0\n```\n", ["the code fails: ZeroDivisionError: division by zero"]),
        ('```python title="Shown, not run"\n1 / 0\n```\n', []),
    ],
)
def test_a_lesson_must_print_what_it_says(lesson: str, said: list[str]):
    assert [problem.message for problem in lesson_code_problems(topic("t", lesson=lesson))] == said
