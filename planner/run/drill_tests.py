"""A drill's hidden tests on somebody's file, in a subprocess with limits.

Nothing else in the package runs code. The limits (time, memory, file size, processes) protect the learner from an
endless loop or a runaway list; they are no prison for hostile code, and the only code run is the learner's own.
"""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.model.topic import Drill

SECONDS = 60
MEMORY_BYTES = 2 << 30
FILE_BYTES = 64 << 20
REASON = re.compile(r"^E\s+(\S.*)$", re.MULTILINE)
RESULT = re.compile(r"^(PASSED|FAILED|ERROR) \S*test_drill\.py(?:::(\w+(?:\[.*?\])?))?(?: - (.*))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TestRun:
    """The outcome: names of the tests that passed and failed, a failed test's first line of explanation, and what
    was printed. `broken` says why the tests could not run at all (syntax error, time out), else ""."""

    __test__ = False

    passed: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]
    output: str
    broken: str = ""

    @property
    def all_passed(self) -> bool:
        return bool(self.passed) and not self.failed and not self.broken


def run_drill(drill: Drill, submission: str, seconds: int = SECONDS) -> TestRun:
    """Run the drill's tests with `submission` as the module they import, and nothing but it beside them."""
    try:
        compile(submission, "submission.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        where = f"line {error.lineno}: {error.msg}" if isinstance(error, SyntaxError) else str(error)
        return TestRun((), (), "", f"the file is no Python: {where}")
    return run_tests(drill.tests, submission, seconds)


def run_tests(tests: str, submission: str, seconds: int = SECONDS) -> TestRun:
    """Run pytest on the text of a test file with `submission` as submission.py, in an empty folder."""
    return run_all_tests(tests, (submission,), seconds)[0]


def run_all_tests(tests: str, submissions: Sequence[str], seconds: int = SECONDS) -> tuple[TestRun, ...]:
    """`run_tests` for several submissions, each in a folder and a process of its own, which all start from one
    interpreter with pytest and NumPy loaded: loading them takes longer than most drills' tests."""
    if len(submissions) > 1 and not hasattr(os, "fork"):  # Windows: an interpreter each
        return tuple(run_all_tests(tests, (submission,), seconds)[0] for submission in submissions)
    with tempfile.TemporaryDirectory(prefix="planner-drill-") as folder:
        for number, submission in enumerate(submissions):
            place = Path(folder, str(number))
            place.mkdir()
            (place / "test_drill.py").write_text(tests, encoding="utf-8")
            (place / "submission.py").write_text(submission, encoding="utf-8")
            (place / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        preload = "numpy" in tests or any("numpy" in submission for submission in submissions)
        command = [sys.executable, "-c", RUNNER, str(len(submissions)), str(seconds), "numpy" if preload else "pytest"]
        with contextlib.suppress(subprocess.TimeoutExpired):  # what did not finish has no result below
            subprocess.run(
                command, cwd=folder, capture_output=True, timeout=seconds * len(submissions) + 30, check=False,
                stdin=subprocess.DEVNULL, env=_environment(folder), preexec_fn=_limit if os.name == "posix" else None,
            )  # fmt: skip
        return tuple(_result(Path(folder, str(number)), seconds) for number in range(len(submissions)))


def _result(place: Path, seconds: int) -> TestRun:
    """What the runner left in a submission's folder; nothing when it was stopped."""
    code = place / "code"
    if not code.is_file():
        return TestRun((), (), "", f"did not finish within {seconds} seconds")
    printed = (place / "printed").read_text(encoding="utf-8", errors="replace")
    return _outcome(printed, "", int(code.read_text()))


# Runs in the subprocess: one forked child for each folder, so that no submission sees another's modules.
RUNNER = """
import importlib, os, signal, sys, time
count, seconds = int(sys.argv[1]), int(sys.argv[2])
import pytest
importlib.import_module(sys.argv[3])
for number in range(count):
    child = os.fork() if hasattr(os, "fork") else 0
    if child == 0:
        os.chdir(str(number))
        sys.path.insert(0, os.getcwd())
        out = os.open("printed", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(out, 1)
        os.dup2(out, 2)
        code = 2
        try:
            code = int(pytest.main(["-q", "-rA", "--tb=line", "-p", "no:cacheprovider", "test_drill.py"]))
        except SystemExit:
            print("the file stops the interpreter")
        finally:
            sys.stdout.flush()
            if hasattr(os, "fork"):
                os._exit(code)
            with open("code", "w") as file:
                file.write(str(code))
            os._exit(0)
    ends = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            with open(os.path.join(str(number), "code"), "w") as file:
                file.write(str(os.waitstatus_to_exitcode(status)))
            break
        if time.monotonic() > ends:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            break
        time.sleep(0.01)
"""


def _outcome(printed: str, errors: str, code: int) -> TestRun:
    passed, failed, broken = [], [], ""
    for status, name, why in RESULT.findall(printed):
        if status == "PASSED":
            passed.append(name)
        elif name:
            failed.append((name, why))
        else:
            reasons = REASON.findall(printed)
            broken = why or (
                f"the file could not be imported: {reasons[-1]}" if reasons else "the file could not be imported"
            )
    if code not in (0, 1) and not broken and not failed:
        lines = [line for line in (printed + errors).strip().split("\n") if line.strip()]
        broken = lines[-1] if lines else f"pytest stopped with code {code}"
    return TestRun(tuple(passed), tuple(failed), printed, broken)


def _environment(folder: str) -> dict[str, str]:
    keep = {
        name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "VIRTUAL_ENV") if name in os.environ
    }
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    quiet = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "COLUMNS": "220",
    }
    return {**keep, **threads, **quiet, "HOME": folder, "TMPDIR": folder}


def _limit() -> None:  # in the child, before pytest starts
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
