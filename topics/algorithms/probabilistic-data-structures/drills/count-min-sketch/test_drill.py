import pytest

from submission import CountMin


def test_shape():
    s = CountMin(0.01, 0.01)
    assert (s.width, s.depth, s.total) == (272, 5, 0)


def test_empty_and_single():
    s = CountMin(0.1, 0.1)
    assert s.estimate("a") == 0
    s.add("a", 3)
    s.add("a")
    s.add("a", 0)
    assert s.estimate("a") == 4 and s.total == 4


def test_never_below_and_rarely_far_above():
    s, true = CountMin(0.01, 0.01), {f"i{n}": 1 + n % 17 for n in range(2000)}
    for item, count in true.items():
        s.add(item, count)
    excess = [s.estimate(x) - c for x, c in true.items()]
    assert min(excess) >= 0
    assert sum(e > 0.01 * s.total for e in excess) <= 0.02 * len(true)


def test_rows_hash_differently():
    s = CountMin(0.02, 0.001)
    for n in range(40):
        s.add(f"i{n}")
    assert sum(s.estimate(f"other{n}") > 0 for n in range(500)) < 25


def test_negative_counts_are_refused():
    s = CountMin(0.1, 0.1)
    with pytest.raises(ValueError):
        s.add("a", -1)
    assert s.total == 0 and s.estimate("a") == 0


def test_merge_equals_one_stream():
    a, b, both = (CountMin(0.05, 0.05) for _ in range(3))
    for n in range(300):
        (a if n % 2 else b).add(f"i{n % 70}", n % 5)
        both.add(f"i{n % 70}", n % 5)
    before = [b.estimate(f"i{n}") for n in range(70)]
    a.merge(b)
    assert [a.estimate(f"i{n}") for n in range(70)] == [both.estimate(f"i{n}") for n in range(70)]
    assert a.total == both.total and [b.estimate(f"i{n}") for n in range(70)] == before
    a.add("new", 5)
    assert b.estimate("new") <= max(before) and b.total < a.total


def test_merge_of_different_shapes_is_refused():
    with pytest.raises(ValueError):
        CountMin(0.1, 0.1).merge(CountMin(0.2, 0.1))
