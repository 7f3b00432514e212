import numpy as np


def lambda_gradients(scores, relevances, sigma=1.0, k=None):
    """LambdaRank gradient and hessian with respect to the scores of one query."""
    scores = np.asarray(scores, dtype=float)
    relevances = np.asarray(relevances)
    n = len(scores)
    cut = n if k is None else k

    discounts = 1 / np.log2(np.arange(1, n + 1) + 1)
    discounts[cut:] = 0
    gain = 2.0 ** relevances - 1
    ideal = np.sum(np.sort(gain)[::-1] * discounts)
    if ideal == 0:
        return np.zeros(n), np.zeros(n)

    order = np.argsort(-scores, kind="stable")
    disc = np.empty(n)
    disc[order] = discounts

    better = relevances[:, None] > relevances[None, :]
    rho = 0.5 * (1 - np.tanh(sigma * (scores[:, None] - scores[None, :]) / 2))
    delta = np.abs(gain[:, None] - gain[None, :]) * np.abs(disc[:, None] - disc[None, :]) / ideal
    push = np.where(better, sigma * rho * delta, 0)
    curve = np.where(better, sigma**2 * rho * (1 - rho) * delta, 0)
    return push.sum(0) - push.sum(1), curve.sum(0) + curve.sum(1)
