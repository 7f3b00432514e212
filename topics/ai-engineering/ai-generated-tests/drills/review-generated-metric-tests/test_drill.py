import pytest

import submission


def correct(ranked, relevant, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    if not relevant:
        return None
    return len(set(ranked[:k]) & set(relevant)) / len(set(relevant))


def ignores_the_cut(ranked, relevant, k):
    return correct(ranked, relevant, max(len(ranked), 1) if k >= 1 else k)


def divides_by_k(ranked, relevant, k):
    value = correct(ranked, relevant, k)
    return None if value is None else value * len(set(relevant)) / k


def counts_duplicates(ranked, relevant, k):
    value = correct(ranked, relevant, k)
    return None if value is None else sum(item in relevant for item in ranked[:k]) / len(set(relevant))


def zero_when_nothing_is_relevant(ranked, relevant, k):
    value = correct(ranked, relevant, k)
    return 0.0 if value is None else value


def accepts_any_k(ranked, relevant, k):
    return correct(ranked, relevant, max(k, 1))


def refuses(test, implementation):
    try:
        test(implementation)
    except (AssertionError, pytest.fail.Exception):  # the second is what a failing pytest.raises raises
        return True
    return False


def suite():
    return [getattr(submission, name) for name in dir(submission) if name.startswith("test_")]


def test_the_suite_still_has_its_tests():
    assert {t.__name__ for t in suite()} >= {
        "test_basic_value",
        "test_items_below_the_cut_do_not_count",
        "test_divides_by_the_number_of_relevant_items",
        "test_duplicates_count_once",
        "test_nothing_relevant",
        "test_k_below_one_is_refused",
    }


def test_correct_code_is_accepted():
    assert [t.__name__ for t in suite() if refuses(t, correct)] == []


def test_ignoring_the_cut_is_refused():
    assert refuses(submission.test_items_below_the_cut_do_not_count, ignores_the_cut)


def test_dividing_by_k_is_refused():
    assert refuses(submission.test_divides_by_the_number_of_relevant_items, divides_by_k)


def test_counting_duplicates_is_refused():
    assert refuses(submission.test_duplicates_count_once, counts_duplicates)


def test_zero_for_nothing_relevant_is_refused():
    assert not refuses(submission.test_nothing_relevant, correct)
    assert refuses(submission.test_nothing_relevant, zero_when_nothing_is_relevant)


def test_accepting_k_zero_is_refused():
    assert refuses(submission.test_k_below_one_is_refused, accepts_any_k)
