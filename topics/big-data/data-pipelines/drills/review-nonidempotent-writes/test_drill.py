import pytest

from submission import load_day


class Crash(Exception):
    pass


class Store:
    def __init__(self):
        self.tables, self.finished, self.left = {}, set(), None

    def _step(self):
        if self.left is not None:
            if self.left == 0:
                self.left = None
                raise Crash
            self.left -= 1

    def partitions(self, table):
        self._step()
        return sorted(self.tables.get(table, {}))

    def read(self, table, partition):
        self._step()
        return list(self.tables.get(table, {}).get(partition, []))

    def append(self, table, partition, rows):
        self._step()
        self.tables.setdefault(table, {}).setdefault(partition, []).extend(rows)

    def replace(self, table, partition, rows):
        self._step()
        self.tables.setdefault(table, {})[partition] = list(rows)

    def is_done(self, day):
        self._step()
        return day in self.finished

    def mark_done(self, day):
        self._step()
        self.finished.add(day)

    def daily(self, day):
        return [tuple(r) for r in self.tables.get("daily_spend", {}).get(day, [])]

    def lifetime(self):
        return [tuple(r) for r in self.tables.get("lifetime_spend", {}).get("all", [])]


EVENTS = [("a", "d1", 100), ("b", "d1", 50), ("a", "d1", -20), ("a", "d2", 7), ("c", "d2", 1)]


def test_two_days():
    store = Store()
    load_day(store, "d1", EVENTS)
    load_day(store, "d2", EVENTS)
    assert store.daily("d1") == [("a", 80), ("b", 50)]
    assert store.daily("d2") == [("a", 7), ("c", 1)]
    assert store.lifetime() == [("a", 87), ("b", 50), ("c", 1)]
    assert store.finished == {"d1", "d2"}


def test_finished_days_are_skipped():
    store = Store()
    load_day(store, "d1", EVENTS)
    load_day(store, "d1", [("z", "d1", 999)])
    assert store.daily("d1") == [("a", 80), ("b", 50)]


def test_forced_rerun_replaces_the_partition():
    store = Store()
    load_day(store, "d1", EVENTS)
    load_day(store, "d1", [("a", "d1", 60)], force=True)
    assert store.daily("d1") == [("a", 60)]


def test_lifetime_counts_each_day_once():
    store = Store()
    load_day(store, "d2", EVENTS)
    load_day(store, "d1", EVENTS)
    store.tables["daily_spend"]["d1"] = []        # the partition is replaced by the rerun anyway
    load_day(store, "d1", EVENTS, force=True)
    assert store.lifetime() == [("a", 87), ("b", 50), ("c", 1)]


def test_retry_after_a_crash_loads_the_whole_day():
    for crash_at in range(0, 12):
        store = Store()
        store.left = crash_at
        try:
            load_day(store, "d1", EVENTS)
        except Crash:
            pass
        store.left = None
        load_day(store, "d1", EVENTS)
        assert {r[0] for r in store.daily("d1")} == {"a", "b"}, crash_at
        assert {r[0] for r in store.lifetime()} == {"a", "b"}, crash_at
        assert store.finished == {"d1"}


def test_a_retry_ends_like_one_run():
    for crash_at in range(0, 12):
        store = Store()
        load_day(store, "d2", EVENTS)
        store.left = crash_at
        try:
            load_day(store, "d1", EVENTS)
        except Crash:
            pass
        store.left = None
        load_day(store, "d1", EVENTS)
        assert store.daily("d1") == [("a", 80), ("b", 50)], crash_at
        assert store.lifetime() == [("a", 87), ("b", 50), ("c", 1)], crash_at


def test_a_crash_leaves_old_or_new_content():
    for crash_at in range(0, 12):
        store = Store()
        load_day(store, "d1", EVENTS)
        load_day(store, "d2", EVENTS)
        store.left = crash_at
        try:
            load_day(store, "d1", [("a", "d1", 60)], force=True)
        except Crash:
            pass
        store.left = None
        assert store.daily("d1") in ([("a", 80), ("b", 50)], [("a", 60)]), crash_at
        assert store.lifetime() in ([("a", 87), ("b", 50), ("c", 1)], [("a", 67), ("c", 1)]), crash_at


def test_an_advertiser_whose_events_cancel_keeps_a_row():
    store = Store()
    load_day(store, "d1", [("a", "d1", 5), ("a", "d1", -5), ("b", "d1", -3)])
    assert store.daily("d1") == [("a", 0), ("b", -3)]
    assert store.lifetime() == [("a", 0), ("b", -3)]


@pytest.mark.parametrize("order", [["d1", "d2"], ["d2", "d1"]])
def test_order_of_days_does_not_matter(order):
    store = Store()
    for day in order:
        load_day(store, day, EVENTS)
    assert store.lifetime() == [("a", 87), ("b", 50), ("c", 1)]
