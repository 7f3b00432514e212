import math
from statistics import NormalDist, variance

import pytest

from submission import report


def build(control, treatment):
    """Each argument: one list of clicks per session for each user; an empty list is a user without a session."""
    assigned, rows = {}, []
    for variant, people in (("control", control), ("treatment", treatment)):
        for i, sessions in enumerate(people):
            user = f"{variant}-{i}"
            assigned[user] = variant
            rows += [{"user": user, "clicks": clicks} for clicks in sessions]
    return assigned, rows


def test_assigned_users_without_a_session_count_as_zero():
    result = report(*build([[2], [4]] * 10, [[2], [6], [], []] * 5))
    assert result["difference"] == pytest.approx(2 - 3)


def test_the_error_has_users_as_units():
    control, treatment = [[1] * 10, [3] * 10] * 10, [[1] * 10, [4] * 10] * 10
    expected = math.sqrt(variance([10, 30] * 10) / 20 + variance([10, 40] * 10) / 20)
    result = report(*build(control, treatment))
    assert result["se"] == pytest.approx(expected)
    assert result["p"] == pytest.approx(2 * NormalDist().cdf(-5 / expected))


def test_the_sample_ratio_is_about_assigned_users():
    result = report(*build([[1], [2]] * 30, [[1] * 3, [1] * 4] * 30))
    assert result["srm_p"] == pytest.approx(1)


def test_a_broken_split_is_invalid_even_if_significant():
    result = report(*build([[1], [2]] * 150, [[5], [6]] * 100))
    assert result["p"] < 0.05
    assert result["verdict"] == "invalid"


def test_the_planned_share_is_respected():
    people = [[1], [2]]
    result = report(*build(people * 450, people * 50), planned_share=0.1)
    assert result["srm_p"] == pytest.approx(1)
    assert result["verdict"] == "not significant"


def test_the_chi_squared_test_by_hand():
    result = report(*build([[1], [2]] * 60, [[1], [2]] * 40))
    assert result["srm_p"] == pytest.approx(0.0046777, abs=1e-6)


def test_a_clear_effect_with_a_sound_split():
    result = report(*build([[1], [2]] * 50, [[2], [3]] * 50))
    assert result["verdict"] == "significant"
    assert result["difference"] == pytest.approx(1)
    assert set(result) == {"difference", "se", "p", "srm_p", "verdict"}


def test_rows_of_unassigned_users_are_ignored():
    assigned, rows = build([[1], [2]] * 50, [[2], [3]] * 50)
    assert report(assigned, rows + [{"user": "stranger", "clicks": 999}]) == report(assigned, rows)
