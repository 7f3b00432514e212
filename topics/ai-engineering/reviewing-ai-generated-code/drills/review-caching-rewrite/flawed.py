"""A small time-limited cache in front of the profile service."""

from collections import OrderedDict


class ProfileCache:
    """Serve profiles from memory while they are younger than ttl seconds."""

    def __init__(self, fetch, clock, ttl=60, max_size=1000):
        self._fetch = fetch
        self._clock = clock
        self._ttl = ttl
        self._max_size = max_size
        self._entries = OrderedDict()  # key -> (profile, time)

    def get(self, user, locale):
        """Return the user's profile in the given locale."""
        key = user
        now = self._clock()
        if key in self._entries:
            profile, stored = self._entries[key]
            if now - stored < self._ttl:
                self._entries[key] = (profile, now)
                return profile
            del self._entries[key]

        profile = self._fetch(user, locale)
        self._entries[key] = (profile, now)
        while len(self._entries) > self._max_size:
            self._entries.popitem(last=False)
        return profile
