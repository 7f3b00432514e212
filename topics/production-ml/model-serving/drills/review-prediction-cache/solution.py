"""Prediction cache in front of a ranking model."""


class PredictionCache:
    """Scores with a time to live; failures are answered by a default and not stored."""

    def __init__(self, model, ttl, clock, default=0.5):
        self.model = model
        self.ttl = ttl
        self.clock = clock
        self.default = default
        self._entries = {}

    def scores(self, user, items):
        """Scores of the items for the user, in the order of the items."""
        now = self.clock()
        key = (self.model.version, user, tuple(items))
        entry = self._entries.get(key)
        if entry is not None:
            computed, scores = entry
            if now - computed < self.ttl:
                return list(scores)
        try:
            scores = tuple(self.model.predict(user, items))
        except Exception:
            return [self.default] * len(items)
        self._entries[key] = (now, scores)
        return list(scores)
