import pytest

from submission import intra_list_diversity, rerank


def item(name, score, creator=None):
    return {"id": name, "score": score, "creator": creator or name}


def table(pairs):
    return lambda a, b: 1.0 if a == b else pairs.get((a, b), pairs.get((b, a), 0.0))


SIM = table({("a", "b"): 0.95, ("a", "c"): 0.1, ("b", "c"): 0.2})
ABC = [item("a", 0.9), item("b", 0.85), item("c", 0.6)]


def test_only_relevance():
    assert rerank(ABC, 3, 1.0, SIM) == ["a", "b", "c"]


def test_a_near_copy_has_to_wait():
    assert rerank(ABC, 3, 0.4, SIM) == ["a", "c", "b"]


def test_the_scale_of_the_scores_does_not_matter():
    small = [item(i["id"], i["score"] / 100 + 3) for i in ABC]
    for lam in (0.3, 0.5, 0.6, 0.8):
        assert rerank(small, 3, lam, SIM) == rerank(ABC, 3, lam, SIM)


def test_the_closest_counts_not_the_mean():
    sim = table({("x", "a"): 0.9})
    items = [item("a", 1.0), item("b", 0.9), item("c", 0.8), item("x", 0.75), item("y", 0.0)]
    assert rerank(items, 4, 0.5, sim)[-1] == "y"
    far = table({("x", "a"): 1.0})
    assert rerank(items[:4] + [item("y", 0.1)], 4, 0.5, far) == ["a", "b", "c", "y"]


def test_equal_scores_and_ties():
    assert rerank([item("b", 5), item("a", 5)], 2, 0.5, table({})) == ["a", "b"]


def test_creator_limit():
    items = [item("a", 5, "x"), item("b", 4, "x"), item("c", 3, "x"), item("d", 1, "y")]
    assert rerank(items, 4, 1.0, table({}), max_per_creator=2) == ["a", "b", "d"]


def test_earlier_pages_repel_and_are_not_repeated():
    assert rerank(ABC, 2, 0.4, SIM, shown=["a"]) == ["c", "b"]


def test_fewer_items_than_slots_and_none():
    assert rerank(ABC[:1], 5, 0.5, SIM) == ["a"]
    assert rerank([], 5, 0.5, SIM) == [] and rerank(ABC, 0, 0.5, SIM) == []


def test_number_of_similarity_calls():
    calls = []

    def counted(a, b):
        calls.append(1)
        return (a + b) * 37 % 101 / 101

    items = [item(n, n % 17) for n in range(400)]
    rerank(items, 20, 0.5, counted, shown=[1000, 1001])
    assert len(calls) <= 400 * 22


def test_intra_list_diversity():
    assert intra_list_diversity(["a", "b", "c"], SIM) == pytest.approx((0.05 + 0.9 + 0.8) / 3)
    assert intra_list_diversity(["a"], SIM) == 0.0
