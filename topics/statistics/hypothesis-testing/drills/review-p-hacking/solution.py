"""Final read-out of an experiment against its registered plan."""

import math
from statistics import NormalDist, fmean, variance


def z_test(control, treatment):
    """Return (difference of means, two-sided p-value), variances not assumed equal."""
    difference = fmean(treatment) - fmean(control)
    error = math.sqrt(variance(control) / len(control) + variance(treatment) / len(treatment))
    return difference, 2 * NormalDist().cdf(-abs(difference) / error)


def analyse(users, plan):
    """Test the primary metric, capped, on everybody enrolled up to the planned last day."""
    arms = {"control": [], "treatment": []}
    for user in users:
        if user["day"] <= plan["last_day"]:
            arms[user["variant"]].append(min(user[plan["metric"]], plan["cap"]))
    if min(len(values) for values in arms.values()) < 2:
        raise ValueError("each arm needs at least two users")
    difference, p = z_test(arms["control"], arms["treatment"])
    return {
        "metric": plan["metric"],
        "day": plan["last_day"],
        "n": sum(len(values) for values in arms.values()),
        "difference": difference,
        "p": p,
        "significant": p < plan["alpha"],
    }
