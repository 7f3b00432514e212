from math import log

import pytest

from submission import BM25

DOCS = [["red", "sofa"], ["red", "red", "chair", "chair"], ["sofa", "sofa", "sofa", "bed"], []]


def test_idf():
    index = BM25(DOCS)
    assert index.idf("chair") == pytest.approx(log(1 + 3.5 / 1.5))
    assert index.idf("red") == pytest.approx(log(1 + 2.5 / 2.5))
    assert index.idf("unknown") == pytest.approx(log(1 + 4.5 / 0.5))


def test_score_by_hand():
    index = BM25(DOCS, k1=1.2, b=0.75)           # mean length 2.5
    norm = 1.2 * (0.25 + 0.75 * 4 / 2.5)
    assert index.score(["sofa"], 2) == pytest.approx(log(2) * 3 * 2.2 / (3 + norm))
    assert index.score(["sofa"], 1) == 0


def test_parameters():
    assert BM25(DOCS, k1=0).score(["sofa"], 2) == pytest.approx(log(2))
    assert BM25(DOCS, k1=1, b=0).score(["sofa"], 2) == pytest.approx(log(2) * 3 * 2 / 4)


def test_repeated_query_tokens_count_each_time():
    index = BM25(DOCS)
    assert index.score(["red", "red"], 0) == pytest.approx(2 * index.score(["red"], 0))
    assert dict(index.search(["red", "red"], 5))[0] == pytest.approx(index.score(["red", "red"], 0))


def test_search_orders_and_cuts():
    index = BM25([["a"], ["b", "a"], ["a"], ["c"]])
    assert [i for i, _ in index.search(["a"], 10)] == [0, 2, 1]
    assert [i for i, _ in index.search(["a"], 1)] == [0]
    assert index.search(["nothing"], 3) == []


def test_search_agrees_with_score():
    index = BM25(DOCS)
    for i, s in index.search(["red", "sofa", "bed"], 10):
        assert s == pytest.approx(index.score(["red", "sofa", "bed"], i))


def test_empty_cases():
    assert BM25([]).search(["a"], 3) == []
    assert BM25([[], []]).search(["a"], 3) == []
    assert BM25(DOCS).search([], 3) == []


def test_rare_queries_touch_few_documents():
    index = BM25([["common", f"rare{i}"] for i in range(20_000)])
    for i in range(200):
        assert index.search([f"rare{i}"], 5)[0][0] == i
