import random

from submission import LRUCache


def test_the_least_recently_used_is_evicted():
    c = LRUCache(2)
    assert c.put("a", 1) is None and c.put("b", 2) is None
    assert c.put("c", 3) == ("a", 1)
    assert c.keys() == ["c", "b"] and len(c) == 2


def test_reading_is_a_use():
    c = LRUCache(2)
    c.put("a", 1)
    c.put("b", 2)
    assert c.get("a") == 1
    assert c.put("c", 3) == ("b", 2)


def test_overwriting_is_a_use_and_evicts_nobody():
    c = LRUCache(2)
    c.put("a", 1)
    c.put("b", 2)
    assert c.put("a", 9) is None
    assert c.keys() == ["a", "b"] and c.get("a") == 9


def test_asking_for_membership_is_no_use():
    c = LRUCache(2)
    c.put("a", 1)
    c.put("b", 2)
    assert "a" in c and "z" not in c
    assert c.put("c", 3) == ("a", 1)


def test_none_is_a_value():
    c = LRUCache(1)
    c.put("a", None)
    assert c.get("a", default="gone") is None
    assert c.get("b", default="gone") == "gone"


def test_capacity_zero_and_one():
    c = LRUCache(0)
    assert c.put("a", 1) == ("a", 1) and len(c) == 0 and c.get("a") is None
    d = LRUCache(1)
    assert d.put("a", 1) is None and d.put("b", 2) == ("a", 1) and d.keys() == ["b"]


def test_against_a_slow_model():
    rng = random.Random(3)
    cache, model = LRUCache(4), []
    for step in range(3000):
        key = rng.randrange(7)
        entry = next((e for e in model if e[0] == key), None)
        if rng.random() < 0.5:
            assert cache.get(key) == (entry[1] if entry else None)
            if entry:
                model.remove(entry)
                model.insert(0, entry)
        else:
            evicted = None
            if entry:
                model.remove(entry)
            elif len(model) == 4:
                evicted = model.pop()
            model.insert(0, (key, step))
            assert cache.put(key, step) == evicted
        assert cache.keys() == [k for k, _ in model]


def test_a_large_cache():
    n = 100_000
    c = LRUCache(n)
    for i in range(2 * n):
        c.put(i, i)
    for i in range(n, 2 * n):
        assert c.get(i) == i
    assert len(c) == n and c.keys()[0] == 2 * n - 1
