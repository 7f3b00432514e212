import itertools
import random
from collections import Counter

import pytest

from submission import expected_flips, fair_bit, rand7, uniform_below


class Script:
    """Hands out the given values one by one; fails loudly when more are asked for."""

    def __init__(self, values):
        self.values, self.calls = list(values), 0

    def __call__(self):
        if self.calls >= len(self.values):
            raise EOFError("the script has no more values")
        self.calls += 1
        return self.values[self.calls - 1]


@pytest.mark.parametrize("tosses, result, used", [
    ([1, 0], 1, 2),
    ([0, 1], 0, 2),
    ([1, 1, 0, 1], 0, 4),          # overlapping pairs would say 1 after three tosses
    ([0, 0, 1, 1, 1, 0], 1, 6),
])
def test_fair_bit_reads_separate_pairs(tosses, result, used):
    flip = Script(tosses + [0, 1])
    assert (fair_bit(flip), flip.calls) == (result, used)


def test_fair_bit_is_fair_for_a_strong_bias():
    rng = random.Random(5)
    bits = [fair_bit(lambda: int(rng.random() < 0.1)) for _ in range(8000)]
    assert abs(sum(bits) / len(bits) - 0.5) < 0.02


def test_expected_flips():
    assert expected_flips(0.5) == pytest.approx(4)
    assert expected_flips(0.1) == pytest.approx(100 / 9)
    for p in (0, 1, -0.2, 1.5):
        with pytest.raises(ValueError):
            expected_flips(p)


@pytest.mark.parametrize("n", [2, 3, 5, 6, 8, 13, 16])
def test_uniform_below_accepts_every_value_exactly_once(n):
    width = (n - 1).bit_length()
    results = Counter()
    for bits in itertools.product((0, 1), repeat=width):
        try:
            results[uniform_below(n, Script(bits))] += 1
        except EOFError:
            results["again"] += 1
    again = results.pop("again", 0)
    assert dict(results) == {value: 1 for value in range(n)}
    assert again == 2**width - n


def test_uniform_below_reads_the_high_bit_first_and_starts_over():
    bit = Script([1, 1, 1, 1, 0, 0])
    assert (uniform_below(6, bit), bit.calls) == (4, 6)


def test_uniform_below_small_cases():
    assert uniform_below(1, Script([])) == 0
    with pytest.raises(ValueError):
        uniform_below(0, Script([]))


def test_rand7_takes_three_pairs_for_each_value():
    results = Counter()
    for pair in itertools.product(range(1, 6), repeat=2):
        try:
            results[rand7(Script(pair))] += 1
        except EOFError:
            results["again"] += 1
    assert results.pop("again", 0) == 4
    assert dict(results) == {value: 3 for value in range(1, 8)}


def test_rand7_draws_a_whole_new_pair_after_a_rejection():
    pairs = list(itertools.product(range(1, 6), repeat=2))
    accepted, rejected = {}, []
    for pair in pairs:
        try:
            accepted[pair] = rand7(Script(pair))
        except EOFError:
            rejected.append(pair)
    assert rejected
    for bad in rejected:
        for pair, value in accepted.items():
            source = Script(bad + pair)
            assert (rand7(source), source.calls) == (value, 4)
