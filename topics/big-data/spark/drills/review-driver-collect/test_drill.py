import heapq

import pytest

from submission import campaign_report

DRIVER_ROWS = 100


class Shared:
    def __init__(self, value):
        self.value = value

    def add(self, x):
        self.value += x


class FakeContext:
    """Counts what is shuffled; can lose an executor after a map stage has finished."""

    def __init__(self, lose_executor=False):
        self.lose_executor = lose_executor
        self.shuffled = 0

    def accumulator(self, start):
        return Shared(start)

    def broadcast(self, value):
        return Shared(value)

    def parallelize(self, rows, partitions):
        parts = [rows[i::partitions] for i in range(partitions)]
        return FakeRDD(self, partitions, lambda i: iter(parts[i]))


class FakeRDD:
    def __init__(self, sc, size, compute):
        self.sc, self.size, self._compute = sc, size, compute
        self._keep, self._kept = False, {}

    def _part(self, i):
        if i in self._kept:
            return iter(self._kept[i])
        rows = list(self._compute(i))
        if self._keep:
            self._kept[i] = rows
        return iter(rows)

    def _narrow(self, f):
        return FakeRDD(self.sc, self.size, lambda i: f(self._part(i)))

    def map(self, f):
        return self._narrow(lambda rows: map(f, rows))

    def flatMap(self, f):
        return self._narrow(lambda rows: (y for x in rows for y in f(x)))

    def filter(self, f):
        return self._narrow(lambda rows: filter(f, rows))

    def mapValues(self, f):
        return self.map(lambda kv: (kv[0], f(kv[1])))

    def cache(self):
        self._keep = True
        return self

    persist = cache

    def _shuffle(self, map_side):
        files = {}

        def fetch(target):
            if not files:
                for i in range(self.size):
                    rows = map_side(self._part(i))
                    self.sc.shuffled += len(rows)
                    if self.sc.lose_executor and i == 0:   # its finished map task is run again
                        self._kept.pop(0, None)
                        rows = map_side(self._part(i))
                    for key, value in rows:
                        place = sum(map(ord, str(key))) % self.size
                        files.setdefault(place, {}).setdefault(key, []).append(value)
                files.setdefault(0, {})
            return files.get(target, {})

        return fetch

    def reduceByKey(self, f, numPartitions=None):
        def fold(values):
            values = iter(values)
            result = next(values)
            for value in values:
                result = f(result, value)
            return result

        def map_side(rows):
            local = {}
            for key, value in rows:
                local.setdefault(key, []).append(value)
            return [(key, fold(values)) for key, values in local.items()]

        fetch = self._shuffle(map_side)
        return FakeRDD(self.sc, self.size, lambda i: ((k, fold(v)) for k, v in fetch(i).items()))

    def groupByKey(self, numPartitions=None):
        fetch = self._shuffle(list)
        return FakeRDD(self.sc, self.size, lambda i: ((k, iter(v)) for k, v in fetch(i).items()))

    def _rows(self):
        for i in range(self.size):
            yield from self._part(i)

    def _to_driver(self, rows):
        if len(rows) > DRIVER_ROWS:
            raise MemoryError(f"{len(rows)} rows on the driver")
        return rows

    def collect(self):
        return self._to_driver(list(self._rows()))

    def take(self, n):
        return self._to_driver([row for row, _ in zip(self._rows(), range(n))])

    def takeOrdered(self, n, key=None):
        return self._to_driver(heapq.nsmallest(n, self._rows(), key=key))

    def count(self):
        return sum(1 for _ in self._rows())

    def sum(self):
        return sum(self._rows())

    def foreach(self, f):
        for row in self._rows():
            f(row)


SMALL = ["a,u1,1", "a,u2,0", "b,u1,1", "b,u3,1", "oops", "c,u1,0", "c,u1,yes", "d,u4,1"]


def test_small_report():
    sc = FakeContext()
    top, malformed = campaign_report(sc, sc.parallelize(SMALL, 3), k=3)
    assert [tuple(row) for row in top] == [("b", 2, 1.0), ("a", 1, 0.5), ("d", 1, 1.0)]
    assert malformed == 2


def test_k_larger_than_the_number_of_campaigns():
    sc = FakeContext()
    top, _ = campaign_report(sc, sc.parallelize(SMALL, 2), k=50)
    assert [row[0] for row in top] == ["b", "a", "d", "c"]


def test_ten_campaigns_unless_told_otherwise():
    sc = FakeContext()
    top, _ = campaign_report(sc, sc.parallelize([f"c{i:02d},u,1" for i in range(30)], 3))
    assert [row[0] for row in top] == [f"c{i:02d}" for i in range(10)]


def test_many_campaigns_do_not_reach_the_driver():
    sc = FakeContext()
    lines = [f"c{i:04d},u,{int(i % 7 == 0)}" for i in range(2000)]
    top, malformed = campaign_report(sc, sc.parallelize(lines, 4), k=5)
    assert [row[0] for row in top] == ["c0000", "c0007", "c0014", "c0021", "c0028"]
    assert malformed == 0


def test_the_shuffle_moves_one_record_per_campaign_and_partition():
    sc = FakeContext()
    lines = [f"{'ab'[i % 2]},u{i},{int(i % 5 == 0)}" for i in range(3000)]
    top, _ = campaign_report(sc, sc.parallelize(lines, 3), k=2)
    assert [tuple(row) for row in top] == [("a", 300, 0.2), ("b", 300, 0.2)]
    assert sc.shuffled <= 2 * 3


def test_malformed_is_exact_when_an_executor_is_lost():
    sc = FakeContext(lose_executor=True)
    _, malformed = campaign_report(sc, sc.parallelize(SMALL, 2), k=3)
    assert malformed == 2


def test_no_lines():
    sc = FakeContext()
    top, malformed = campaign_report(sc, sc.parallelize([], 2))
    assert list(top) == [] and malformed == 0
