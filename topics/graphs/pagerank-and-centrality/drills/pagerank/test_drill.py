import numpy as np
import pytest

from submission import pagerank

LESSON = [(0, 1), (0, 2), (1, 2), (2, 0), (2, 3)]


def test_the_example_of_the_lesson():
    assert np.allclose(pagerank(LESSON, 4), [0.2340, 0.1867, 0.3453, 0.2340], atol=1e-4)


def test_one_round_by_hand():
    assert np.allclose(pagerank(LESSON, 4, max_iter=1), [0.196875, 0.196875, 0.409375, 0.196875])
    assert np.allclose(pagerank(LESSON, 4, restart={0: 1}, max_iter=1), [0.15, 0.425, 0.425, 0])


def test_the_ranks_add_up_to_one_with_dangling_nodes():
    assert pagerank([(0, 1), (0, 2)], 5).sum() == pytest.approx(1)


def test_no_edges_gives_the_jump_distribution():
    assert np.allclose(pagerank([], 3), 1 / 3)
    assert np.allclose(pagerank([], 3, restart={2: 1, 0: 3}), [0.75, 0, 0.25])


def test_restart_nodes_hold_the_rank_near_them():
    chain = [(0, 1), (1, 0), (2, 3), (3, 2)]
    rank = pagerank(chain, 4, d=0.5, restart={0: 1})
    assert np.allclose(rank, [2 / 3, 1 / 3, 0, 0])


def test_dangling_rank_returns_to_the_restart_nodes():
    rank = pagerank([(0, 1)], 3, d=0.5, restart={0: 2})
    assert np.allclose(rank, [2 / 3, 1 / 3, 0])


def test_parallel_edges_count_twice():
    rank = pagerank([(0, 1), (0, 1), (0, 2), (1, 0), (2, 0)], 3)
    assert rank[1] > 1.5 * rank[2]


def test_a_large_ring():
    n = 50_000
    rank = pagerank([(v, (v + 1) % n) for v in range(n)], n)
    assert np.allclose(rank * n, 1)


@pytest.mark.parametrize("arguments", [
    dict(edges=[], n=0), dict(edges=[(0, 3)], n=3), dict(edges=[(-1, 0)], n=3), dict(edges=[], n=2, d=1),
    dict(edges=[], n=2, restart={}), dict(edges=[], n=2, restart={0: 0}), dict(edges=[], n=2, restart={5: 1})])
def test_bad_input_is_refused(arguments):
    with pytest.raises(ValueError):
        pagerank(**arguments)
