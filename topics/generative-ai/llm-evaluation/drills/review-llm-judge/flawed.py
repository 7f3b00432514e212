"""Compare a candidate with a baseline by the votes of a model judge."""

import math
import statistics


def points(reply, candidate_position):
    """Points for the candidate: 1, 0.5 or 0; None when the reply holds no verdict."""
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    if not lines:
        return None
    text = " ".join(lines).upper()
    if "1" in text:
        return 1.0 if candidate_position == 1 else 0.0
    if "2" in text:
        return 1.0 if candidate_position == 2 else 0.0
    return 0.5


def ask(example, judge, votes):
    """Collect repeated votes to average out the judge's randomness."""
    collected = []
    for _ in range(votes):
        reply = judge(example["prompt"], example["candidate"], example["baseline"])
        collected.append(points(reply, candidate_position=1))
    return collected


def compare(examples, judge, votes=2):
    """Win rate of the candidate with a 95 % confidence interval."""
    scores, used, invalid = [], 0, 0
    for example in examples:
        collected = ask(example, judge, votes)
        if None in collected:
            invalid += 1
            continue
        used += 1
        scores.extend(collected)
    if used < 2:
        raise ValueError("fewer than two usable examples")
    rate = statistics.mean(scores)
    half = 1.96 * statistics.stdev(scores) / math.sqrt(len(scores))
    return {"win_rate": rate, "low": rate - half, "high": rate + half, "used": used, "invalid": invalid}
