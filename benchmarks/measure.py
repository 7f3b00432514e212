"""Timing a command as a whole process: median CPU seconds, wall seconds and peak memory over a few runs."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLANNER = Path(sys.executable).with_name("planner")


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians of several runs."""

    cpu_seconds: float
    wall_seconds: float
    peak_megabytes: float


def whole_process(
    command: Sequence[str | Path], cwd: Path = ROOT, runs: int = 5, before: Callable[[], object] = lambda: None
) -> Figures:
    """Run the command `runs` times (and once before, to warm the disk) and give medians. Raises on failure."""
    cpu, wall, peak = [], [], []
    for number in range(runs + 1):
        before()
        began = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        errors = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        if os.waitstatus_to_exitcode(status):
            raise RuntimeError(f"{command} failed:\n{errors.decode()}")
        if number:
            cpu.append(usage.ru_utime + usage.ru_stime)
            wall.append(took)
            peak.append(usage.ru_maxrss / 1024)
    return Figures(statistics.median(cpu), statistics.median(wall), statistics.median(peak))


def in_process(work: Callable[[], object], runs: int = 5) -> float:
    """Median CPU seconds of a function."""
    seconds = []
    for _ in range(runs):
        began = resource.getrusage(resource.RUSAGE_SELF)
        work()
        ended = resource.getrusage(resource.RUSAGE_SELF)
        seconds.append(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime)
    return statistics.median(seconds)


def row(name: str, value: str, yardstick: str = "", ratio: float | None = None) -> None:
    """One line of the table."""
    print(f"{name:44s} {value:>22s}   {yardstick:40s} {f'{ratio:7.2f} x' if ratio is not None else ''}")
