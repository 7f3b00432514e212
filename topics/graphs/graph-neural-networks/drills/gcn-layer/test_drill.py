import numpy as np
import pytest

from submission import gcn_layer

PATH = [(0, 1), (1, 2), (2, 3)]
ONE = np.array([[1.0], [0.0], [0.0], [0.0]])
IDENTITY = np.eye(1)


def test_a_path_by_hand():
    out = gcn_layer(ONE, PATH, IDENTITY)
    assert out.shape == (4, 1)
    assert np.allclose(out.ravel(), [1 / 2, 1 / np.sqrt(6), 0, 0])


def test_duplicates_directions_and_listed_self_loops_change_nothing():
    messy = PATH + [(1, 0), (0, 1), (2, 2), (3, 2)]
    X = np.array([[1.0], [2.0], [3.0], [4.0]])
    assert np.allclose(gcn_layer(X, messy, IDENTITY), gcn_layer(X, PATH, IDENTITY))


def test_a_node_without_edges_keeps_its_own_features():
    X, W = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.5], [0.0, 1.0]])
    assert np.allclose(gcn_layer(X, [], W), X @ W)


def test_relu_can_be_left_out():
    X, W = np.array([[1.0], [1.0]]), np.array([[-2.0]])
    assert np.allclose(gcn_layer(X, [(0, 1)], W), 0)
    assert np.allclose(gcn_layer(X, [(0, 1)], W, relu=False), -2)


def test_it_equals_the_dense_formula():
    rng = np.random.default_rng(0)
    X, W = rng.normal(size=(12, 5)), rng.normal(size=(5, 3))
    edges = [(int(u), int(v)) for u, v in rng.integers(0, 12, size=(30, 2)) if u != v]
    A = np.eye(12)
    for u, v in edges:
        A[u, v] = A[v, u] = 1
    d = A.sum(axis=1)
    want = np.maximum(A / np.sqrt(np.outer(d, d)) @ X @ W, 0)
    before = X.copy(), W.copy()
    assert np.allclose(gcn_layer(X, edges, W), want)
    assert np.array_equal(X, before[0]) and np.array_equal(W, before[1])


def test_renumbering_the_nodes_renumbers_the_result():
    rng = np.random.default_rng(1)
    X, W, new = rng.normal(size=(4, 3)), rng.normal(size=(3, 2)), np.array([2, 0, 3, 1])
    moved = np.empty_like(X)
    moved[new] = X
    out = gcn_layer(moved, [(int(new[u]), int(new[v])) for u, v in PATH], W)
    assert np.allclose(out[new], gcn_layer(X, PATH, W))


def test_a_large_sparse_graph():
    n = 200_000
    out = gcn_layer(np.ones((n, 1)), [(v, v + 1) for v in range(n - 1)], IDENTITY)
    assert out[n // 2, 0] == pytest.approx(1)
    assert out[0, 0] == pytest.approx(1 / 2 + 1 / np.sqrt(6))


@pytest.mark.parametrize("edge", [(0, 4), (-1, 0)])
def test_unknown_nodes_are_refused(edge):
    with pytest.raises(ValueError):
        gcn_layer(ONE, [edge], IDENTITY)
