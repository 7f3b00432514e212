import zlib

import pytest

import submission
from submission import run_job, variance_by_key


def words(line):
    for word in line.split():
        yield word, 1


def total(key, values):
    return sum(values)


LINES = [["a b a", "a"], ["b c"], []]


def flat(outputs):
    return {key: value for output in outputs for key, value in output}


def test_word_count_without_combiner():
    outputs, shuffled = run_job(LINES, words, total)
    assert flat(outputs) == {"a": 3, "b": 2, "c": 1}
    assert shuffled == 6


def test_combiner_reduces_the_shuffle_and_not_the_result():
    outputs, shuffled = run_job(LINES, words, total, combiner=total)
    assert flat(outputs) == {"a": 3, "b": 2, "c": 1}
    assert shuffled == 4


def test_combiner_sees_one_split_only_and_is_called_once_per_key():
    calls = []

    def spy(key, values):
        calls.append((key, list(values)))
        return sum(values)

    run_job(LINES, words, total, combiner=spy)
    assert sorted(calls) == [("a", [1, 1, 1]), ("b", [1]), ("b", [1]), ("c", [1])]


def test_each_key_goes_to_its_reducer_in_sorted_order():
    splits = [[f"w{i} w{i + 1}" for i in range(20)]]
    outputs, _ = run_job(splits, words, total, reducers=3)
    assert len(outputs) == 3
    for number, output in enumerate(outputs):
        keys = [key for key, _ in output]
        assert keys == sorted(keys)
        assert all(zlib.crc32(repr(key).encode()) % 3 == number for key in keys)


def test_reducer_gets_values_in_split_order():
    outputs, _ = run_job([[3, 1], [2]], lambda x: [("k", x)], lambda key, values: list(values), reducers=1)
    assert list(map(tuple, outputs[0])) == [("k", [3, 1, 2])]


def test_empty_input_and_bad_reducers():
    outputs, shuffled = run_job([], words, total, reducers=2)
    assert [list(o) for o in outputs] == [[], []] and shuffled == 0
    with pytest.raises(ValueError):
        run_job(LINES, words, total, reducers=0)


def test_variance_of_unequal_splits():
    result = variance_by_key([[("k", 1), ("k", 2)], [("k", 6), ("z", 5)]])
    assert result["k"] == pytest.approx(14 / 3)
    assert result["z"] == 0


def test_variance_survives_large_values():
    base = 1e9
    values = [base + d for d in (0, 1, 2, 3, 4)]
    result = variance_by_key([[("k", v) for v in values[:2]], [("k", v) for v in values[2:]]])
    assert result["k"] == pytest.approx(2.0, rel=1e-6)


def test_variance_uses_a_combiner(monkeypatch):
    seen = []
    original = submission.run_job

    def spy(splits, mapper, reducer, combiner=None, reducers=2):
        seen.append(combiner)
        return original(splits, mapper, reducer, combiner, reducers)

    monkeypatch.setattr(submission, "run_job", spy)
    assert variance_by_key([[("k", 1.0), ("k", 3.0)]]) == {"k": 1.0}
    assert seen and seen[0] is not None
