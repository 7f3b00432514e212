import itertools
import random

from submission import course_order, terms


def test_a_plan():
    pairs = [(1, 0), (2, 0), (3, 1), (3, 2)]
    assert course_order(4, pairs) == [0, 1, 2, 3]
    assert terms(4, pairs) == 3


def test_the_smallest_order_is_returned():
    assert course_order(4, [(0, 3), (2, 1)]) == [1, 2, 3, 0]


def test_cycles_are_impossible():
    assert course_order(3, [(0, 1), (1, 0)]) is None
    assert terms(3, [(0, 1), (1, 0)]) is None
    assert course_order(1, [(0, 0)]) is None and terms(1, [(0, 0)]) is None


def test_no_pairs_and_no_courses():
    assert course_order(3, []) == [0, 1, 2] and terms(3, []) == 1
    assert course_order(0, []) == [] and terms(0, []) == 0


def test_repeated_pairs_change_nothing():
    pairs = [(0, 1)] * 3
    assert course_order(2, pairs) == [1, 0] and terms(2, pairs) == 2
    assert pairs == [(0, 1)] * 3


def test_against_brute_force():
    rng = random.Random(2)
    for _ in range(150):
        n = rng.randint(1, 5)
        pairs = [(rng.randrange(n), rng.randrange(n)) for _ in range(rng.randint(0, 5))]
        valid = [list(p) for p in itertools.permutations(range(n)) if all(p.index(b) < p.index(a) for a, b in pairs)]
        assert course_order(n, pairs) == (min(valid) if valid else None)
        assert (terms(n, pairs) is None) == (not valid)


def test_a_long_chain():
    n = 100_000
    pairs = [(i, i + 1) for i in range(n - 1)]
    assert course_order(n, pairs) == list(range(n - 1, -1, -1))
    assert terms(n, pairs) == n
