"""How well simulated learners are judged (the figures in full: benchmarks/assess.py)."""

import pytest

from benchmarks.assess import KINDS, measure

BY_NAME = {kind.name: kind for kind in KINDS}


def test_a_few_learners_are_mostly_judged_right() -> None:
    found = measure(8)
    assert found["answers"] <= 30
    assert found["credited"] >= 0.87  # few learners scatter; two hundred are below


@pytest.mark.slow
def test_two_hundred_learners_are_judged_right_on_nine_topics_in_ten() -> None:
    found = measure(200)
    assert found["credited"] >= 0.9
    assert found["calibration error"] <= 0.03


@pytest.mark.slow
@pytest.mark.parametrize(
    "name, least",
    [
        ("few slips and guesses", 0.91),
        ("many slips", 0.88),
        ("many guesses", 0.88),
        # who knows this learner's making reaches 0.86 (benchmarks/assess_bound.py)
        ("hardly ordered knowledge", 0.83),
        ("rates too high", 0.88),
    ],
)
def test_learners_unlike_the_model_are_judged_nearly_as_well(name: str, least: float) -> None:
    found = measure(60, BY_NAME[name])
    assert found["credited"] >= least
    assert found["calibration error"] <= 0.06
