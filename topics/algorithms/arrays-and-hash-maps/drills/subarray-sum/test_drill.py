import random

from submission import count_subarrays, longest_subarray


def brute(values, k):
    spans = [(i, j) for i in range(len(values)) for j in range(i + 1, len(values) + 1) if sum(values[i:j]) == k]
    best = min(spans, key=lambda s: (s[0] - s[1], s[0])) if spans else None
    return len(spans), best


def test_small_cases():
    assert count_subarrays([3, 4, -7, 1, 3, 3, 1, -4], 7) == 4
    assert count_subarrays([1, -1, 1], 1) == 3
    assert longest_subarray([3, 4, -7, 1, 3, 3, 1, -4], 7) == (0, 6)


def test_zero_sums_do_not_count_the_empty_subarray():
    assert count_subarrays([], 0) == 0
    assert count_subarrays([1, 2], 0) == 0
    assert longest_subarray([], 0) is None
    assert longest_subarray([1, 2], 0) is None
    assert count_subarrays([0, 0, 0], 0) == 6
    assert longest_subarray([0, 0, 0], 0) == (0, 3)


def test_a_subarray_may_start_at_the_first_element():
    assert longest_subarray([2, 3, 9], 5) == (0, 2)


def test_the_smallest_start_wins_among_equal_lengths():
    assert longest_subarray([1, 2, 9, 2, 1], 3) == (0, 2)


def test_against_brute_force():
    rng = random.Random(4)
    for _ in range(300):
        values = [rng.randint(-3, 3) for _ in range(rng.randint(0, 12))]
        k = rng.randint(-4, 4)
        copy = list(values)
        assert (count_subarrays(values, k), longest_subarray(values, k)) == brute(values, k)
        assert values == copy


def test_large_input():
    n = 200_000
    assert count_subarrays([0] * n, 0) == n * (n + 1) // 2
    assert longest_subarray([1] * n, n) == (0, n)
