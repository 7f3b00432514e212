"""Epsilon-greedy selection with logged propensities, and its off-policy evaluation."""


def choose(scores, eligible, epsilon, rng):
    """Return an eligible item and the total probability with which it is returned."""
    greedy = max(eligible, key=lambda item: scores[item])
    item = rng.choice(eligible) if rng.random() < epsilon else greedy
    return item, epsilon / len(eligible) + (1 - epsilon if item == greedy else 0)


def ips_value(rows, policy):
    """Return the inverse-propensity estimate of the policy's mean reward per request."""
    if not rows:
        raise ValueError("no rows")
    total = sum(row["reward"] / row["propensity"] for row in rows if policy(row["context"]) == row["item"])
    return total / len(rows)
