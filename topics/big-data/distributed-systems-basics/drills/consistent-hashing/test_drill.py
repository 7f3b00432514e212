import hashlib
from collections import Counter

import pytest

from submission import Ring

KEYS = [f"user{i}" for i in range(5000)]


def ring(nodes, virtual=100):
    r = Ring(virtual=virtual)
    for node in nodes:
        r.add(node)
    return r


def position(text):
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:8], "big")


def test_owner_is_the_next_point_clockwise():
    r = ring(["a", "b", "c"], virtual=2)
    points = sorted((position(f"{n}#{i}"), n) for n in "abc" for i in range(2))
    for key in KEYS[:300]:
        after = [n for p, n in points if p > position(key)]
        assert r.node(key) == (after[0] if after else points[0][1])


def test_a_key_on_a_point_belongs_to_the_following_point():
    r = ring(["a", "b", "c"], virtual=1)
    points = sorted((position(f"{n}#0"), n) for n in "abc")
    assert r.node(f"{points[0][1]}#0") == points[1][1]
    assert r.node(f"{points[2][1]}#0") == points[0][1]


def test_a_new_node_takes_keys_only_for_itself():
    r = ring([f"n{i}" for i in range(10)])
    before = {k: r.node(k) for k in KEYS}
    r.add("n10")
    moved = [k for k in KEYS if r.node(k) != before[k]]
    assert all(r.node(k) == "n10" for k in moved)
    assert 0.05 < len(moved) / len(KEYS) < 0.14


def test_removal_undoes_addition_and_order_does_not_matter():
    r = ring(["a", "b", "c", "d"])
    r.remove("b")
    s = ring(["d", "c", "a"])
    assert [r.node(k) for k in KEYS] == [s.node(k) for k in KEYS]


def test_load_is_even_and_weights_count():
    load = Counter(map(ring([f"n{i}" for i in range(5)], virtual=200).node, KEYS))
    assert max(load.values()) < 1.4 * len(KEYS) / 5
    r = Ring(virtual=200)
    r.add("small")
    r.add("large", weight=3)
    share = sum(r.node(k) == "large" for k in KEYS) / len(KEYS)
    assert 0.65 < share < 0.85


def test_replicas_are_distinct_and_start_with_the_owner():
    r = ring(["a", "b", "c", "d"], virtual=50)
    for key in KEYS[:300]:
        three = list(r.nodes(key, 3))
        assert len(set(three)) == 3 and three[0] == r.node(key)
        r.remove(three[0])
        assert r.node(key) == three[1]
        r.add(three[0])


def test_fewer_nodes_than_replicas():
    r = ring(["a", "b"])
    assert sorted(r.nodes("k", 5)) == ["a", "b"]


def test_errors():
    r = Ring()
    with pytest.raises(LookupError):
        r.node("k")
    with pytest.raises(LookupError):
        r.nodes("k", 2)
    r.add("a")
    with pytest.raises(ValueError):
        r.add("a")
    with pytest.raises(ValueError):
        r.add("b", weight=0)
    with pytest.raises(KeyError):
        r.remove("zzz")


def test_many_lookups_are_quick():
    r = ring([f"n{i}" for i in range(50)], virtual=100)
    assert len({r.node(f"k{i}") for i in range(50_000)}) == 50
