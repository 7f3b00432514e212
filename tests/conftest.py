"""What all tests share: hypothesis profiles, and where the outside test material is."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

CASES = int(os.environ.get("PLANNER_CASES", "200"))
settings.register_profile(
    "planner", max_examples=CASES, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("planner")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


NOT_HERE = "the folder with the outside test material is not here"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real postings and outside questions, which is not part of the project."""
    if not SHARED.is_dir():
        pytest.skip(NOT_HERE)
    return SHARED


def _skipped(reporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    """Tests that were skipped for want of a program; the outside material is no program, and need not be here."""
    return [one for one in reporter.stats.get("skipped", []) if NOT_HERE not in str(one.longrepr)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where nothing may be skipped, say so loudly when something was."""
    skipped = _skipped(terminalreporter)
    if os.environ.get("PLANNER_NOTHING_SKIPPED") and skipped:
        terminalreporter.write_line(f"{len(skipped)} tests were skipped where none may be", red=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if os.environ.get("PLANNER_NOTHING_SKIPPED") and exitstatus == 0:
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None and _skipped(reporter):
            session.exitstatus = 1
