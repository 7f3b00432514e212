"""Read request logs that do not fit in memory."""

from collections.abc import Iterable, Iterator


def parse(line: str) -> dict:
    """Return one log line as a record."""
    time, level, ms, path = line.split(maxsplit=3)
    return {"time": time, "level": level, "ms": int(ms), "path": path.strip()}


def records(lines: Iterable[str]) -> Iterator[dict]:
    """Return an iterator over the records of a log."""
    return iter([parse(line) for line in lines if line.strip()])


def batches(lines: Iterable[str], size: int) -> Iterator[list[dict]]:
    """Yield lists of at most `size` records."""
    stream = records(lines)
    while True:
        batch = [record for record, _ in zip(stream, range(size))]
        if not batch:
            return
        yield batch


def slowest(lines: Iterable[str], n: int) -> list[dict]:
    """Return the n slowest requests, slowest first."""
    stream = records(lines)
    return sorted(stream, key=lambda record: record["ms"], reverse=True)[:n]


def error_rate(lines: Iterable[str]) -> float:
    """Return the share of records with level ERROR."""
    total = sum(1 for line in lines if line.strip())
    errors = sum(record["level"] == "ERROR" for record in records(lines))
    return errors / total if total else 0.0
