import math
import warnings

import numpy as np
import pytest

from submission import lambda_gradients


def test_two_items_by_hand():
    gradient, hessian = lambda_gradients([1.0, 2.0], [1, 0])
    rho = 1 / (1 + math.exp(-1))
    delta = 1 - 1 / math.log2(3)
    assert gradient == pytest.approx([-rho * delta, rho * delta])
    assert hessian == pytest.approx([rho * (1 - rho) * delta] * 2)


def test_sigma_scales_push_and_curvature():
    gradient, hessian = lambda_gradients([0.0, 0.0], [0, 2], sigma=2.0)
    delta = 1 - 1 / math.log2(3)                 # gain 3 over IDCG 3
    assert gradient == pytest.approx([2 * 0.5 * delta, -2 * 0.5 * delta])
    assert hessian == pytest.approx([4 * 0.25 * delta] * 2)


def test_three_grades_by_hand():
    gradient, _ = lambda_gradients([3.0, 2.0, 1.0], [0, 1, 2])
    d = [1, 1 / math.log2(3), 0.5]
    ideal = 3 * d[0] + 1 * d[1]
    push = lambda s, g, a, b: (1 / (1 + math.exp(s))) * g * abs(d[a] - d[b]) / ideal
    p10, p20, p21 = push(-1, 1, 1, 0), push(-2, 3, 2, 0), push(-1, 2, 2, 1)
    assert gradient == pytest.approx([p10 + p20, -p10 + p21, -p20 - p21])


def test_gradient_sums_to_zero_and_follows_permutation():
    rng = np.random.default_rng(0)
    scores, rel = rng.normal(size=12), rng.integers(0, 4, 12)
    gradient, hessian = lambda_gradients(scores, rel)
    assert gradient.sum() == pytest.approx(0, abs=1e-12) and (hessian >= 0).all()
    perm = rng.permutation(12)
    shuffled, _ = lambda_gradients(scores[perm], rel[perm])
    assert shuffled == pytest.approx(gradient[perm])


def test_cut_ignores_swaps_below_k():
    gradient, _ = lambda_gradients([4.0, 3.0, 2.0, 1.0], [0, 0, 0, 1], k=2)
    second = 1 / math.log2(3)
    top, next_ = 1 / (1 + math.exp(-3)), second / (1 + math.exp(-2))
    assert gradient == pytest.approx([top, next_, 0, -top - next_])


def test_the_ideal_list_is_cut_as_well():
    gradient, _ = lambda_gradients([3.0, 2.0, 1.0, 0.0], [0, 1, 1, 1], k=2)
    second = 1 / math.log2(3)
    ideal = 1 + second                                        # two of the three relevant items fit
    push = [rho * swap / ideal for rho, swap in ((1 / (1 + math.exp(-1)), 1 - second),
                                                 (1 / (1 + math.exp(-2)), 1), (1 / (1 + math.exp(-3)), 1))]
    assert gradient == pytest.approx([sum(push), *(-p for p in push)])


def test_ties_keep_the_input_order():
    gradient, _ = lambda_gradients([1.0, 1.0, 1.0], [0, 0, 1])
    d = [1, 1 / math.log2(3), 0.5]
    assert gradient == pytest.approx([0.5 * (d[0] - d[2]), 0.5 * (d[1] - d[2]), -0.5 * (d[0] + d[1] - 2 * d[2])])


def test_no_pairs_no_gradient():
    for rel in ([0, 0, 0], [2, 2, 2]):
        gradient, hessian = lambda_gradients([1.0, 2.0, 3.0], rel)
        assert not gradient.any() and not hessian.any()


def test_extreme_scores_and_speed():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gradient, hessian = lambda_gradients([1000.0, -1000.0], [0, 1])
    assert np.isfinite(gradient).all() and gradient[1] == pytest.approx(-(1 - 1 / math.log2(3)))
    rng = np.random.default_rng(1)
    lambda_gradients(rng.normal(size=300), rng.integers(0, 5, 300), k=10)
