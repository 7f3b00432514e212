import math

import pytest

from submission import HyperLogLog, rank


def filled(items, p=10):
    h = HyperLogLog(p)
    for item in items:
        h.add(item)
    return h


def test_rank():
    assert [rank(0b1000, 4), rank(0b0010, 4), rank(1, 4), rank(0, 4)] == [1, 3, 4, 5]


def test_empty():
    h = HyperLogLog(7)
    assert h.count() == 0 and h.registers == [0] * 128


@pytest.mark.parametrize("n", [10, 500, 5_000, 40_000])
def test_within_four_standard_errors(n):
    estimate = filled(f"user{i}" for i in range(n)).count()
    assert abs(estimate / n - 1) < 4 * 1.04 / math.sqrt(1024)


def test_repeats_change_nothing():
    assert filled(["a", "b"] * 50).registers == filled(["b", "a"]).registers


def test_formulas_on_given_registers():
    h = HyperLogLog(7)
    h.registers = [5] * 128
    alpha = 0.7213 / (1 + 1.079 / 128)
    assert h.count() == pytest.approx(alpha * 128 * 32)
    h.registers = [0] * 64 + [1] * 64
    assert h.count() == pytest.approx(128 * math.log(2))
    h.registers = [1] * 128
    assert h.count() == pytest.approx(alpha * 128 * 2)
    h.registers = [0] + [2] * 127                            # raw estimate 2.8 m: too large for linear counting
    assert h.count() == pytest.approx(alpha * 128**2 / 32.75)


def test_merge_is_the_union():
    a, b = filled(f"u{i}" for i in range(3000)), filled(f"u{i}" for i in range(2000, 6000))
    before = list(b.registers)
    a.merge(b)
    assert a.registers == filled(f"u{i}" for i in range(6000)).registers and b.registers == before


def test_merge_of_different_precision_is_refused():
    with pytest.raises(ValueError):
        HyperLogLog(8).merge(HyperLogLog(9))
