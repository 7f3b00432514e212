import numpy as np
import pytest

from submission import cuped


def simulate(seed, n=4000, effect=0.3):
    rng = np.random.default_rng(seed)
    habit = rng.normal(10, 2, n)
    x = habit + rng.normal(0, 1, n)
    treated = rng.random(n) < 0.5
    return habit + rng.normal(0, 1, n) + effect * treated, x, treated


def test_a_case_by_hand():
    # within arms: x -1, 1 | -2, 2 and y -1, 1 | -3, 3, so theta = 14 / 10; mean of x is 4
    result = cuped([1, 3, 2, 8], [1, 3, 4, 8], [False, False, True, True])
    assert result["theta"] == pytest.approx([1.4])
    assert result["plain_difference"] == pytest.approx(3)
    assert result["difference"] == pytest.approx(3 - 1.4 * 4)
    assert result["plain_se"] == pytest.approx(np.sqrt(2 / 2 + 18 / 2))
    assert result["se"] == pytest.approx(np.sqrt(0.32 / 2 + 0.08 / 2))


def test_the_variance_falls_by_the_squared_correlation():
    y, x, treated = simulate(1)
    result = cuped(y, x, treated)
    assert result["reduction"] == pytest.approx(0.64, abs=0.03)      # correlation 4 / 5
    assert result["difference"] == pytest.approx(0.3, abs=4 * result["se"])


def test_the_reported_error_is_the_true_one():
    results = [cuped(*simulate(seed, n=400)) for seed in range(300)]
    differences = [r["difference"] for r in results]
    assert np.mean(differences) == pytest.approx(0.3, abs=0.03)
    assert np.std(differences) == pytest.approx(np.mean([r["se"] for r in results]), rel=0.12)


def test_shifting_or_scaling_the_covariate_changes_nothing():
    y, x, treated = simulate(2, n=200)
    a, b = cuped(y, x, treated), cuped(y, 5 - 3 * x, treated)
    assert (a["difference"], a["se"]) == (pytest.approx(b["difference"]), pytest.approx(b["se"]))


def test_a_large_effect_does_not_leak_into_theta():
    y, x, treated = simulate(3, n=300, effect=0.0)
    x = x + 2 * treated                                              # an unlucky split of the habit
    assert cuped(y + 50 * treated, x, treated)["theta"] == pytest.approx(cuped(y, x, treated)["theta"])


def test_several_covariates_and_a_useless_constant():
    rng = np.random.default_rng(4)
    x = rng.normal(0, 1, (500, 2))
    treated = np.arange(500) % 2 == 0
    y = 2 * x[:, 0] - x[:, 1] + treated
    result = cuped(y, np.column_stack([x, np.full(500, 7.0)]), treated)
    assert result["theta"] == pytest.approx([2, -1, 0], abs=1e-9)
    assert result["difference"] == pytest.approx(1)
    assert result["reduction"] == pytest.approx(1)


def test_a_constant_covariate_adjusts_nothing():
    result = cuped([1, 2, 4, 9], [3, 3, 3, 3], [0, 1, 0, 1])
    assert result["theta"] == pytest.approx([0])
    assert result["difference"] == pytest.approx(result["plain_difference"])
    assert result["reduction"] == pytest.approx(0)


def test_a_metric_without_any_spread_has_no_reduction():
    result = cuped([3, 3, 5, 5], [1, 2, 3, 5], [0, 0, 1, 1])
    assert (result["plain_se"], result["reduction"]) == (0, 0)
    assert result["difference"] == pytest.approx(2)


def test_unknown_covariates_take_the_columns_mean():
    y, x, treated = simulate(5, n=100)
    missing = x.copy()
    missing[::7] = np.nan
    filled = np.where(np.isnan(missing), np.nanmean(missing), missing)
    a, b = cuped(y, missing, treated), cuped(y, filled, treated)
    assert (a["difference"], a["se"]) == (pytest.approx(b["difference"]), pytest.approx(b["se"]))


def test_a_column_without_any_value_is_ignored():
    y, x, treated = simulate(6, n=50)
    result = cuped(y, np.column_stack([x, np.full(50, np.nan)]), treated)
    assert result["difference"] == pytest.approx(cuped(y, x, treated)["difference"])


def test_inputs_are_not_changed():
    y, x, treated = simulate(7, n=20)
    x[3] = np.nan
    before = x.copy()
    cuped(y, x, treated)
    assert np.array_equal(before, x, equal_nan=True)


@pytest.mark.parametrize("arguments", [
    ([1, 2, 3], [1, 2, 3], [True, False, False]),
    ([1, 2, 3, 4], [1, 2, 3], [True, True, False, False]),
])
def test_wrong_input_is_refused(arguments):
    with pytest.raises(ValueError):
        cuped(*arguments)
