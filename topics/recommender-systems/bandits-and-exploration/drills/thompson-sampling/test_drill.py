import numpy as np
import pytest

from submission import Thompson, probability_better


def test_posterior_counts_batches():
    bandit = Thompson(["a", "b"], seed=0, prior=(1.0, 9.0))
    bandit.update("a", 3, 17)
    bandit.update("a", 1, 0)
    assert bandit.posterior("a") == (5.0, 26.0) and bandit.posterior("b") == (1.0, 9.0)


def test_discount_spares_the_prior():
    bandit = Thompson(["a"], seed=0, prior=(2.0, 3.0))
    bandit.update("a", 10, 20)
    bandit.discount(0.5)
    assert bandit.posterior("a") == (7.0, 13.0)
    bandit.discount(0.0)
    assert bandit.posterior("a") == (2.0, 3.0)


def test_probability_better():
    assert probability_better(1, 1, 1, 1) == pytest.approx(0.5)
    assert probability_better(2, 1, 1, 1) == pytest.approx(2 / 3)          # E[X] of Beta(2, 1)
    assert probability_better(3, 2, 2, 3) + probability_better(2, 3, 3, 2) == pytest.approx(1)
    assert probability_better(2000, 3000, 2000, 3000) == pytest.approx(0.5, abs=1e-9)
    assert probability_better(2000, 3000, 1950, 3050) == pytest.approx(0.846827017427, abs=1e-9)


def test_choices_follow_the_probability_of_being_best():
    bandit = Thompson(["a", "b"], seed=3)
    bandit.update("a", 4, 6)
    bandit.update("b", 6, 6)
    share = np.mean([bandit.choose() == "a" for _ in range(4000)])
    assert share == pytest.approx(probability_better(5, 7, 7, 7), abs=0.04)


def test_propensities_match_and_sum_to_one():
    bandit = Thompson(["a", "b"], seed=1)
    bandit.update("a", 4, 6)
    bandit.update("b", 6, 6)
    p = bandit.propensities()
    assert p["a"] == pytest.approx(probability_better(5, 7, 7, 7), abs=0.02)
    assert sum(p.values()) == pytest.approx(1)


def test_no_eligible_arm_has_propensity_zero():
    bandit = Thompson(["good", "bad"], seed=1)
    bandit.update("good", 5000, 5000)
    bandit.update("bad", 1, 9999)
    p = bandit.propensities(draws=1000)
    assert 0.0009 < p["bad"] < 0.0011 and p["good"] > 0.99


def test_only_eligible_arms():
    bandit = Thompson(["a", "b", "c"], seed=1)
    bandit.update("a", 1000, 0)
    assert {bandit.choose(["b", "c"]) for _ in range(200)} == {"b", "c"}
    assert set(bandit.propensities(["b", "c"])) == {"b", "c"}
    with pytest.raises(ValueError):
        bandit.choose([])


def test_asking_for_propensities_changes_no_choice():
    one, two = Thompson(list("abcd"), seed=7), Thompson(list("abcd"), seed=7)
    first, second = [], []
    for _ in range(50):
        first.append(one.choose())
        two.propensities(draws=100)
        second.append(two.choose())
    assert first == second and len(set(first)) > 1


def test_finds_the_best_arm():
    truth, rng = {"a": 0.03, "b": 0.12, "c": 0.04}, np.random.default_rng(0)
    bandit, pulled = Thompson(list(truth), seed=5), []
    for _ in range(6000):
        arm = bandit.choose()
        won = bool(rng.random() < truth[arm])
        bandit.update(arm, won, not won)
        pulled.append(arm)
    assert pulled[-1000:].count("b") > 700
