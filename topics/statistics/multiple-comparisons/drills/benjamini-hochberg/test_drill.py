import numpy as np
import pytest

from submission import adjust, reject

P = [0.035, 0.003, 0.3, 0.024, 0.021]


@pytest.mark.parametrize("method, expected", [
    ("bonferroni", [0.175, 0.015, 1.0, 0.12, 0.105]),
    ("holm", [0.084, 0.015, 0.3, 0.084, 0.084]),
    ("bh", [0.04375, 0.015, 0.3, 0.04, 0.04]),
])
def test_five_p_values_by_hand(method, expected):
    assert adjust(P, method) == pytest.approx(expected)


def test_arbitrary_dependence_costs_the_harmonic_sum():
    factor = 1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5
    assert adjust(P, "by") == pytest.approx(np.minimum(np.array([0.04375, 0.015, 0.3, 0.04, 0.04]) * factor, 1))


def test_step_up_rejects_what_misses_its_own_line():
    assert reject(P, 0.05).tolist() == [True, True, False, True, True]


def test_holm_stops_at_the_first_failure():
    assert reject(P, 0.05, "holm").tolist() == [False, True, False, False, False]


def test_the_level_itself_counts_as_rejected():
    assert reject([0.05], 0.05).tolist() == [True]


def test_missing_tests_do_not_count():
    values = [0.035, np.nan, 0.003, 0.3, np.nan, 0.024, 0.021]
    adjusted = adjust(values)
    assert np.isnan(adjusted[[1, 4]]).all()
    assert adjusted[[0, 2, 3, 5, 6]] == pytest.approx(adjust(P))
    assert reject(values, 0.5).tolist() == [True, False, True, True, False, True, True]


@pytest.mark.parametrize("method", ["bonferroni", "holm", "bh", "by"])
def test_equal_p_values_get_equal_results(method):
    adjusted = adjust([0.02, 0.01, 0.02, 0.02, 0.5], method)
    assert adjusted[0] == pytest.approx(adjusted[2]) == pytest.approx(adjusted[3])


def test_order_of_strictness():
    rng = np.random.default_rng(1)
    p = rng.random(50) ** 3
    bonferroni, holm, bh = (adjust(p, method) for method in ("bonferroni", "holm", "bh"))
    assert (bonferroni >= holm - 1e-12).all() and (holm >= bh - 1e-12).all() and (bh >= p - 1e-12).all()


def test_the_false_discovery_rate_is_kept():
    rng = np.random.default_rng(2)
    shares = []
    for _ in range(400):
        p = rng.random(100)
        p[:30] = p[:30] ** 8
        r = reject(p, 0.2)
        shares.append(r[30:].sum() / max(r.sum(), 1))
    assert 0.10 < np.mean(shares) < 0.17                     # theory: 0.2 * 70 / 100


def test_input_is_kept_and_empty_input_is_fine():
    values = np.array([0.2, 0.01])
    adjust(values)
    assert values.tolist() == [0.2, 0.01]
    assert adjust([]).shape == (0,)
    assert adjust([0.0, 1.0]).tolist() == [0, 1]


@pytest.mark.parametrize("p, method", [([0.5, 1.2], "bh"), ([-0.1], "holm"), ([0.5], "sidak")])
def test_wrong_input_is_refused(p, method):
    with pytest.raises(ValueError):
        adjust(p, method)
