import random

import pytest

from submission import ATTEMPTS, BASE, CAP, TRY_TIMEOUT, Answer, NotSent, Request, TimedOut, call

GET = Request("GET", "/features/7")
POST = Request("POST", "/charges")
KEYED = Request("POST", "/charges", key="k-81")
SLOW = "no answer"


class World:
    """A clock, and a server that answers by a script; its last entry goes on for ever."""

    def __init__(self, *script, takes=0.0, late_by=0.0):
        self.script, self.takes, self.late_by = list(script), takes, late_by
        self.now, self.sent_at, self.pauses = 100.0, [], []

    def send(self, request, timeout):
        self.sent_at.append(self.now)
        step = self.script[min(len(self.sent_at), len(self.script)) - 1]
        if step is SLOW:
            self.now += timeout
            raise TimedOut(request.path)
        self.now += self.takes
        if isinstance(step, Exception):
            raise step
        return step if isinstance(step, Answer) else Answer(step)

    def sleep(self, seconds):
        assert seconds >= 0
        self.pauses.append(seconds)
        self.now += seconds + self.late_by

    def call(self, request, within=60.0, seed=1):
        return call(self.send, request, self.now + within, lambda: self.now, self.sleep, random.Random(seed))


@pytest.mark.parametrize("request_", [GET, POST, KEYED])
def test_a_good_answer_is_returned_at_once(request_):
    world = World(200)
    assert world.call(request_) == Answer(200)
    assert (len(world.sent_at), world.pauses) == (1, [])


def test_a_server_error_is_repeated_where_that_is_safe():
    for request in (GET, KEYED, Request("DELETE", "/boards/3")):
        world = World(500, 502, 200)
        assert world.call(request).status == 200 and len(world.sent_at) == 3
    world = World(500, 200)
    assert world.call(POST).status == 500 and len(world.sent_at) == 1


@pytest.mark.parametrize("step", [429, 503, NotSent("refused")])
def test_what_was_not_done_is_repeated_for_every_request(step):
    for request in (GET, POST, KEYED):
        world = World(step, 200)
        assert world.call(request).status == 200 and len(world.sent_at) == 2


def test_a_timed_out_charge_is_not_made_twice():
    world = World(SLOW, 200)
    with pytest.raises(TimedOut):
        world.call(POST)
    assert len(world.sent_at) == 1


def test_a_timed_out_request_is_repeated_where_that_is_safe():
    for request in (GET, KEYED):
        world = World(SLOW, SLOW, 200)
        assert world.call(request).status == 200 and len(world.sent_at) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422])
def test_the_callers_own_mistakes_are_not_repeated(status):
    for request in (GET, POST, KEYED):
        world = World(status)
        assert world.call(request).status == status
        assert (len(world.sent_at), world.pauses) == (1, [])


def test_attempts_are_limited_and_the_last_outcome_counts():
    world = World(500, 500, 500, 502)
    assert world.call(GET).status == 502
    assert (len(world.sent_at), len(world.pauses)) == (ATTEMPTS, ATTEMPTS - 1)
    world = World(NotSent("a"), NotSent("b"), NotSent("c"), NotSent("d"))
    with pytest.raises(NotSent, match="d"):
        world.call(POST)


def test_clients_that_failed_together_come_back_spread_out():
    worlds = [World(500) for _ in range(1000)]
    for seed, world in enumerate(worlds):
        world.call(GET, seed=seed)
    for attempt in range(ATTEMPTS - 1):
        most = min(CAP, BASE * 2**attempt)
        tenths = [0] * 10
        for world in worlds:
            assert 0 <= world.pauses[attempt] <= most
            tenths[min(9, int(10 * world.pauses[attempt] / most))] += 1
        assert min(tenths) > 50 and max(tenths) < 160     # 100 each if uniform


def test_clients_told_the_same_time_come_back_spread_out():
    pauses = []
    for seed in range(200):
        world = World(Answer(503, retry_after=2.0), 200)
        assert world.call(GET, seed=seed).status == 200
        pauses += world.pauses
    assert min(pauses) >= 2.0 and max(pauses) <= 2.0 + BASE
    assert len(set(pauses)) > 150


@pytest.mark.parametrize("within", [0.125, 0.25, 0.75, 1.0])
def test_the_caller_never_waits_beyond_its_deadline(within):
    for seed in range(20):
        world = World(SLOW)
        with pytest.raises(TimedOut):
            world.call(GET, within=within, seed=seed)
        assert world.now <= 100.0 + within + 1e-9


def test_one_try_gets_no_more_than_its_timeout():
    world = World(SLOW)
    with pytest.raises(TimedOut):
        world.call(GET)
    assert world.sent_at[0] == 100.0
    assert world.sent_at[1] - 100.0 - world.pauses[0] == pytest.approx(TRY_TIMEOUT)


def test_it_gives_up_rather_than_pause_into_the_deadline():
    world = World(Answer(503, retry_after=5.0), 200, takes=0.01)
    assert world.call(GET, within=1.0).status == 503
    assert world.pauses == [] and world.now == pytest.approx(100.01)


def test_nothing_is_sent_at_or_after_the_deadline():
    for within in (0.0, -1.0):
        world = World(200)
        with pytest.raises(NotSent):
            world.call(GET, within=within)
        assert world.sent_at == []
    world = World(500, 200, late_by=3.0)                  # the pause takes longer than asked for
    assert world.call(GET, within=2.0).status == 500
    assert len(world.sent_at) == 1
