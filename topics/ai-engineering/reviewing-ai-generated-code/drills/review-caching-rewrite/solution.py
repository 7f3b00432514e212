"""A small time-limited cache in front of the profile service."""

import copy
from collections import OrderedDict


class ProfileCache:
    """Serve profiles from memory while they are younger than ttl seconds."""

    def __init__(self, fetch, clock, ttl=60, max_size=1000):
        self._fetch = fetch
        self._clock = clock
        self._ttl = ttl
        self._max_size = max_size
        self._entries = OrderedDict()  # (user, locale) -> (profile, time of fetch), oldest first

    def get(self, user, locale):
        """Return the user's profile in the given locale; failures are not kept."""
        key = (user, locale)
        now = self._clock()
        if key in self._entries:
            profile, fetched = self._entries[key]
            if now - fetched < self._ttl:
                return copy.deepcopy(profile)
            del self._entries[key]

        profile = self._fetch(user, locale)
        if profile is None:
            return None
        self._entries[key] = (copy.deepcopy(profile), now)
        while len(self._entries) > self._max_size:
            self._entries.popitem(last=False)
        return profile
