"""Thompson sampling for Bernoulli rewards."""


class Thompson:
    def __init__(self, arms, seed, prior=(1.0, 1.0)):
        raise NotImplementedError

    def posterior(self, arm):
        raise NotImplementedError

    def choose(self, eligible=None):
        raise NotImplementedError

    def update(self, arm, successes, failures):
        raise NotImplementedError

    def discount(self, factor):
        raise NotImplementedError

    def propensities(self, eligible=None, draws=20_000):
        raise NotImplementedError


def probability_better(a, b, c, d):
    """Return P(X > Y) for X ~ Beta(a, b), Y ~ Beta(c, d), a a positive integer."""
    raise NotImplementedError
