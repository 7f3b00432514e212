import numpy as np
import pytest

from submission import HyperplaneLSH, find_probability


def test_probability():
    assert find_probability(0, 8, 1) == 1
    assert find_probability(np.pi, 8, 5) == 0
    assert find_probability(np.pi / 2, 2, 1) == pytest.approx(0.25)
    assert find_probability(np.pi / 2, 2, 3) == pytest.approx(1 - 0.75**3)


def test_direction_counts_and_length_does_not():
    index = HyperplaneLSH(8, 12, 2)
    v = np.arange(1.0, 9.0)
    index.add("a", v)
    assert index.candidates(1000 * v) == {"a"} and index.candidates(-v) == set()
    assert index.query(3 * v, 1) == [("a", pytest.approx(1))]
    assert index.query(-v, 1) == []                  # no candidate, although there is one vector


def test_collisions_follow_the_formula():
    rng, angle, hits = np.random.default_rng(1), np.pi / 6, 0
    for seed in range(400):
        index = HyperplaneLSH(10, 6, 3, seed=seed)
        x, y = np.linalg.qr(rng.normal(size=(10, 2)))[0].T
        index.add(0, x)
        hits += bool(index.candidates(np.cos(angle) * x + np.sin(angle) * y))
    assert hits / 400 == pytest.approx(find_probability(angle, 6, 3), abs=0.08)


def test_finds_near_neighbours_while_looking_at_few():
    rng = np.random.default_rng(2)
    X = rng.normal(size=(1000, 16))
    index = HyperplaneLSH(16, 10, 12, seed=3)
    for n, x in enumerate(X):
        index.add(n, x)
    found = looked = 0
    for n in range(100):
        q = X[n] + 0.15 * rng.normal(size=16)
        found += index.query(q, 1)[:1] != [] and index.query(q, 1)[0][0] == n
        looked += len(index.candidates(q))
    assert found >= 95 and looked / 100 < 300


def test_query_orders_cuts_and_breaks_ties_by_id():
    index = HyperplaneLSH(3, 1, 30, seed=0)
    for item, v in [("b", [1, 0, 0]), ("a", [2, 0, 0]), ("c", [1, 1, 0]), ("d", [1, 2, 0])]:
        index.add(item, v)
    assert [item for item, _ in index.query([1, 0, 0], 3)] == ["a", "b", "c"]


def test_replacing_moves_the_item():
    index = HyperplaneLSH(4, 8, 3)
    index.add("a", [1, 2, 3, 4])
    index.add("a", [-1, -2, -3, -4])
    assert index.candidates([1, 2, 3, 4]) == set()
    assert index.query([-1, -2, -3, -4], 5) == [("a", pytest.approx(1))]


def test_same_seed_same_buckets_and_invalid_vectors():
    rng = np.random.default_rng(4)
    X = rng.normal(size=(60, 5))
    a, b, c = (HyperplaneLSH(5, 4, 2, seed=s) for s in (1, 1, 2))
    for n, x in enumerate(X):
        a.add(n, x), b.add(n, x), c.add(n, x)
    assert all(a.candidates(x) == b.candidates(x) for x in X)
    assert any(a.candidates(x) != c.candidates(x) for x in X)
    for bad in ([0, 0, 0, 0, 0], [1, 2]):
        with pytest.raises(ValueError):
            a.add("bad", bad)
