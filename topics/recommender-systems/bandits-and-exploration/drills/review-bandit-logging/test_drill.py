import random
from collections import Counter

import pytest

from submission import choose, ips_value

SCORES = {"a": 0.3, "b": 0.9, "c": 0.5, "d": 0.1}


def test_only_eligible_items_are_shown():
    rng = random.Random(0)
    assert {choose(SCORES, ["a", "c"], 0.5, rng)[0] for _ in range(300)} == {"a", "c"}


def test_without_exploration_the_best_eligible_item():
    assert choose(SCORES, ["d", "c", "a"], 0.0, random.Random(0)) == ("c", pytest.approx(1))
    assert choose({"a": 1, "b": 1}, ["b", "a"], 0.0, random.Random(0))[0] == "b"


def test_the_greedy_items_propensity_counts_both_branches():
    rng, eligible = random.Random(1), ["a", "b", "c", "d"]
    seen = {item: set() for item in eligible}
    for _ in range(500):
        item, propensity = choose(SCORES, eligible, 0.4, rng)
        seen[item].add(round(propensity, 2))
    assert seen == {"a": {0.1}, "b": {0.7}, "c": {0.1}, "d": {0.1}}


def test_frequencies_are_those_logged():
    rng, eligible = random.Random(2), ["a", "b", "c", "d"]
    shown = Counter(choose(SCORES, eligible, 0.4, rng)[0] for _ in range(8000))
    assert shown["b"] / 8000 == pytest.approx(0.7, abs=0.03)
    assert shown["d"] / 8000 == pytest.approx(0.1, abs=0.02)


def test_small_propensities_are_exact():
    items = [str(n) for n in range(3000)]
    scores = {item: float(item) for item in items}
    rng, propensities = random.Random(3), {}
    for _ in range(200):
        item, propensity = choose(scores, items, 0.5, rng)
        propensities[item] = propensity
    low = {p for item, p in propensities.items() if item != "2999"}
    assert len(low) == 1 and low.pop() == pytest.approx(0.5 / 3000, rel=1e-9)


def test_ips_divides_by_all_rows():
    rows = [{"context": 0, "item": "a", "propensity": 0.1, "reward": 1}]
    rows += [{"context": 0, "item": "b", "propensity": 0.9, "reward": 0}] * 9
    assert ips_value(rows, lambda context: "a") == pytest.approx(1.0)
    assert ips_value(rows, lambda context: "c") == 0
    with pytest.raises(ValueError):
        ips_value([], lambda context: "a")


def test_log_and_estimate_agree_with_the_truth():
    rng, rows, mean = random.Random(4), [], {"a": 0.2, "b": 0.6, "c": 0.4}
    for _ in range(20_000):
        item, propensity = choose({"a": 1, "b": 2, "c": 3}, ["a", "b", "c"], 0.5, rng)
        rows.append({"context": 0, "item": item, "propensity": propensity, "reward": int(rng.random() < mean[item])})
    for item in "abc":
        assert ips_value(rows, lambda context, item=item: item) == pytest.approx(mean[item], abs=0.05)
