import random

import pytest

from submission import InvertedIndex, decode, encode


def small():
    index = InvertedIndex()
    index.add(7, "new york is new".split())
    index.add(2, "york has a new port".split())
    index.add(5, "a new york story".split())
    index.add(9, [])
    return index


def test_postings_are_sorted():
    assert small().postings("new") == [2, 5, 7]
    assert small().postings("nothing") == []


def test_and():
    assert small().search_all(["york", "a"]) == [2, 5]
    assert small().search_all(["york", "moon"]) == []
    assert small().search_all([]) == []


def test_phrase_needs_adjacency_and_order():
    assert small().search_phrase(["new", "york"]) == [5, 7]
    assert small().search_phrase(["york", "new"]) == []
    assert small().search_phrase(["story"]) == [5]
    assert small().search_phrase([]) == []


def test_phrase_with_repeated_words():
    index = InvertedIndex()
    index.add(1, "to be or not to be".split())
    index.add(2, "not be to".split())
    assert index.search_phrase("to be or not to be".split()) == [1]
    assert index.search_phrase(["to", "to"]) == []


def test_replace_and_remove():
    index = small()
    index.add(7, ["boston"])
    assert index.postings("new") == [2, 5] and index.postings("boston") == [7]
    index.remove(7)
    index.remove(1234)
    assert index.postings("boston") == [] and index.search_phrase(["new", "york"]) == [5]


def test_code_by_hand():
    assert encode([3, 10, 138]) == bytes([3, 7, 0x80, 0x01])
    assert encode([0, 1]) == bytes([0, 1]) and encode([]) == b""
    assert decode(bytes([3, 7, 0x80, 0x01])) == [3, 10, 138]


def test_code_round_trip_and_size():
    ids = sorted(random.Random(0).sample(range(1_000_000), 50_000))
    assert decode(encode(ids)) == ids
    assert len(encode(ids)) < 60_000


def test_invalid_input():
    for bad in ([3, 3], [5, 2], [-1, 4]):
        with pytest.raises(ValueError):
            encode(bad)
    with pytest.raises(ValueError):
        decode(bytes([3, 0x80]))


def counted(name):
    def method(self, *other):
        Counted.uses += 1
        return getattr(super(Counted, self), name)(*other)

    return method


class Counted:
    """Counts how often ids and query terms are hashed or compared."""

    uses = 0
    __hash__, __eq__, __ne__ = map(counted, ("__hash__", "__eq__", "__ne__"))
    __lt__, __le__, __gt__, __ge__ = map(counted, ("__lt__", "__le__", "__gt__", "__ge__"))


class Id(Counted, int):
    pass


class Term(Counted, str):
    pass


def test_rare_and_common_is_cheap():
    index = InvertedIndex()
    for doc in range(30_000):
        index.add(Id(doc), ["common", f"rare{doc // 3}"])
    Counted.uses = 0
    for n in range(300):
        assert index.search_all([Term("common"), Term(f"rare{n}")]) == [3 * n, 3 * n + 1, 3 * n + 2]
        assert Counted.uses < 300_000, "the common term's documents were gone through"
