import numpy as np
import pytest

from submission import PCA, components_needed


def data(n=80, d=5, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + rng.normal(size=d) * 10


def test_points_on_a_line():
    X = np.array([[0.0, 1], [3, 5], [6, 9]])
    p = PCA(1).fit(X)
    assert p.components[0] == pytest.approx([0.6, 0.8])
    assert p.variance == pytest.approx([25])
    assert p.explained == pytest.approx([1])
    assert p.transform(X).ravel() == pytest.approx([-5, 0, 5])
    assert p.inverse(p.transform(X)) == pytest.approx(X)


def test_sign_convention():
    X = np.array([[0.0, 0], [1, -3], [2, -6]])
    row = PCA(1).fit(X).components[0]
    assert row[1] > 0 and row[0] < 0
    rows = PCA(5).fit(data(seed=3)).components
    assert all(row[np.abs(row).argmax()] > 0 for row in rows)


def test_components_are_orthonormal_and_scores_uncorrelated():
    X = data()
    p = PCA(4).fit(X)
    assert p.components @ p.components.T == pytest.approx(np.eye(4), abs=1e-9)
    S = np.cov(p.transform(X), rowvar=False)
    assert S == pytest.approx(np.diag(p.variance), abs=1e-8)
    assert all(a >= b for a, b in zip(p.variance, p.variance[1:]))


def test_explained_is_a_share_of_the_whole():
    X = data()
    p = PCA(2).fit(X)
    assert p.explained == pytest.approx(p.variance / X.var(axis=0, ddof=1).sum())
    assert PCA(5).fit(X).explained.sum() == pytest.approx(1)


def test_reconstruction_error_is_the_dropped_variance():
    X = data()
    full, p = PCA(5).fit(X), PCA(2).fit(X)
    lost = ((X - p.inverse(p.transform(X))) ** 2).sum() / (len(X) - 1)
    assert lost == pytest.approx(full.variance[2:].sum())


def test_new_rows_use_the_training_mean():
    X = data()
    p = PCA(3).fit(X)
    one = p.transform(X[:1])
    assert one == pytest.approx(p.transform(X)[:1])
    assert np.abs(one).max() > 0


def test_more_columns_than_rows():
    X = np.random.default_rng(1).normal(size=(4, 50))
    p = PCA(3).fit(X)
    assert p.components.shape == (3, 50)
    assert p.inverse(p.transform(X)) == pytest.approx(X)


def test_bad_k_constant_data_and_untouched_input():
    X = data()
    copy = X.copy()
    for k in (0, 6):
        with pytest.raises(ValueError):
            PCA(k).fit(X)
    PCA(2).fit(X)
    assert np.array_equal(X, copy)
    assert PCA(1).fit(np.ones((3, 2))).explained == pytest.approx([0])


def test_components_needed():
    X = np.diag([3.0, 2.0, 1.0])
    X = np.concatenate([X, -X])                       # variances proportional to 9, 4, 1
    assert components_needed(X, 0.5) == 1
    assert components_needed(X, 9 / 14) == 1
    assert components_needed(X, 0.7) == 2
    assert components_needed(X, 1.0) == 3
