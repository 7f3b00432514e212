import math

import numpy as np
import pytest

from submission import SequentialTest


def test_one_look_by_hand():
    # means 2 and 4, both sample variances 2, three values each: V = 2/3 + 2/3
    control, treatment = [2 - math.sqrt(2), 2, 2 + math.sqrt(2)], [4 - math.sqrt(2), 4, 4 + math.sqrt(2)]
    v, tau2 = 4 / 3, 0.25
    ratio = math.sqrt(v / (v + tau2)) * math.exp(tau2 * 4 / (2 * v * (v + tau2)))
    half = math.sqrt(v * (v + tau2) / tau2 * (2 * math.log(20) + math.log((v + tau2) / v)))
    result = SequentialTest(tau=0.5).update(control, treatment)
    assert result["estimate"] == pytest.approx(2)
    assert result["p"] == pytest.approx(min(1, 1 / ratio))
    assert (result["low"], result["high"]) == (pytest.approx(2 - half), pytest.approx(2 + half))
    assert not result["significant"]


def test_batches_give_the_same_as_one_look_at_the_end_for_the_estimate():
    rng = np.random.default_rng(1)
    a, b = rng.normal(0, 1, 90), rng.normal(0.2, 1, 60)
    whole, parts = SequentialTest(0.1), SequentialTest(0.1)
    once = whole.update(a, b)
    for i in range(3):
        last = parts.update(a[30 * i:30 * (i + 1)].tolist(), b[20 * i:20 * (i + 1)].tolist())
    assert last["estimate"] == pytest.approx(once["estimate"])
    assert last["p"] <= once["p"] + 1e-12


def test_p_never_rises_and_the_interval_never_widens():
    rng = np.random.default_rng(2)
    test, before = SequentialTest(0.2), {"p": 1.0, "low": -math.inf, "high": math.inf}
    for _ in range(60):
        now = test.update(rng.normal(0, 1, 20), rng.normal(0.1, 1, 20))
        assert now["p"] <= before["p"] and now["low"] >= before["low"] and now["high"] <= before["high"]
        before = now


def test_significant_exactly_when_zero_is_outside():
    rng = np.random.default_rng(3)
    for effect in (0.0, 0.3):
        test = SequentialTest(0.2)
        for _ in range(40):
            now = test.update(rng.normal(0, 1, 25), rng.normal(effect, 1, 25))
            assert now["significant"] == (now["low"] >= 0 or now["high"] <= 0)


def test_early_looks_change_nothing():
    test = SequentialTest(0.2)
    empty = test.update([], [1.0, 2.0])
    assert math.isnan(empty["estimate"])
    few = test.update([5.0], [])
    assert few["estimate"] == pytest.approx(-3.5)
    assert (few["p"], few["low"], few["high"]) == (1.0, -math.inf, math.inf)
    constant = SequentialTest(0.2).update([1, 1, 1], [2, 2, 2])
    assert (constant["p"], constant["low"]) == (1.0, -math.inf)


def test_a_huge_effect_does_not_overflow():
    result = SequentialTest(tau=1.0).update([0.0, 0.001] * 50, [1000.0, 1000.001] * 50)
    assert result["p"] == pytest.approx(0)
    assert result["significant"]


def test_a_large_offset_does_not_spoil_the_variance():
    rng = np.random.default_rng(4)
    a, b = rng.normal(0, 1, 200), rng.normal(0.5, 1, 200)
    plain, shifted = SequentialTest(0.3), SequentialTest(0.3)
    for i in range(0, 200, 50):
        x = plain.update(a[i:i + 50], b[i:i + 50])
        y = shifted.update(a[i:i + 50] + 1e9, b[i:i + 50] + 1e9)
    assert y["p"] == pytest.approx(x["p"], rel=1e-3)
    assert y["high"] == pytest.approx(x["high"], abs=1e-4)


def test_false_alarms_stay_below_the_level_over_all_looks():
    rng = np.random.default_rng(5)
    alarms = 0
    for _ in range(200):
        test = SequentialTest(0.1)
        for _ in range(25):
            now = test.update(rng.normal(0, 1, 100), rng.normal(0, 1, 100))
        alarms += now["significant"]
    assert alarms / 200 <= 0.05


def test_a_real_effect_is_found():
    rng = np.random.default_rng(6)
    test = SequentialTest(0.2)
    for _ in range(20):
        now = test.update(rng.normal(0, 1, 100), rng.normal(0.25, 1, 100))
    assert now["significant"]
    assert now["low"] > 0


@pytest.mark.parametrize("tau, alpha", [(0, 0.05), (-1, 0.05), (0.1, 0), (0.1, 1)])
def test_wrong_settings_are_refused(tau, alpha):
    with pytest.raises(ValueError):
        SequentialTest(tau, alpha)
