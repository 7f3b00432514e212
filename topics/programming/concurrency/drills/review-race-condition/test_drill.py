import threading

import pytest

from submission import Account, run_all, spend, transfer


class WatchedLock:
    """A lock that knows its holder and writes down the order of acquisition."""

    def __init__(self, name, journal):
        self.inner, self.name, self.journal, self.held = threading.Lock(), name, journal, False

    def __enter__(self):
        assert self.inner.acquire(timeout=1), "waits for a lock that is never released"
        self.held = True
        self.journal.append(self.name)

    def __exit__(self, *_):
        self.held = False
        self.inner.release()


class Watched(Account):
    """An account that notes every access to cents made without holding its lock."""

    def __init__(self, name, cents, journal):
        self.unguarded = 0
        super().__init__(name, cents)
        self.lock = WatchedLock(name, journal)

    @property
    def cents(self):
        self.watch()
        return self.__dict__["value"]

    @cents.setter
    def cents(self, value):
        self.watch()
        self.__dict__["value"] = value

    def watch(self):
        if isinstance(self.__dict__.get("lock"), WatchedLock):
            self.unguarded += not self.lock.held


def test_spending_one_after_the_other():
    account = Account("a", 10)
    assert [spend(account, 8), spend(account, 8), spend(account, 2)] == [True, False, True]
    assert account.cents == 0


def test_the_budget_is_checked_and_changed_under_its_lock():
    account = Watched("a", 10, [])
    assert spend(account, 8)
    assert not spend(account, 8)
    assert account.unguarded == 0, "cents was read or written without the lock"


def test_many_threads_share_one_budget():
    account = Account("a", 1000)
    done = run_all([lambda: spend(account, 7) for _ in range(200)], workers=16)
    assert (done.count(True), account.cents) == (142, 6)


def test_locks_are_taken_in_one_order():
    journal = []
    a, b = Watched("a", 10, journal), Watched("b", 10, journal)
    assert transfer(a, b, 1)
    there = journal[:]
    journal.clear()
    assert transfer(b, a, 1)
    assert sorted(there) == ["a", "b"]
    assert journal == there, "opposite transfers take the locks in opposite order"


def test_transfers_move_money_under_both_locks():
    a, b = Watched("a", 10, []), Watched("b", 0, [])
    assert transfer(a, b, 10)
    assert not transfer(a, b, 1)
    assert (a.unguarded, b.unguarded) == (0, 0)
    assert (a.__dict__["value"], b.__dict__["value"]) == (0, 10)


def test_a_transfer_to_itself():
    journal = []
    a = Watched("a", 10, journal)
    assert transfer(a, a, 10)
    assert not transfer(a, a, 11)
    assert (a.__dict__["value"], journal) == (10, ["a", "a"])


def test_results_keep_their_order():
    assert run_all([lambda n=n: n * n for n in range(20)]) == [n * n for n in range(20)]
    assert run_all([]) == []


def test_tasks_run_at_the_same_time():
    gate = threading.Barrier(4)
    assert sorted(run_all([lambda: gate.wait(timeout=5)] * 4, workers=4)) == [0, 1, 2, 3]


def test_an_exception_in_a_task_reaches_the_caller():
    ended = []

    def fails(error):
        raise error

    tasks = [lambda: ended.append(1), lambda: fails(KeyError("second")), lambda: fails(ValueError("third")), lambda: ended.append(4)]
    with pytest.raises(KeyError):
        run_all(tasks)
    assert sorted(ended) == [1, 4]
