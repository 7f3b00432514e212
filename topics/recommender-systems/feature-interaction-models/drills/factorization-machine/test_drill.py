import numpy as np
import pytest

from submission import fit, gradients, loss, scores


def example(rows=7, n=6, k=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(rows, n)), (rng.random(rows) < 0.5) * 1.0, 0.3, rng.normal(size=n), rng.normal(size=(n, k))


def test_by_hand():
    X = np.array([[1.0, 1.0, 2.0]])
    V = np.array([[1.0, 0.0], [2.0, 1.0], [0.0, 1.0]])
    assert scores(X, 0.5, np.array([1.0, 0.0, 1.0]), V) == pytest.approx([0.5 + 3 + 4])


def test_against_the_double_sum():
    X, _, w0, w, V = example()
    for row, got in zip(X, scores(X, w0, w, V)):
        pairs = sum(V[i] @ V[j] * row[i] * row[j] for i in range(6) for j in range(i + 1, 6))
        assert got == pytest.approx(w0 + row @ w + pairs)


def test_many_features():
    rng = np.random.default_rng(1)
    X = np.zeros((4, 60_000))
    X[:, rng.choice(60_000, 20, replace=False)] = 1.0
    V = rng.normal(0, 0.1, (60_000, 8))
    active = V[X[0] == 1]
    expected = (np.triu(active @ active.T, 1)).sum()
    assert scores(X, 0.0, np.zeros(60_000), V)[0] == pytest.approx(expected)


def test_loss_of_huge_scores():
    X, w, V = np.array([[1.0], [1.0]]), np.array([1000.0]), np.zeros((1, 1))
    assert loss(X, np.array([1.0, 0.0]), 0.0, w, V, 0.0) == pytest.approx(500)


def test_penalty_spares_the_bias():
    X, y, w0, w, V = example()
    plain = loss(X, y, w0, w, V, 0.0)
    assert loss(X, y, w0, w, V, 0.2) - plain == pytest.approx(0.1 * ((w**2).sum() + (V**2).sum()))


def test_gradient_against_differences():
    X, y, w0, w, V = example(seed=3)
    g0, gw, gV = gradients(X, y, w0, w, V, 0.1)
    h = 1e-6
    assert g0 == pytest.approx((loss(X, y, w0 + h, w, V, 0.1) - loss(X, y, w0 - h, w, V, 0.1)) / (2 * h), abs=1e-6)
    for i in range(6):
        d = np.zeros(6)
        d[i] = h
        assert gw[i] == pytest.approx((loss(X, y, w0, w + d, V, 0.1) - loss(X, y, w0, w - d, V, 0.1)) / (2 * h), abs=1e-6)
        for f in range(3):
            D = np.zeros((6, 3))
            D[i, f] = h
            numeric = (loss(X, y, w0, w, V + D, 0.1) - loss(X, y, w0, w, V - D, 0.1)) / (2 * h)
            assert gV[i, f] == pytest.approx(numeric, abs=1e-6)


def test_learns_a_product():
    bits = np.array([[0, 0], [0, 1], [1, 0], [1, 1]] * 25)
    X = np.column_stack([1 - bits[:, 0], bits[:, 0], 1 - bits[:, 1], bits[:, 1]]).astype(float)
    y = (bits[:, 0] != bits[:, 1]) * 1.0
    w0, w, V = fit(X, y, k=4)
    assert ((scores(X, w0, w, V) > 0) == (y == 1)).all()
    assert loss(X, y, w0, w, V, 0.0) < 0.2


def test_seed_decides():
    X, y, *_ = example(rows=20)
    a, b = fit(X, y, k=2, steps=20, seed=5), fit(X, y, k=2, steps=20, seed=5)
    assert np.array_equal(a[2], b[2])
