"""Rate limiting by token buckets, with an injected clock."""


class TokenBucket:
    def __init__(self, rate, capacity, clock):
        raise NotImplementedError

    def allow(self, cost=1.0):
        """Take cost tokens and return True, or take nothing and return False."""
        raise NotImplementedError

    def wait(self, cost=1.0):
        """Seconds until allow(cost) would succeed."""
        raise NotImplementedError


class Limiter:
    def __init__(self, rate, capacity, clock):
        raise NotImplementedError

    def allow(self, key, cost=1.0):
        """Ask the bucket of the key."""
        raise NotImplementedError

    def __len__(self):
        """Number of buckets in memory."""
        raise NotImplementedError
