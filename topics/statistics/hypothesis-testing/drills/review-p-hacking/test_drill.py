import math
from statistics import NormalDist

import numpy as np
import pytest

from submission import analyse

PLAN = {"metric": "saves", "secondary": [], "first_look": 1, "last_day": 1, "cap": 1000.0, "alpha": 0.05}


def users(variant, values, day=1, **others):
    return [{"variant": variant, "day": day, "saves": float(v), **{k: float(o[i]) for k, o in others.items()}}
            for i, v in enumerate(values)]


def test_the_p_value_is_two_sided():
    control, treatment = [0, 2] * 50, [0.4, 2.4] * 50
    error = math.sqrt(2 * (100 / 99) / 100)
    result = analyse(users("control", control) + users("treatment", treatment), PLAN)
    assert result["difference"] == pytest.approx(0.4)
    assert result["p"] == pytest.approx(2 * (1 - NormalDist().cdf(0.4 / error)))


def test_extreme_values_are_capped_and_nobody_is_removed():
    control, treatment = [1, 3] * 19 + [3, 900], [1, 3] * 19 + [10, 500]
    result = analyse(users("control", control) + users("treatment", treatment), {**PLAN, "cap": 20.0})
    assert result["n"] == 80
    assert result["difference"] == pytest.approx((19 * 4 + 10 + 20) / 40 - (19 * 4 + 3 + 20) / 40)


def test_the_verdict_is_about_the_primary_metric():
    rows = users("control", [0, 2] * 50, clicks=[0, 1] * 50) + users("treatment", [2, 0.1] * 50, clicks=[8, 9] * 50)
    result = analyse(rows, {**PLAN, "secondary": ["clicks"]})
    assert (result["metric"], result["significant"]) == ("saves", False)


def test_the_verdict_is_about_the_planned_day():
    rows = users("control", [0, 2] * 20, day=2) + users("treatment", [3, 5] * 20, day=2)
    rows += users("control", [3, 5] * 20, day=3) + users("treatment", [0, 2] * 20, day=3)
    rows += users("treatment", [90, 95], day=4)
    result = analyse(rows, {**PLAN, "first_look": 2, "last_day": 3})
    assert (result["day"], result["n"]) == (3, 160)
    assert result["difference"] == pytest.approx(0)
    assert not result["significant"]


def test_users_enrolled_before_the_first_look_count():
    rows = users("control", [1, 3] * 10) + users("treatment", [5, 7] * 10)
    rows += users("control", [2, 4] * 10, day=3) + users("treatment", [2, 4] * 10, day=3)
    result = analyse(rows, {**PLAN, "first_look": 2, "last_day": 3})
    assert result["n"] == 80
    assert result["difference"] == pytest.approx(2)


def test_the_level_is_that_of_the_plan():
    rows = users("control", [0, 2] * 50) + users("treatment", [0.4, 2.4] * 50)   # p = 0.005
    assert analyse(rows, {**PLAN, "alpha": 0.01})["significant"]
    assert not analyse(rows, {**PLAN, "alpha": 0.001})["significant"]


def test_each_arm_brings_its_own_variance():
    rows = users("control", [1, 3] * 50) + users("treatment", [-3, 9] * 5)
    error = math.sqrt((100 / 99) / 100 + (360 / 9) / 10)
    assert analyse(rows, PLAN)["p"] == pytest.approx(2 * (1 - NormalDist().cdf(1 / error)))


def test_a_clear_effect_is_found():
    result = analyse(users("control", [0, 2] * 50) + users("treatment", [2, 4] * 50), PLAN)
    assert result["significant"]
    assert result["difference"] == pytest.approx(2)


def test_an_arm_needs_two_users():
    with pytest.raises(ValueError):
        analyse(users("control", [1, 2, 3]) + users("treatment", [1]), PLAN)


def test_experiments_without_effect_are_rarely_significant():
    rng = np.random.default_rng(11)
    plan = {**PLAN, "secondary": ["clicks", "hides"], "last_day": 3}
    alarms = 0
    for _ in range(300):
        values = rng.normal(10, 2, (3, 120))
        rows = [{"variant": ("control", "treatment")[i % 2], "day": 1 + i // 40,
                 "saves": values[0, i], "clicks": values[1, i], "hides": values[2, i]} for i in range(120)]
        alarms += analyse(rows, plan)["significant"]
    assert alarms / 300 < 0.09
