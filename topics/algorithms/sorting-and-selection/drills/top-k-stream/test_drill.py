import random
from functools import total_ordering

from submission import TopK


def filled(k, items):
    top = TopK(k)
    for item in items:
        top.add(*item)
    return top


def test_best_first():
    top = filled(2, [(1, 0.3), (2, 0.9), (3, 0.5)])
    assert top.best() == [(2, 0.9), (3, 0.5)] and len(top) == 2
    assert top.best() == [(2, 0.9), (3, 0.5)]


def test_ties_keep_the_smaller_id():
    assert filled(2, [(7, 1), (9, 1), (-3, 1), (8, 1)]).best() == [(-3, 1), (7, 1)]


def test_fewer_than_k_and_k_zero():
    assert filled(5, [(1, 2)]).best() == [(1, 2)]
    assert filled(0, [(1, 2)]).best() == [] and len(filled(0, [(1, 2)])) == 0
    assert TopK(3).best() == []


def test_merge_leaves_the_other_alone():
    a, b = filled(2, [(1, 5), (2, 1)]), filled(3, [(3, 4), (4, 9), (5, 0)])
    a.merge(b)
    assert a.best() == [(4, 9), (1, 5)]
    assert b.best() == [(4, 9), (3, 4), (5, 0)]


def test_scores_need_only_be_comparable():
    assert filled(2, [(1, "b"), (2, "c"), (3, "a")]).best() == [(2, "c"), (1, "b")]


def test_against_sorting():
    rng = random.Random(1)
    for _ in range(200):
        items = [(i, rng.randint(0, 5)) for i in rng.sample(range(-50, 50), rng.randint(0, 30))]
        k = rng.randint(0, 8)
        assert filled(k, items).best() == sorted(items, key=lambda x: (-x[1], x[0]))[:k]


def test_few_comparisons_and_little_memory_on_a_long_stream():
    @total_ordering
    class Score:
        compared = alive = most = 0

        def __init__(self, x):
            self.x = x
            Score.alive += 1
            Score.most = max(Score.most, Score.alive)

        def __del__(self):
            Score.alive -= 1

        def __lt__(self, other):
            Score.compared += 1
            return self.x < other.x

        def __eq__(self, other):
            Score.compared += 1
            return self.x == other.x

    rng = random.Random(5)
    order = rng.sample(range(200_000), 200_000)
    top = filled(50, ((i, Score(x)) for i, x in enumerate(order)))
    assert len(top) == 50
    assert Score.compared < 8_000_000
    assert Score.most <= 55, "more than k items were kept"        # and a few that are on their way
    assert [s.x for _, s in top.best()] == list(range(199_999, 199_949, -1))
