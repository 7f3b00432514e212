"""Rate limiting by token buckets, with an injected clock."""

from collections import OrderedDict


class TokenBucket:
    def __init__(self, rate, capacity, clock):
        if rate <= 0 or capacity <= 0:
            raise ValueError("rate and capacity must be positive")
        self.rate, self.capacity, self._clock = rate, capacity, clock
        self._tokens, self._latest = capacity, clock()

    def _refill(self):
        now = self._clock()
        if now > self._latest:
            gained = (now - self._latest) * self.rate
            self._tokens = min(self.capacity, self._tokens + gained)
            self._latest = now

    def _check(self, cost):
        if not 0 < cost <= self.capacity:
            raise ValueError("the cost must be positive and at most the capacity")

    def allow(self, cost=1.0):
        """Take cost tokens and return True, or take nothing and return False."""
        self._check(cost)
        self._refill()
        if self._tokens < cost:
            return False
        self._tokens -= cost
        return True

    def wait(self, cost=1.0):
        """Seconds until allow(cost) would succeed."""
        self._check(cost)
        self._refill()
        return max(0.0, (cost - self._tokens) / self.rate)

    def full(self):
        """Whether the bucket is as good as new."""
        self._refill()
        return self._tokens >= self.capacity


class Limiter:
    """Buckets in a circle: each call looks at two others and forgets those that are full."""

    def __init__(self, rate, capacity, clock):
        self._clock, self._latest = clock, clock()
        self._new = lambda: TokenBucket(rate, capacity, self._time)
        self._new()                                   # refuses a wrong rate or capacity at once
        self._buckets = OrderedDict()

    def _time(self):
        """Highest reading so far: a new bucket must not start in the past of a forgotten one."""
        self._latest = max(self._latest, self._clock())
        return self._latest

    def _forget_some(self):
        for _ in range(min(2, len(self._buckets))):
            key, bucket = self._buckets.popitem(last=False)
            if not bucket.full():
                self._buckets[key] = bucket           # to the end of the circle

    def allow(self, key, cost=1.0):
        """Ask the bucket of the key."""
        self._forget_some()
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._new()
        allowed = bucket.allow(cost)
        self._buckets[key] = bucket
        return allowed

    def __len__(self):
        """Number of buckets in memory."""
        return len(self._buckets)
