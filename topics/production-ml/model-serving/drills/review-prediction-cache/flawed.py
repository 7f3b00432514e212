"""Prediction cache in front of a ranking model."""


class PredictionCache:
    """Scores with a time to live, safe against a failing model.

    model: has ``version`` and ``predict(user, items) -> list of floats``
    ttl: life of an entry in seconds
    clock: function without arguments that returns the time in seconds
    default: score of every item when the model fails
    """

    def __init__(self, model, ttl, clock, default=0.5):
        self.model = model
        self.ttl = ttl
        self.clock = clock
        self.default = default
        self._entries = {}

    def scores(self, user, items):
        """Scores of the items for the user, in the order of the items."""
        now = self.clock()
        key = (user, tuple(items))
        entry = self._entries.get(key)
        if entry is not None and now - entry["used"] < self.ttl:
            entry["used"] = now
            return entry["scores"]
        try:
            scores = self.model.predict(user, items)
        except Exception:
            scores = [self.default] * len(items)
        self._entries[key] = {"used": now, "scores": scores}
        return scores
