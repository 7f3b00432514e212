import math
import statistics

import pytest

from submission import compare


def examples(*qualities):
    """Quality of the candidate relative to the baseline: +1, 0 or -1; or 'refuse'."""
    return [{"prompt": str(q), "baseline": "base", "candidate": "cand"} for q in qualities]


def steady(prompt, answer_1, answer_2):
    if prompt == "refuse":
        return "I cannot compare these answers."
    if prompt == "0":
        return "VERDICT: TIE"
    best = "cand" if prompt == "1" else "base"
    return "VERDICT: 1" if answer_1 == best else "VERDICT: 2"


def test_a_fair_judge_gives_the_mean_of_the_scores():
    result = compare(examples(1, 1, 0, -1), steady)
    assert result["win_rate"] == pytest.approx(0.625)
    assert (result["used"], result["invalid"]) == (4, 0)


def test_reasoning_before_the_verdict_has_no_meaning():              # verdict-read-anywhere
    def talkative(prompt, answer_1, answer_2):
        return "Answer 1 makes 2 points, answer 2 makes 1.\n" + steady(prompt, answer_1, answer_2) + "\n"
    assert compare(examples(1, 1, 0, -1), talkative)["win_rate"] == pytest.approx(0.625)


def test_a_refusal_is_invalid_and_no_tie():                          # refusal-is-a-tie
    result = compare(examples(1, 1, "refuse"), steady)
    assert (result["win_rate"], result["used"], result["invalid"]) == (1, 2, 1)


def test_an_empty_reply_is_invalid():
    def sometimes_silent(prompt, answer_1, answer_2):
        return "" if prompt == "0" else steady(prompt, answer_1, answer_2)
    assert compare(examples(1, -1, 0), sometimes_silent)["invalid"] == 1


def test_a_judge_that_prefers_the_first_answer_gives_one_half():     # one-order
    assert compare(examples(1, 1, 1), lambda *_: "VERDICT: 1")["win_rate"] == pytest.approx(0.5)


def test_more_votes_of_a_steady_judge_do_not_narrow_the_interval():  # votes-as-sample
    sample = examples(1, 1, 1, -1, -1, 0)
    few, many = compare(sample, steady, votes=1), compare(sample, steady, votes=20)
    assert many["high"] - many["low"] == pytest.approx(few["high"] - few["low"])
    expected = 1.96 * statistics.stdev([1, 1, 1, 0, 0, 0.5]) / math.sqrt(6)
    assert many["high"] - many["win_rate"] == pytest.approx(expected)


def test_too_few_examples_are_refused():
    with pytest.raises(ValueError):
        compare(examples(1, "refuse"), steady)
