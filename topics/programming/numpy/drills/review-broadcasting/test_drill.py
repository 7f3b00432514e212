import numpy as np
import pytest

from submission import normalise_rows, rmse, standardise


def test_standardised_columns():
    out = standardise(np.array([[1, 5], [2, 5], [3, 5]]))
    assert np.allclose(out.mean(axis=0), 0)
    assert np.allclose(out.std(axis=0), [1, 0])
    assert not standardise(np.full((3, 1), 0.1)).any()


def test_standardise_leaves_its_argument_alone():
    features = np.array([[1.0, 10.0], [3.0, 30.0]])
    before = features.copy()
    first = standardise(features)
    assert np.array_equal(features, before)
    assert np.allclose(standardise(features), first)


def test_rmse_of_a_column_against_a_vector():
    targets = np.array([1.0, 2.0, 3.0])
    assert rmse(targets[:, None], targets) == pytest.approx(0)
    assert rmse(targets, targets[:, None] + 2) == pytest.approx(2)


def test_rmse_of_equal_shapes():
    assert rmse(np.array([1.0, 2.0]), np.array([1.0, 4.0])) == pytest.approx(2**0.5)
    assert rmse(np.array([[1.0], [2.0]]), np.array([[4.0], [5.0]])) == pytest.approx(3)
    assert isinstance(rmse(np.array([1.0]), np.array([2.0])), float)


def test_rmse_rejects_different_lengths():
    with pytest.raises(ValueError):
        rmse(np.ones(3), np.ones(1))


def test_rows_are_divided_by_their_own_sum():
    weights = np.array([[1.0, 3.0], [5.0, 5.0]])
    assert np.allclose(normalise_rows(weights), [[0.25, 0.75], [0.5, 0.5]])
    assert np.allclose(normalise_rows(np.ones((2, 4))), 0.25)


def test_a_row_of_zeros_stays_zero():
    assert np.array_equal(normalise_rows(np.zeros((2, 2))), np.zeros((2, 2)))
