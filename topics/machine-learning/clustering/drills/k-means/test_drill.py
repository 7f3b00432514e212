import numpy as np
import pytest

from submission import assign, lloyd, plus_plus


def blobs(seed=0):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.normal(m, 0.3, size=(40, 2)) for m in ([0, 0], [5, 0], [0, 5])])


def test_assign_with_a_tie():
    labels, d2 = assign(np.array([[0.0], [1], [5]]), np.array([[0.0], [2]]))
    assert labels.tolist() == [0, 0, 1]
    assert d2 == pytest.approx([0, 1, 9])


def test_lloyd_by_hand():
    X = np.array([[1.0], [2], [3], [10], [11], [30]])
    centres, labels, inertia = lloyd(X, np.array([[1.0], [30.0]]))
    assert centres.ravel() == pytest.approx([5.4, 30])
    assert labels.tolist() == [0, 0, 0, 0, 0, 1]
    assert inertia == pytest.approx(89.2)


def test_blobs_are_found():
    X = blobs()
    centres, labels, inertia = lloyd(X, plus_plus(X, 3, np.random.default_rng(1)))
    assert sorted(np.bincount(labels).tolist()) == [40, 40, 40]
    assert inertia == pytest.approx(((X - centres[labels]) ** 2).sum())


def test_inertia_never_rises():
    X = blobs(3)
    start = X[:5]
    values = [lloyd(X, start, max_steps=n)[2] for n in range(12)]
    assert all(b <= a + 1e-9 for a, b in zip(values, values[1:]))


def test_zero_steps_only_assigns():
    X = np.array([[0.0], [4]])
    centres, labels, inertia = lloyd(X, np.array([[1.0], [9.0]]), max_steps=0)
    assert centres.ravel() == pytest.approx([1, 9])
    assert labels.tolist() == [0, 0]
    assert inertia == pytest.approx(10)


def test_an_empty_cluster_takes_the_farthest_row():
    X = np.array([[0.0], [1], [2], [50]])
    centres, labels, inertia = lloyd(X, np.array([[0.0], [1000.0]]))
    assert labels.tolist() == [0, 0, 0, 1]
    assert centres.ravel() == pytest.approx([1, 50])
    assert inertia == pytest.approx(2)


def test_two_empty_clusters_take_different_rows():
    X = np.array([[0.0], [1], [20], [50]])
    centres, labels, _ = lloyd(X, np.array([[0.0], [1000.0], [2000.0]]))
    assert sorted(centres.ravel().tolist()) == pytest.approx([0.5, 20, 50])


def test_an_empty_cluster_leaves_a_lone_row_where_it_is():
    X = np.array([[0.0], [1], [100]])
    centres, labels, inertia = lloyd(X, np.array([[0.5], [60.0], [1000.0]]))
    assert labels.tolist() == [2, 0, 1]                      # row 100 is farthest, but alone in its cluster
    assert centres.ravel() == pytest.approx([1, 100, 0]) and inertia == 0


def test_duplicated_rows_do_not_break_it():
    X = np.array([[1.0, 1.0]] * 4)
    start = plus_plus(X, 3, np.random.default_rng(0))
    centres, labels, inertia = lloyd(X, start)
    assert start.shape == (3, 2)
    assert np.isfinite(centres).all() and inertia == 0


def test_given_centres_are_kept():
    X, start = blobs(), np.array([[0.0, 0.0], [1.0, 1.0]])
    lloyd(X, start)
    assert start.tolist() == [[0, 0], [1, 1]]


def test_seeding_prefers_far_rows_and_never_repeats():
    X = np.array([[0.0], [1], [10]])
    first_two = [plus_plus(X, 2, np.random.default_rng(s)).ravel().tolist() for s in range(600)]
    assert all(a != b for a, b in first_two)
    from_zero = [b for a, b in first_two if a == 0]
    assert np.mean([b == 10 for b in from_zero]) > 0.95      # expected 100 / 101
    from_one = [b for a, b in first_two if a == 1]
    assert np.mean([b == 10 for b in from_one]) == pytest.approx(81 / 82, abs=0.05)
