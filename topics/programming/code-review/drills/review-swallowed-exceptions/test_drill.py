import pytest

from submission import BadRow, load, parse, read_with_retry


class Source:
    """Raises the given exceptions in turn, then returns the rows."""

    def __init__(self, rows, *failures):
        self.rows, self.failures, self.reads, self.closed = rows, list(failures), 0, 0

    def read(self):
        self.reads += 1
        if self.failures:
            raise self.failures.pop(0)
        return self.rows

    def close(self):
        self.closed += 1


def test_good_rows_are_loaded_and_the_source_is_closed():
    source = Source([{"value": "1.5"}, {"value": 2}])
    assert load(source) == ([1.5, 2.0], [])
    assert source.closed == 1


def test_parse_keeps_the_cause():
    with pytest.raises(BadRow) as caught:
        parse({"value": "many"})
    assert isinstance(caught.value.__cause__, ValueError)


def test_one_failed_read_is_retried():
    source = Source([{"value": 1}], ConnectionError())
    assert read_with_retry(source.read) == [{"value": 1}]
    assert source.reads == 2


def test_bad_rows_do_not_become_values():
    values, errors = load(Source([{"value": 3}, {"worth": 4}, {"value": 0}]))
    assert values == [3.0, 0.0]
    assert [(index, type(error)) for index, error in errors] == [(1, BadRow)]


def test_the_last_failed_attempt_raises():
    last = ConnectionError("third")
    source = Source([], ConnectionError("first"), ConnectionError("second"), last)
    with pytest.raises(ConnectionError) as caught:
        read_with_retry(source.read)
    assert caught.value is last
    assert source.reads == 3


def test_errors_of_the_source_reach_the_caller():
    source = Source([], PermissionError("no access"))
    with pytest.raises(PermissionError):
        load(source)
    assert source.closed == 1


def test_a_bug_in_the_parser_is_not_a_bad_row():
    def buggy(row):
        raise ZeroDivisionError

    source = Source([{"value": 1}])
    with pytest.raises(ZeroDivisionError):
        load(source, parse=buggy)
    assert source.closed == 1
