import numpy as np
import pytest

from submission import interval, replicates, resample

UNITS = [np.array([1.0, 2.0]), np.array([4.0]), np.array([8.0, 8.0, 8.0]), np.array([3.0])]
INDICES = np.array([[0, 1, 2, 3], [0, 0, 0, 0], [1, 1, 3, 3], [2, 2, 2, 1], [0, 2, 3, 3], [1, 2, 2, 3], [0, 0, 1, 3]])


def mean(rows):
    return float(rows.mean())


def ratio(rows):
    return float(rows[:, 0].sum() / rows[:, 1].sum())


def test_resampling_is_repeatable_with_replacement_and_in_range():
    first = resample(6, 500, seed=4)
    assert first.shape == (500, 6)
    assert np.issubdtype(first.dtype, np.integer)
    assert set(np.unique(first)) == set(range(6))
    assert any(len(set(row)) < 6 for row in first.tolist())
    assert np.array_equal(first, resample(6, 500, seed=4))
    assert not np.array_equal(first, resample(6, 500, seed=5))


def test_a_resample_leaves_out_about_a_third():
    indices = resample(200, 200, seed=1)
    missing = np.mean([1 - len(set(row)) / 200 for row in indices.tolist()])
    assert missing == pytest.approx(0.368, abs=0.01)


def test_resampling_leaves_the_global_state_alone():
    np.random.seed(0)
    before = np.random.get_state()[1].copy()
    resample(5, 5, seed=1)
    assert np.array_equal(before, np.random.get_state()[1])


def test_the_rows_of_a_unit_stay_together():
    assert replicates(UNITS, mean, INDICES[:4]) == pytest.approx([34 / 7, 1.5, 3.5, 76 / 10])


def test_a_ratio_is_recomputed_from_its_sums():
    units = [np.array([[1.0, 10.0]]), np.array([[3.0, 4.0], [1.0, 4.0]])]
    assert replicates(units, ratio, np.array([[0, 1], [0, 0], [1, 1]])) == pytest.approx([5 / 18, 0.1, 0.5])


def test_percentile_interval():
    values = replicates(UNITS, mean, INDICES)
    assert interval(UNITS, mean, INDICES, level=0.8) == pytest.approx(tuple(np.quantile(values, [0.1, 0.9])))


def test_basic_interval_mirrors_the_tails():
    low, high = np.quantile(replicates(UNITS, mean, INDICES), [0.1, 0.9])
    estimate = 34 / 7
    expected = (2 * estimate - high, 2 * estimate - low)
    assert interval(UNITS, mean, INDICES, level=0.8, method="basic") == pytest.approx(expected)


def test_bca_equals_percentile_without_bias_and_skewness():
    units = [np.array([v]) for v in (-2.0, -1.0, 1.0, 2.0)]
    indices = np.array([[0, 1, 2, 3], [0, 0, 1, 2], [3, 3, 2, 1], [0, 0, 0, 0], [3, 3, 3, 3]])
    got = interval(units, mean, indices, level=0.5, method="bca")
    assert got == pytest.approx(interval(units, mean, indices, level=0.5))


def test_bca_shifts_to_the_right_for_a_right_skewed_mean():
    rng = np.random.default_rng(3)
    units = [np.array([v]) for v in rng.exponential(1, 25)]
    indices = resample(25, 1500, seed=2)
    plain, bca = interval(units, mean, indices), interval(units, mean, indices, method="bca")
    assert bca[0] > plain[0] and bca[1] > plain[1]


def test_bca_by_hand():
    units = [np.array([v]) for v in (0.0, 0.0, 3.0)]                      # jackknife means 1.5, 1.5, 0
    indices = np.array([[0, 0, 0], [0, 0, 2], [0, 1, 2], [0, 2, 2], [2, 2, 2], [0, 0, 1], [1, 0, 2], [0, 1, 1]])
    # values 0 1 1 2 3 0 1 0: three below the estimate 1 and three equal, so z0 = inv_cdf(4.5 / 8) = 0.157311
    # gaps -0.5, -0.5, 1: a = 0.75 / (6 * 1.5 ** 1.5) = 0.068041
    low, high = interval(units, mean, indices, level=0.6, method="bca")
    assert (low, high) == pytest.approx((0.16826, 2.23337), abs=1e-4)


@pytest.mark.parametrize("arguments", [
    {"level": 1.0}, {"level": 0.0}, {"method": "normal"},
])
def test_wrong_arguments_are_refused(arguments):
    with pytest.raises(ValueError):
        interval(UNITS, mean, INDICES, **arguments)


def test_one_unit_is_not_enough():
    with pytest.raises(ValueError):
        interval(UNITS[:1], mean, np.array([[0]]))


def test_bca_refuses_replicates_on_one_side():
    with pytest.raises(ValueError):
        interval(UNITS, mean, np.array([[2, 2, 2, 2], [2, 2, 2, 1]]), method="bca")
