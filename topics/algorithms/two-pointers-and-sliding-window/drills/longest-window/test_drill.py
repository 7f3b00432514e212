import random

from submission import longest_at_most_k, shortest_with_sum


def test_longest_examples():
    assert longest_at_most_k("araaci", 2) == (0, 4)
    assert longest_at_most_k("araaci", 1) == (2, 4)
    assert longest_at_most_k([1, 2, 3], 5) == (0, 3)


def test_longest_edges():
    assert longest_at_most_k("", 3) == (0, 0)
    assert longest_at_most_k("abc", 0) == (0, 0)


def test_the_first_of_equally_long_stretches_wins():
    assert longest_at_most_k("aabb", 1) == (0, 2)


def test_shortest_examples():
    assert shortest_with_sum([2, 3, 1, 2, 4, 3], 7) == 2
    assert shortest_with_sum([1, 4, 4], 4) == 1
    assert shortest_with_sum([1, 1, 1], 4) is None
    assert shortest_with_sum([], 1) is None
    assert shortest_with_sum([0, 0, 5, 0], 5) == 1


def test_against_brute_force():
    rng = random.Random(7)
    for _ in range(300):
        v = [rng.randint(0, 4) for _ in range(rng.randint(0, 10))]
        k, t = rng.randint(0, 4), rng.randint(1, 12)
        copy = list(v)
        spans = [(i, j) for i in range(len(v)) for j in range(i + 1, len(v) + 1)]
        ok = [s for s in spans if len(set(v[s[0]:s[1]])) <= k]
        assert longest_at_most_k(v, k) == (min(ok, key=lambda s: (s[0] - s[1], s[0])) if ok else (0, 0))
        assert shortest_with_sum(v, t) == min((j - i for i, j in spans if sum(v[i:j]) >= t), default=None)
        assert v == copy


def test_large_inputs():
    n = 200_000
    assert longest_at_most_k([0, 1] * (n // 2), 2) == (0, n)
    assert shortest_with_sum([1] * n, n) == n
