import random

import pytest

from submission import Limiter, TokenBucket


class Clock:
    def __init__(self, now=1000.0):
        self.now = now

    def __call__(self):
        return self.now


def make(rate=2.0, capacity=5.0):
    clock = Clock()
    return TokenBucket(rate, capacity, clock), clock


def test_a_burst_up_to_the_capacity_and_no_more():
    bucket, _ = make()
    assert [bucket.allow() for _ in range(7)] == [True] * 5 + [False] * 2


def test_tokens_come_back_at_the_rate():
    bucket, clock = make()
    bucket.allow(5)
    clock.now += 1.5
    assert [bucket.allow() for _ in range(4)] == [True, True, True, False]


def test_a_long_pause_gives_no_more_than_the_capacity():
    bucket, clock = make()
    bucket.allow(5)
    clock.now += 1e6
    assert bucket.allow(5) and not bucket.allow(0.125)


def test_fractions_of_tokens_are_kept():
    bucket, clock = make(rate=0.5, capacity=1.0)
    served = []
    for _ in range(33):                               # every 125 ms for 4 s
        if bucket.allow():
            served.append(clock.now - 1000)
        clock.now += 0.125
    assert served == [0, 2, 4]


def test_a_refusal_takes_nothing():
    bucket, clock = make()
    bucket.allow(3)
    for _ in range(10):
        assert not bucket.allow(4)
    assert bucket.allow(2)


def test_wait_says_when_and_takes_nothing():
    bucket, clock = make()
    assert bucket.wait(5) == 0.0
    assert bucket.allow(5)
    assert bucket.wait(3) == 1.5
    clock.now += 1.375
    assert bucket.wait(3) == 0.125 and not bucket.allow(3)
    clock.now += 0.125
    assert bucket.wait(3) == 0.0 and bucket.allow(3)


def test_a_clock_that_goes_back_loses_and_gives_nothing():
    bucket, clock = make()
    bucket.allow(4)                                   # one token left
    clock.now -= 10
    assert bucket.allow(1) and not bucket.allow(1)
    clock.now += 10                                   # only where it was before
    assert not bucket.allow(0.125)
    clock.now += 0.5
    assert bucket.allow(1) and not bucket.allow(0.125)


def test_costs_and_settings_that_make_no_sense():
    bucket, clock = make()
    for cost in (0, -1, 5.125):
        with pytest.raises(ValueError):
            bucket.allow(cost)
        with pytest.raises(ValueError):
            bucket.wait(cost)
    assert bucket.allow(5)
    for rate, capacity in ((0, 1), (1, 0), (-1, 5)):
        with pytest.raises(ValueError):
            TokenBucket(rate, capacity, clock)


def test_no_interval_sees_more_than_capacity_plus_rate_times_length():
    rng = random.Random(3)
    bucket, clock = make(rate=2.0, capacity=5.0)
    taken = []
    for _ in range(600):
        clock.now += rng.choice([0, 0, 0.125, 0.25, 1.0, 4.0])
        cost = rng.choice([0.5, 1.0, 2.5])
        if bucket.allow(cost):
            taken.append((clock.now, cost))
    for i, (begin, _) in enumerate(taken):
        total = 0.0
        for time, cost in taken[i:]:
            total += cost
            assert total <= 5.0 + 2.0 * (time - begin)
    assert len(taken) > 200


def test_keys_are_independent():
    clock = Clock()
    limiter = Limiter(1.0, 2.0, clock)
    assert [limiter.allow("a") for _ in range(3)] == [True, True, False]
    assert limiter.allow("b", 2.0)
    clock.now += 1
    assert limiter.allow("a") and not limiter.allow("a")
    with pytest.raises(ValueError):
        limiter.allow("c", 3.0)


def test_a_key_that_was_emptied_is_not_forgotten_too_early():
    clock = Clock()
    limiter = Limiter(1.0, 10.0, clock)
    assert limiter.allow("greedy", 10.0)
    for i in range(100):
        limiter.allow(f"other{i}")
    clock.now += 9
    for i in range(300):
        limiter.allow(f"new{i}")
    assert not limiter.allow("greedy", 10.0)
    assert limiter.allow("greedy", 9.0)


def test_full_buckets_are_forgotten():
    clock = Clock()
    limiter = Limiter(1.0, 2.0, clock)
    for i in range(1000):
        limiter.allow(i)
    assert len(limiter) == 1000
    clock.now += 60
    for _ in range(2000):
        limiter.allow("busy")
    assert len(limiter) == 1


def test_many_keys_and_calls():
    clock = Clock()
    limiter = Limiter(0.125, 4.0, clock)
    allowed = 0
    for n in range(200_000):
        if n % 50_000 == 0:
            clock.now += 8
        allowed += limiter.allow(n % 50_000)
    assert allowed == 200_000
