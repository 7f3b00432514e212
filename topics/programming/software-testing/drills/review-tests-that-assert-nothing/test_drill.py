import pytest

import submission

SUITE = [item for name, item in sorted(vars(submission).items()) if name.startswith("test_") and callable(item)]


def correct(scores, k):
    if k < 0:
        raise ValueError("k is negative")
    return sorted(scores, key=lambda name: (-scores[name], name))[:k]


def lowest_first(scores, k):
    if k < 0:
        raise ValueError("k is negative")
    best = correct(scores, k)
    distinct = len({scores[name] for name in best}) > 1
    return best[::-1] if distinct and k <= len(scores) else best


def ties_by_insertion(scores, k):
    if k < 0:
        raise ValueError("k is negative")
    return sorted(scores, key=lambda name: -scores[name])[:k]


def no_error(scores, k):
    return correct(scores, max(k, 0))


def empty_when_k_is_large(scores, k):
    return correct(scores, k) if k <= len(scores) else []


def failures(implementation):
    """The names of the suite's tests that fail against an implementation."""
    failed = []
    for test in SUITE:
        try:
            test(implementation)
        except (AssertionError, pytest.fail.Exception):
            failed.append(test.__name__)
    return failed


def test_the_suite_accepts_a_correct_implementation():
    assert SUITE
    assert failures(correct) == []


def test_the_suite_catches_lowest_first():
    assert failures(lowest_first)


def test_the_suite_catches_ties_by_insertion():
    assert failures(ties_by_insertion)


def test_the_suite_catches_a_missing_error():
    assert failures(no_error)


def test_the_suite_catches_an_empty_result_for_large_k():
    assert failures(empty_when_k_is_large)
