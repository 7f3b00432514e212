import math
import random

import pytest

from submission import Pacer, best_multiplier


def spend(values, prices, alpha):
    return sum(p for v, p in zip(values, prices) if p / v <= alpha)


def test_best_multiplier_by_hand():
    # ratios 0.25, 0.5, 0.8, 2: costs add up to 1, 3, 7
    values, prices = [4, 4, 5, 3], [1, 2, 4, 6]
    assert best_multiplier(values, prices, 3) == pytest.approx(0.5)
    assert best_multiplier(values, prices, 6.9) == pytest.approx(0.5)
    assert best_multiplier(values, prices, 7) == 1
    assert best_multiplier(values, prices, 100) == 1
    assert best_multiplier(values, prices, 0.5) == 0


def test_equal_ratios_are_won_together_or_not_at_all():
    assert best_multiplier([2, 4, 1], [1, 2, 0.9], 2.5) == 0
    assert best_multiplier([2, 4, 1], [1, 2, 0.9], 3) == pytest.approx(0.5)
    assert best_multiplier([2, 2], [1, 2], 1) == pytest.approx(0.5)       # at 1 the tie with the second price is won


def test_best_multiplier_of_many():
    rng = random.Random(1)
    values = [rng.lognormvariate(0, 0.5) for _ in range(200_000)]
    prices = [rng.lognormvariate(0, 0.5) for _ in range(200_000)]
    alpha = best_multiplier(values, prices, 10_000)
    assert 9_990 < spend(values, prices, alpha) <= 10_000


def test_update_after_an_interval():
    pacer = Pacer(100, [1, 3], step=0.5, start=0.4)
    assert pacer.bid(10) == pytest.approx(4)
    assert pacer.pay(30) and pacer.left == pytest.approx(70)
    pacer.close_interval()                                   # target 25, spent 30
    assert pacer.multiplier == pytest.approx(0.4 * math.exp(-0.5 * 0.2))


def test_targets_follow_the_forecast_and_the_money_left():
    pacer = Pacer(100, [1, 3, 4], step=1.0, start=0.4)
    pacer.close_interval()                                   # nothing spent: factor e, limited to 2
    assert pacer.multiplier == pytest.approx(0.8)
    pacer.pay(100 * 3 / 7)                                   # exactly the second target
    pacer.close_interval()
    assert pacer.multiplier == pytest.approx(0.8)


def test_steps_and_multiplier_are_limited():
    pacer = Pacer(100, [1] * 100, step=1.0, start=0.4)
    pacer.pay(60)
    pacer.close_interval()
    assert pacer.multiplier == pytest.approx(0.2)
    for _ in range(20):
        pacer.close_interval()
    assert pacer.multiplier == 1.0
    low = Pacer(100, [1] * 10, start=0.02, floor=0.015)
    low.pay(90)
    low.close_interval()
    assert low.multiplier == 0.015


def test_no_money_no_bid():
    pacer = Pacer(10, [1, 1])
    assert not pacer.pay(10.5) and pacer.left == 10
    assert pacer.pay(10)
    assert pacer.bid(5) == 0.0
    pacer.close_interval()
    before = pacer.multiplier
    pacer.close_interval()                                   # target 0
    assert pacer.multiplier == before
    with pytest.raises(ValueError):
        pacer.close_interval()


def test_after_the_last_interval_nothing_is_bid():
    pacer = Pacer(10, [1])
    pacer.close_interval()
    assert pacer.bid(3) == 0.0


def test_a_day_close_to_hindsight():
    rng = random.Random(4)
    shape = [2 + math.sin(k / 24 * 2 * math.pi - 2) for k in range(48)]
    counts = [int(300 * s) for s in shape]
    budget, values, prices, gained, spent = 800.0, [], [], 0.0, []
    pacer = Pacer(budget, shape)
    for count in counts:
        before = pacer.left
        for _ in range(count):
            value, price = rng.lognormvariate(0, 0.6), rng.lognormvariate(0, 0.6)
            values.append(value)
            prices.append(price)
            if pacer.bid(value) > price and pacer.pay(price):
                gained += value
        spent.append(before - pacer.left)
        pacer.close_interval()
    best = best_multiplier(values, prices, budget)
    optimum = sum(v for v, p in zip(values, prices) if p / v <= best)
    assert -1e-9 <= pacer.left <= 0.05 * budget
    assert gained > 0.95 * optimum
    half = sum(spent[:24]) / sum(spent)
    assert half == pytest.approx(sum(shape[:24]) / sum(shape), abs=0.08)
