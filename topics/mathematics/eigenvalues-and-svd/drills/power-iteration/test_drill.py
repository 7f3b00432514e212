import numpy as np
import pytest

from submission import power_iteration, top_eigenpairs


def symmetric(values, seed=1):
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(len(values), len(values))))
    return q @ np.diag(values) @ q.T, q


def test_two_by_two():
    value, vector, _ = power_iteration([[2, 1], [1, 2]], [1, 0])
    assert value == pytest.approx(3)
    assert abs(vector @ np.array([1, 1]) / 2**0.5) == pytest.approx(1)


def test_a_negative_dominant_eigenvalue_keeps_its_sign():
    A, q = symmetric([-4.0, 2.0, 1.0])
    value, vector, steps = power_iteration(A, np.ones(3))
    assert value == pytest.approx(-4)
    assert np.allclose(A @ vector, -4 * vector, atol=1e-8)
    assert steps < 100


def test_stops_at_once_at_an_eigenvector():
    value, vector, steps = power_iteration(np.diag([3.0, 1.0]), [0.0, 5.0])
    assert (value, steps) == (pytest.approx(1), 0)
    assert np.linalg.norm(vector) == pytest.approx(1)


def test_rate_follows_the_ratio_of_eigenvalues():
    slow, _ = symmetric([1.0, 0.95, 0.1])
    fast, _ = symmetric([1.0, 0.5, 0.1])
    slow_steps = power_iteration(slow, np.ones(3))[2]
    fast_steps = power_iteration(fast, np.ones(3))[2]
    assert 20 <= fast_steps <= 45
    assert 300 <= slow_steps <= 600


def test_refuses_a_zero_start_and_reports_no_convergence():
    with pytest.raises(ValueError):
        power_iteration(np.eye(2), [0, 0])
    with pytest.raises(RuntimeError):
        power_iteration(np.diag([5.0, -5.0]), [1.0, 1.0], max_steps=200)


def test_inputs_are_left_alone():
    A, x0 = np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([3.0, 0.0])
    before = A.copy(), x0.copy()
    power_iteration(A, x0)
    top_eigenpairs(A, 2)
    assert np.array_equal(A, before[0]) and np.array_equal(x0, before[1])


def test_top_pairs_in_order_of_absolute_value():
    A, _ = symmetric([7.0, -5.0, 3.0, 1.0, 0.5])
    values, vectors = top_eigenpairs(A, 3)
    assert values == pytest.approx([7, -5, 3], abs=1e-6)
    assert np.allclose(A @ vectors, vectors * values, atol=1e-5)
    assert np.allclose(vectors.T @ vectors, np.eye(3), atol=1e-6)


def test_all_pairs_of_a_singular_matrix():
    A, _ = symmetric([4.0, 2.0, 0.0])
    values, vectors = top_eigenpairs(A, 3)
    assert values == pytest.approx([4, 2, 0], abs=1e-6)
    assert np.allclose(vectors.T @ vectors, np.eye(3), atol=1e-6)
