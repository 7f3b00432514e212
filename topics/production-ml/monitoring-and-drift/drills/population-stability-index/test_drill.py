import math

import numpy as np
import pytest

from submission import cut_points, psi

NAN = float("nan")


def test_cut_points_are_interior_quantiles():
    assert list(cut_points(range(11), 5)) == pytest.approx([2, 4, 6, 8])


def test_cut_points_are_distinct_and_ignore_missing_values():
    assert list(cut_points([0, 0, 0, 0, 0, 0, 0, 0, 0, 8, NAN], 4)) == [0]


def test_the_same_sample_has_no_drift():
    x = np.linspace(0, 1, 1000)
    assert psi(x, x) == pytest.approx(0, abs=1e-12)


def test_shares_by_hand():
    # cut points 1, 2 (values equal to a cut point go up): shares 0.2, 0.3, 0.5 before; 0.3, 0.3, 0.4 now
    reference = [0, 0, 1, 1, 1, 2, 2, 2, 2, 2]
    current = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    assert list(cut_points(reference, 3)) == [1, 2]
    expected = 0.1 * math.log(0.3 / 0.2) + (-0.1) * math.log(0.4 / 0.5)
    assert psi(reference, current, bins=3) == pytest.approx(expected)


def test_values_beyond_the_reference_are_counted():
    reference = list(range(100))
    outside = [-5.0] * 50 + [1000.0] * 50
    expected = 2 * (0.5 - 0.1) * math.log(0.5 / 0.1) + 8 * (1e-4 - 0.1) * math.log(1e-4 / 0.1)
    assert psi(reference, outside) == pytest.approx(expected)


def test_missing_values_have_their_own_bin():
    reference = [0.0, 1.0, 2.0, 3.0]
    current = [0.0, 1.0, 2.0, 3.0] * 3 + [NAN] * 12
    drift = psi(reference, current, bins=2)
    expected = 2 * (0.25 - 0.5) * math.log(0.25 / 0.5) + (0.5 - 1e-4) * math.log(0.5 / 1e-4)
    assert drift == pytest.approx(expected)


def test_the_cut_points_come_from_the_reference_only():
    a, b = [0.0] * 50 + [1.0] * 50, [0.0] * 90 + [5.0] * 10
    # reference a: cut points 0, 0.5, 1; reference b: cut point 0 only, so both samples lie in one bin
    assert psi(b, a, bins=4) == pytest.approx(0)
    assert psi(a, b, bins=4) == pytest.approx((0.9 - 0.5) * math.log(0.9 / 0.5) + (0.1 - 0.5) * math.log(0.1 / 0.5))


def test_the_floor_can_be_chosen():
    low = psi([0, 1], [0, 0], bins=2, floor=0.01)
    assert low == pytest.approx(0.5 * math.log(2) + (0.01 - 0.5) * math.log(0.01 / 0.5))


@pytest.mark.parametrize("reference, current, bins", [([], [1.0], 10), ([1.0], [], 10), ([NAN], [1.0], 10), ([1.0, 2.0], [1.0], 1)])
def test_impossible_inputs_are_refused(reference, current, bins):
    with pytest.raises(ValueError):
        psi(reference, current, bins=bins)


def test_the_inputs_stay_unchanged():
    reference, current = np.array([3.0, 1.0, 2.0]), np.array([2.0, NAN])
    psi(reference, current, bins=2)
    assert list(reference) == [3.0, 1.0, 2.0] and current[0] == 2.0
