import math

import numpy as np
import pytest

from submission import most_similar


def table():
    return np.array([[2.0, 0.0], [3.0, 3.0], [0.0, 5.0], [4.0, 1.0]])


IDS = ["a", "b", "c", "d"]


def test_order_and_scores():
    result = most_similar(table(), IDS, "a", k=3)
    assert [item for item, _ in result] == ["d", "b", "c"]
    assert [score for _, score in result] == pytest.approx([4 / math.sqrt(17), math.sqrt(0.5), 0.0])


def test_at_most_k_items():
    assert len(most_similar(table(), IDS, "b", k=2)) == 2
    assert len(most_similar(table(), IDS, "b", k=50)) == 3


def test_the_callers_table_is_not_changed():
    embeddings = table()
    most_similar(embeddings, IDS, "a", k=2)
    assert np.array_equal(embeddings, table())


def test_an_exact_duplicate_is_returned_and_the_query_is_not():
    embeddings = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    result = most_similar(embeddings, ["first", "other", "copy"], "copy", k=2)
    assert [item for item, _ in result] == ["first", "other"]


def test_items_without_a_vector_are_left_out():
    embeddings = np.array([[1.0, 0.0], [0.0, 0.0], [1.0, 1.0]])
    with np.errstate(all="ignore"):
        assert [item for item, _ in most_similar(embeddings.copy(), ["a", "new", "b"], "a", k=5)] == ["b"]
        assert most_similar(embeddings.copy(), ["a", "new", "b"], "new", k=5) == []
