import pytest

import submission
from submission import BloomFilter


def filled(keys, capacity=1000, error=0.01):
    f = BloomFilter(capacity, error)
    for key in keys:
        f.add(key)
    return f


def test_the_size_follows_the_formula():
    f = BloomFilter(1000, 0.01)
    assert (f.bits, f.hashes) == (9586, 7)
    assert BloomFilter(10, 0.9).hashes == 1
    assert len(f.to_bytes()) == 1199
    for capacity in range(1, 20):
        f = BloomFilter(capacity, 0.01)
        assert len(f.to_bytes()) == -(-f.bits // 8)


def test_added_keys_are_always_found():
    f = filled(f"k{i}" for i in range(1000))
    assert all(f"k{i}" in f for i in range(1000))
    assert "" not in BloomFilter(5, 0.01)


@pytest.mark.parametrize("error", [0.1, 0.01])
def test_the_false_positive_rate(error):
    f = filled((f"k{i}" for i in range(2000)), 2000, error)
    assert sum(f"other{i}" in f for i in range(10_000)) / 10_000 <= 1.5 * error


def test_union_holds_both_and_changes_neither():
    a, b = filled(["x"]), filled(["y"])
    before = a.to_bytes(), b.to_bytes()
    u = a.union(b)
    assert "x" in u and "y" in u and (a.to_bytes(), b.to_bytes()) == before
    assert u.to_bytes() == filled(["y", "x", "x"]).to_bytes()


def test_union_of_different_shapes_is_refused():
    with pytest.raises(ValueError):
        BloomFilter(1000, 0.01).union(BloomFilter(1001, 0.01))


def test_the_builtin_hash_is_not_used(monkeypatch):
    def refuse(_):
        raise AssertionError("hash() differs between processes")

    monkeypatch.setattr(submission, "hash", refuse, raising=False)
    assert "lamp" in filled(["lamp"], 50)
