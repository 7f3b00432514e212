import random

import pytest

from submission import distance, edits


def plain(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


@pytest.mark.parametrize("a, b, d", [("kitten", "sitting", 3), ("", "", 0), ("", "abc", 3), ("abc", "", 3),
                                     ("sofa", "soda", 1), ("flaw", "lawn", 2), ("same", "same", 0)])
def test_known_distances(a, b, d):
    assert distance(a, b) == d


def test_the_limit_is_inclusive():
    assert distance("kitten", "sitting", limit=3) == 3
    assert distance("kitten", "sitting", limit=2) is None
    assert distance("a", "a", limit=0) == 0 and distance("a", "b", limit=0) is None
    assert distance("", "abc", limit=2) is None


def test_limits_against_the_full_table():
    rng = random.Random(6)
    for _ in range(400):
        a, b = ("".join(rng.choice("ab") for _ in range(rng.randint(0, 9))) for _ in range(2))
        d = plain(a, b)
        assert distance(a, b) == d
        for limit in range(5):
            assert distance(a, b, limit) == (d if d <= limit else None)


def test_long_strings_with_a_small_limit():
    a = "abcdefghij" * 10_000
    b = "x" + a[:50_000] + a[50_001:] 
    assert distance(a, b, limit=3) == 2
    assert distance(a, "z" * len(a), limit=3) is None


def apply(ops, a):
    source, out = iter(a), []
    for op in ops:
        if op[0] != "insert":
            assert next(source) == op[1]
        if op[0] == "keep":
            out.append(op[1])
        elif op[0] == "substitute":
            assert op[1] != op[2]
            out.append(op[2])
        elif op[0] == "insert":
            out.append(op[1])
        else:
            assert op[0] == "delete"
    assert next(source, None) is None
    return "".join(out)


def test_edits_lead_to_the_target():
    rng = random.Random(8)
    for _ in range(200):
        a, b = ("".join(rng.choice("abc") for _ in range(rng.randint(0, 8))) for _ in range(2))
        ops = edits(a, b)
        assert apply(ops, a) == b
        assert sum(op[0] != "keep" for op in ops) == plain(a, b)


def test_edits_of_empty_strings():
    assert edits("", "") == []
    assert edits("", "ab") == [("insert", "a"), ("insert", "b")]
