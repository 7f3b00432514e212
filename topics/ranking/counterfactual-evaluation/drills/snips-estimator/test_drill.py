import math

import numpy as np
import pytest

from submission import doubly_robust, evaluate

LOG = dict(rewards=[1, 0, 1, 0], logged=[0.5, 0.25, 0.25, 0.8], target=[0.25, 0.5, 0.75, 0.2])


def test_by_hand():
    out = evaluate(**LOG)
    assert out["ips"] == pytest.approx(0.875)
    assert out["snips"] == pytest.approx(3.5 / 5.75)
    assert out["mean_weight"] == pytest.approx(5.75 / 4)
    assert out["ess"] == pytest.approx(5.75**2 / 13.3125)
    assert out["clipped_share"] == 0


def test_standard_error():
    v = 3.5 / 5.75
    w, r = np.array([0.5, 2, 3, 0.25]), np.array([1, 0, 1, 0])
    assert evaluate(**LOG)["snips_se"] == pytest.approx(math.sqrt((w**2 * (r - v) ** 2).sum()) / 5.75)


def test_clipping():
    out = evaluate(**LOG, max_weight=2)
    assert out["ips"] == pytest.approx(2.5 / 4) and out["snips"] == pytest.approx(2.5 / 4.75)
    assert out["mean_weight"] == pytest.approx(5.75 / 4)
    assert out["clipped_share"] == pytest.approx(1 / 5.75)


def test_same_policy_returns_the_observed_mean():
    rng = np.random.default_rng(0)
    p, r = rng.uniform(0.1, 1, 50), rng.random(50)
    out = evaluate(r, p, p)
    assert out["ips"] == pytest.approx(r.mean()) == out["snips"] and out["ess"] == pytest.approx(50)


def test_shifted_rewards_shift_snips():
    shifted = dict(LOG, rewards=[11, 10, 11, 10])
    assert evaluate(**shifted)["snips"] == pytest.approx(evaluate(**LOG)["snips"] + 10)


def test_no_overlap_at_all():
    out = evaluate([1, 0], [0.5, 0.5], [0, 0])
    assert out["ips"] == 0 and math.isnan(out["snips"]) and math.isnan(out["snips_se"])
    assert out["ess"] == 0 and out["clipped_share"] == 0


@pytest.mark.parametrize("bad", [
    dict(logged=[0, 0.25, 0.25, 0.8]), dict(logged=[1.2, 0.25, 0.25, 0.8]), dict(target=[-0.1, 0.5, 0.75, 0.2]),
    dict(rewards=[1, 0, 1]), dict(logged=[float("nan"), 0.25, 0.25, 0.8]), dict(rewards=[1, 0, float("nan"), 0]),
    dict(rewards=[], logged=[], target=[]),
])
def test_invalid_logs_yield_no_number(bad):
    with pytest.raises(ValueError):
        evaluate(**{**LOG, **bad})


def test_doubly_robust_with_each_part_right():
    rng = np.random.default_rng(1)
    old, new, value = np.array([0.8, 0.2]), np.array([0.3, 0.7]), np.array([0.2, 0.6])
    a = (rng.random(200_000) < old[1]).astype(int)
    r = (rng.random(len(a)) < value[a]).astype(float)
    truth = float(new @ value)
    wrong = np.array([0.5, 0.1])
    assert doubly_robust(r, old[a], new[a], wrong[a], np.full(len(a), new @ wrong)) == pytest.approx(truth, abs=0.02)
    flat = np.full(len(a), 0.5)                      # wrong propensities, right model
    assert doubly_robust(r, flat, new[a], value[a], np.full(len(a), new @ value)) == pytest.approx(truth, abs=0.02)
