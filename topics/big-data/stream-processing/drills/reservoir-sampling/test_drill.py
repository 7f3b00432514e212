import random
from collections import Counter

import pytest

from submission import merge_samples, reservoir_sample, weighted_reservoir_sample


def test_short_streams_are_kept_whole():
    assert sorted(reservoir_sample(iter([3, 1, 2]), 5, random.Random(1))) == [1, 2, 3]
    assert list(reservoir_sample(iter([]), 5, random.Random(1))) == []


def test_size_and_no_repetition():
    sample = reservoir_sample((i for i in range(1000)), 50, random.Random(2))
    assert len(sample) == 50 and len(set(sample)) == 50


def test_each_item_is_equally_likely():
    rng = random.Random(3)
    runs = 8000
    seen = Counter(x for _ in range(runs) for x in reservoir_sample(range(8), 3, rng))
    assert all(abs(seen[i] / runs - 3 / 8) < 0.025 for i in range(8))


def test_each_pair_is_equally_likely():
    rng = random.Random(4)
    runs = 9000
    seen = Counter(tuple(sorted(reservoir_sample(range(4), 2, rng))) for _ in range(runs))
    assert len(seen) == 6
    assert all(abs(n / runs - 1 / 6) < 0.02 for n in seen.values())


def test_bad_arguments():
    with pytest.raises(ValueError):
        reservoir_sample([1], 0, random.Random(1))
    with pytest.raises(ValueError):
        weighted_reservoir_sample([("a", 1)], 0, random.Random(1))
    with pytest.raises(ValueError):
        weighted_reservoir_sample([("a", 1), ("b", -1)], 1, random.Random(1))


def test_weights_set_the_chance_of_the_first_draw():
    rng = random.Random(5)
    runs = 8000
    pairs = [("a", 1), ("b", 2), ("c", 5), ("d", 0)]
    seen = Counter(weighted_reservoir_sample(iter(pairs), 1, rng)[0] for _ in range(runs))
    assert seen["d"] == 0
    for item, weight in pairs[:3]:
        assert abs(seen[item] / runs - weight / 8) < 0.025


def test_weighted_pairs_follow_successive_draws():
    rng = random.Random(6)
    runs = 9000
    pairs = [("a", 1), ("b", 1), ("c", 2)]
    seen = Counter("".join(sorted(weighted_reservoir_sample(pairs, 2, rng))) for _ in range(runs))
    # P(ab) = 1/4 * 1/3 * 2 = 1/6; the other two share the rest
    assert abs(seen["ab"] / runs - 1 / 6) < 0.02
    assert abs(seen["ac"] / runs - 5 / 12) < 0.025


def test_tiny_weights_and_items_that_cannot_be_compared():
    rng = random.Random(7)
    runs = 4000
    first, second = {"id": 1}, {"id": 2}
    seen = Counter(
        weighted_reservoir_sample([(first, 1e-300), (second, 3e-300)], 1, rng)[0]["id"] for _ in range(runs)
    )
    assert abs(seen[2] / runs - 3 / 4) < 0.03


def test_merge_is_uniform_over_both_streams():
    rng = random.Random(8)
    runs = 8000
    seen = Counter()
    for _ in range(runs):
        a = reservoir_sample(range(9), 3, rng)
        b = reservoir_sample(range(9, 12), 3, rng)
        before = list(a), list(b)
        merged = merge_samples(a, 9, b, 3, 3, rng)
        assert len(merged) == 3 == len(set(merged)) and (a, b) == before
        seen.update(merged)
    assert all(abs(seen[i] / runs - 1 / 4) < 0.025 for i in range(12))


def test_how_many_come_from_each_side_varies_as_in_one_draw():
    rng = random.Random(10)
    runs = 8000
    from_b = Counter()
    for _ in range(runs):
        a = reservoir_sample(range(9), 3, rng)
        b = reservoir_sample(range(9, 12), 3, rng)
        from_b[sum(x >= 9 for x in merge_samples(a, 9, b, 3, 3, rng))] += 1
    # hypergeometric: 84, 108, 27 and 1 of 220; fixed or rounded shares give the right mean only
    for count, ways in enumerate((84, 108, 27, 1)):
        assert abs(from_b[count] / runs - ways / 220) < 0.02


def test_merge_of_short_streams():
    rng = random.Random(9)
    assert sorted(merge_samples([1, 2], 2, [], 0, 5, rng)) == [1, 2]
    assert sorted(merge_samples([1], 1, [2, 3], 2, 5, rng)) == [1, 2, 3]
