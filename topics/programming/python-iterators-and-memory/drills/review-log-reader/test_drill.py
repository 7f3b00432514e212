import tracemalloc

import pytest

from submission import batches, error_rate, records, slowest


class Log:
    """A log of n lines that can be walked once; counts the lines that were read."""

    def __init__(self, n):
        self.n, self.read = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.n:
            raise StopIteration
        self.read += 1
        i = self.read - 1
        return f"12:00:{i % 60:02d} {'ERROR' if i % 4 == 0 else 'INFO'} {i * 7919 % 100003} /pins/{i}\n"


def test_a_record():
    assert list(records(["\n", "12:00:01 INFO 35 /pins/7\n"])) == [
        {"time": "12:00:01", "level": "INFO", "ms": 35, "path": "/pins/7"}
    ]


def test_records_are_read_one_at_a_time():
    log = Log(1000)
    assert next(iter(records(log)))["path"] == "/pins/0"
    assert log.read <= 2


def test_no_record_is_lost_between_batches():
    out = list(batches(Log(10), 4))
    assert [len(batch) for batch in out] == [4, 4, 2]
    assert [record["path"] for batch in out for record in batch] == [f"/pins/{i}" for i in range(10)]


def test_a_full_last_batch_is_followed_by_nothing():
    assert [len(batch) for batch in batches(Log(6), 3)] == [3, 3]
    assert list(batches([], 3)) == []


def test_a_batch_does_not_read_the_whole_log():
    log = Log(1000)
    assert len(next(iter(batches(log, 4)))) == 4
    assert log.read <= 5


def test_slowest_first():
    assert [record["ms"] for record in slowest(Log(5), 2)] == [4 * 7919, 3 * 7919]
    assert slowest([], 3) == []


def test_slowest_holds_only_what_it_returns():
    tracemalloc.start()
    try:
        found = slowest(Log(5000), 3)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(found) == 3
    assert peak < 200_000, f"peak of {peak} bytes for 5,000 lines"


def test_error_rate_of_a_log_that_can_be_walked_once():
    assert error_rate(Log(8)) == pytest.approx(0.25)
    assert error_rate(iter(["12:00:01 ERROR 1 /a", " \n"])) == 1.0
    assert error_rate([]) == 0.0
