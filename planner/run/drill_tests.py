"""A drill's hidden tests on somebody's file, in a subprocess with limits.

Nothing else in the package runs code. The limits (time, memory, file size, processes) protect the learner from an
endless loop or a runaway list; they are no prison for hostile code, and the only code run is the learner's own.
"""

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from planner.model.topic import Drill

SECONDS = 60
MEMORY_BYTES = 2 << 30
FILE_BYTES = 64 << 20
RESULT = re.compile(r"^(PASSED|FAILED|ERROR) \S*test_drill\.py(?:::(\S+))?(?: - (.*))?$", re.MULTILINE)


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
    return run_tests(drill.tests, submission, seconds)


def run_tests(tests: str, submission: str, seconds: int = SECONDS) -> TestRun:
    """Run pytest on the text of a test file with `submission` as submission.py, in an empty folder."""
    with tempfile.TemporaryDirectory(prefix="planner-drill-") as folder:
        Path(folder, "test_drill.py").write_text(tests, encoding="utf-8")
        Path(folder, "submission.py").write_text(submission, encoding="utf-8")
        Path(folder, "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-rA", "--tb=line", "-p", "no:cacheprovider", "test_drill.py"]
        try:
            finished = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=seconds, check=False,
                stdin=subprocess.DEVNULL, env=_environment(folder), preexec_fn=_limit if os.name == "posix" else None,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return TestRun((), (), "", f"did not finish within {seconds} seconds")
    return _outcome(finished.stdout, finished.stderr, finished.returncode)


def _outcome(printed: str, errors: str, code: int) -> TestRun:
    passed, failed, broken = [], [], ""
    for status, name, why in RESULT.findall(printed):
        if status == "PASSED":
            passed.append(name)
        elif name:
            failed.append((name, why))
        else:
            broken = why or "the file could not be imported"
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
