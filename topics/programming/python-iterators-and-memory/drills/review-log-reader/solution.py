"""Read request logs that do not fit in memory."""

import heapq
from collections.abc import Iterable, Iterator
from itertools import islice


def parse(line: str) -> dict:
    """Return one log line as a record."""
    time, level, ms, path = line.split(maxsplit=3)
    return {"time": time, "level": level, "ms": int(ms), "path": path.strip()}


def records(lines: Iterable[str]) -> Iterator[dict]:
    """Yield the records of a log."""
    for line in lines:
        if line.strip():
            yield parse(line)


def batches(lines: Iterable[str], size: int) -> Iterator[list[dict]]:
    """Yield lists of at most `size` records."""
    stream = records(lines)
    while batch := list(islice(stream, size)):
        yield batch


def slowest(lines: Iterable[str], n: int) -> list[dict]:
    """Return the n slowest requests, slowest first."""
    return heapq.nlargest(n, records(lines), key=lambda record: record["ms"])


def error_rate(lines: Iterable[str]) -> float:
    """Return the share of records with level ERROR."""
    total = errors = 0
    for record in records(lines):
        total += 1
        errors += record["level"] == "ERROR"
    return errors / total if total else 0.0
