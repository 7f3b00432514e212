import copy
from contextlib import contextmanager

from submission import consume


class Crash(Exception):
    pass


class Log:
    def __init__(self, events):
        self.events = events

    def read(self, partition, offset, n):
        return [dict(e) for e in self.events[offset:offset + n]]


class Store:
    def __init__(self):
        self.data = {"offsets": {}, "totals": {}, "ids": set()}
        self.left = None            # operations until the process dies

    def _step(self):
        if self.left is not None:
            if self.left == 0:
                self.left = None
                raise Crash
            self.left -= 1

    @contextmanager
    def transaction(self):
        before = copy.deepcopy(self.data)
        try:
            yield
            self._step()            # the commit itself may fail
        except BaseException:
            self.data = before
            raise

    def offset(self, partition):
        self._step()
        return self.data["offsets"].get(partition, 0)

    def set_offset(self, partition, offset):
        self._step()
        self.data["offsets"][partition] = offset

    def add(self, campaign, cents):
        self._step()
        self.data["totals"][campaign] = self.data["totals"].get(campaign, 0) + cents

    def seen(self, id):
        self._step()
        return id in self.data["ids"]

    def remember(self, id):
        self._step()
        self.data["ids"].add(id)


def click(id, user="u", campaign="c", cents=10):
    return {"id": id, "user": user, "campaign": campaign, "cents": cents}


DISTINCT = [click(f"id{i}", user=f"u{i}", campaign="ab"[i % 2]) for i in range(7)]


def test_plain_run():
    store = Store()
    assert consume(Log(DISTINCT), store, 0, batch=3) == 7
    assert store.data["totals"] == {"a": 40, "b": 30}
    assert store.data["offsets"] == {0: 7}
    assert consume(Log(DISTINCT), store, 0, batch=3) == 0


def test_copies_in_one_run_are_billed_once():
    store = Store()
    assert consume(Log([click("x"), click("y", user="v"), click("x")]), store, 0, batch=2) == 2
    assert store.data["totals"] == {"c": 20}


def test_equal_looking_clicks_are_different_clicks():
    store = Store()
    assert consume(Log([click("x"), click("y"), click("z")]), store, 0) == 3
    assert store.data["totals"] == {"c": 30}


def test_a_copy_after_a_restart_is_not_billed_again():
    log, store = Log([click("x", user="one")]), Store()
    consume(log, store, 0)
    log.events += [click("x", user="one"), click("y", user="two")]
    assert consume(log, store, 0) == 1
    assert store.data["totals"] == {"c": 20}


def test_a_crash_at_any_step_loses_and_repeats_nothing():
    for crash_at in range(40):
        store = Store()
        store.left = crash_at
        try:
            consume(Log(DISTINCT), store, 0, batch=3)
        except Crash:
            pass
        store.left = None
        consume(Log(DISTINCT), store, 0, batch=3)
        assert store.data["totals"] == {"a": 40, "b": 30}, crash_at
        assert store.data["offsets"] == {0: 7}
