"""Compare a candidate with a baseline by the votes of a model judge."""

import math
import statistics

FIRST_ANSWER_POINTS = {"VERDICT: 1": 1.0, "VERDICT: TIE": 0.5, "VERDICT: 2": 0.0}


def first_answer_points(reply):
    """Points for the first answer; None when the last non-empty line is no verdict."""
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    return FIRST_ANSWER_POINTS.get(lines[-1]) if lines else None


def example_score(example, judge, votes):
    """Mean points of the candidate over both orders; None when a reply is invalid."""
    collected = []
    for _ in range(votes):
        ahead = first_answer_points(judge(example["prompt"], example["candidate"], example["baseline"]))
        behind = first_answer_points(judge(example["prompt"], example["baseline"], example["candidate"]))
        collected += [ahead, None if behind is None else 1 - behind]
    return None if None in collected else statistics.mean(collected)


def compare(examples, judge, votes=2):
    """Win rate of the candidate with a 95 % interval over examples, not over votes."""
    everything = [example_score(example, judge, votes) for example in examples]
    scores = [score for score in everything if score is not None]
    if len(scores) < 2:
        raise ValueError("fewer than two usable examples")
    rate = statistics.mean(scores)
    half = 1.96 * statistics.stdev(scores) / math.sqrt(len(scores))
    return {"win_rate": rate, "low": rate - half, "high": rate + half,
            "used": len(scores), "invalid": len(everything) - len(scores)}
