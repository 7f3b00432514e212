"""Thompson sampling for Bernoulli rewards."""

from math import exp, lgamma, log

import numpy as np


class Thompson:
    def __init__(self, arms, seed, prior=(1.0, 1.0)):
        self._prior = prior
        self._counts = {arm: [0.0, 0.0] for arm in arms}
        self._choosing, self._estimating = (np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(2))

    def posterior(self, arm):
        return self._prior[0] + self._counts[arm][0], self._prior[1] + self._counts[arm][1]

    def _eligible(self, eligible):
        arms = list(self._counts) if eligible is None else list(eligible)
        if not arms:
            raise ValueError("no eligible arm")
        return arms

    def choose(self, eligible=None):
        arms = self._eligible(eligible)
        alpha, beta = zip(*map(self.posterior, arms))
        return arms[int(self._choosing.beta(alpha, beta).argmax())]

    def update(self, arm, successes, failures):
        self._counts[arm][0] += successes
        self._counts[arm][1] += failures

    def discount(self, factor):
        for counts in self._counts.values():
            counts[0] *= factor
            counts[1] *= factor

    def propensities(self, eligible=None, draws=20_000):
        arms = self._eligible(eligible)
        alpha, beta = zip(*map(self.posterior, arms))
        best = self._estimating.beta(alpha, beta, (draws, len(arms))).argmax(axis=1)
        share = np.maximum(np.bincount(best, minlength=len(arms)), 1) / draws
        return {arm: float(p) for arm, p in zip(arms, share / share.sum())}


def log_beta(x, y):
    return lgamma(x) + lgamma(y) - lgamma(x + y)


def probability_better(a, b, c, d):
    """Return P(X > Y) for X ~ Beta(a, b), Y ~ Beta(c, d), a a positive integer."""
    return sum(
        exp(log_beta(c + i, b + d) - log(b + i) - log_beta(1 + i, b) - log_beta(c, d)) for i in range(a)
    )
