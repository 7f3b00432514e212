"""Epsilon-greedy selection with logged propensities, and its off-policy evaluation."""


def choose(scores, eligible, epsilon, rng):
    """Return (item, propensity)."""
    k = len(eligible)
    greedy = max(eligible, key=lambda item: scores[item])
    if rng.random() < epsilon:
        item = rng.choice(sorted(scores))
        propensity = epsilon / k
    else:
        item = greedy
        propensity = 1 - epsilon
    return item, round(propensity, 3)


def ips_value(rows, policy):
    """Return the inverse-propensity estimate of the policy's mean reward."""
    if not rows:
        raise ValueError("no rows")
    matched = [row for row in rows if policy(row["context"]) == row["item"]]
    total = sum(row["reward"] / row["propensity"] for row in matched)
    return total / max(1, len(matched))
