"""How well simulated learners are judged (the figures in full: benchmarks/assess.py)."""

import pytest

from benchmarks.assess import measure


def test_a_few_learners_are_mostly_judged_right() -> None:
    found = measure(8)
    assert found["answers"] <= 30
    assert found["credited"] >= 0.87  # few learners scatter; two hundred are below


@pytest.mark.slow
def test_two_hundred_learners_are_judged_right_on_nine_topics_in_ten() -> None:
    found = measure(200)
    assert found["credited"] >= 0.9
    assert found["calibration error"] <= 0.05
