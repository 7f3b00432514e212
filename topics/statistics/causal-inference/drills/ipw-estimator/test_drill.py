import math

import numpy as np
import pytest

from submission import balance, ipw

Y = [10.0, 6.0, 4.0, 2.0]
T = [True, True, False, False]
E = [0.5, 0.25, 0.5, 0.2]


def simulate(seed, n=4000):
    rng = np.random.default_rng(seed)
    x = rng.normal(0, 1, (n, 2))
    e = 1 / (1 + np.exp(-x[:, 0]))
    t = rng.random(n) < e
    effect = 1 + x[:, 0]                                   # ATE 1; the treated gain more
    return x, 2 * x[:, 0] + t * effect + rng.normal(0, 1, n), t, e


def test_the_ate_by_hand():
    # weights 2, 4 | 2, 1.25
    result = ipw(Y, T, E)
    treated, untreated = (2 * 10 + 4 * 6) / 6, (2 * 4 + 1.25 * 2) / 3.25
    assert result["effect"] == pytest.approx(treated - untreated)
    assert result["ess"] == (pytest.approx(36 / 20), pytest.approx(3.25**2 / (4 + 1.25**2)))
    assert result["clipped"] == 0
    squares = ((2 / 6 * (10 - treated)) ** 2 + (4 / 6 * (6 - treated)) ** 2
               + (2 / 3.25 * (4 - untreated)) ** 2 + (1.25 / 3.25 * (2 - untreated)) ** 2)
    assert result["se"] == pytest.approx(math.sqrt(squares))


def test_the_att_by_hand():
    # weights 1, 1 | 1, 0.25
    result = ipw(Y, T, E, estimand="att")
    assert result["effect"] == pytest.approx(8 - (4 + 0.25 * 2) / 1.25)
    assert result["ess"][0] == pytest.approx(2)


def test_a_constant_added_to_the_outcome_changes_nothing():
    a, b = ipw(Y, T, E), ipw([v + 1000 for v in Y], T, E)
    assert (a["effect"], a["se"]) == (pytest.approx(b["effect"]), pytest.approx(b["se"]))


def test_equal_propensities_give_the_plain_difference():
    assert ipw(Y, T, [0.3] * 4)["effect"] == pytest.approx(5)


def test_confounding_is_removed():
    effects = []
    for seed in range(20):
        _, y, t, e = simulate(seed)
        effects.append(ipw(y, t, e)["effect"])
        assert y[t].mean() - y[~t].mean() > 2
    assert np.mean(effects) == pytest.approx(1, abs=0.1)


def test_the_effect_on_the_treated_is_larger_when_they_gain_more():
    x, y, t, e = simulate(3, n=20_000)
    truth = 1 + x[t, 0].mean()
    assert ipw(y, t, e, estimand="att")["effect"] == pytest.approx(truth, abs=0.15)


def test_clipping_bounds_the_weights_and_is_counted():
    result = ipw([1.0, 2.0, 3.0, 4.0], [True, True, False, False], [0.001, 0.5, 0.5, 0.995], clip=0.1)
    assert result["clipped"] == 2
    assert result["effect"] == pytest.approx((10 * 1 + 2 * 2) / 12 - (2 * 3 + 10 * 4) / 12)
    assert ipw([1.0, 2.0, 3.0, 4.0], [True, True, False, False], [0.001, 0.5, 0.5, 0.995])["clipped"] == 2


def test_weighting_balances_the_covariates():
    x, _, t, e = simulate(4, n=20_000)
    result = balance(x, t, e)
    assert result["before"][0] > 0.5
    assert np.abs(result["after"]).max() < 0.1


def test_balance_by_hand_and_a_constant_column():
    x = [[1.0, 7.0], [3.0, 7.0], [0.0, 7.0], [4.0, 7.0]]
    result = balance(x, T, E)
    spread = math.sqrt((2 + 8) / 2)
    assert result["before"] == pytest.approx([0, 0])
    assert result["after"] == pytest.approx([((2 * 1 + 4 * 3) / 6 - (1.25 * 4) / 3.25) / spread, 0])


@pytest.mark.parametrize("arguments", [
    {"treated": [True, False, False, False]},
    {"treated": [True, True, True, False]},
    {"propensity": [0.5, 1.2, 0.5, 0.5]},
    {"clip": 0.5},
    {"clip": -0.1},
    {"estimand": "late"},
    {"propensity": [0.0, 0.5, 0.5, 0.5], "clip": 0},
    {"propensity": [0.5, 0.5, 1.0, 0.5], "clip": 0, "estimand": "att"},
])
def test_wrong_input_is_refused(arguments):
    settings = {"treated": T, "propensity": E, **arguments}
    with pytest.raises(ValueError):
        ipw(Y, **settings)
    with pytest.raises(ValueError):
        balance([[v] for v in Y], **settings)


def test_a_sure_treatment_is_fine_for_the_att():
    result = ipw(Y, T, [1.0, 0.5, 0.5, 0.5], estimand="att", clip=0)
    assert result["effect"] == pytest.approx(5)
    with pytest.raises(ValueError):
        ipw(Y, T, [0.5, 0.5, 0.0, 0.0], estimand="att", clip=0)
