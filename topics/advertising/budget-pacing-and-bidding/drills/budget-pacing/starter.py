"""Pace a campaign's budget through the intervals of a day."""


def best_multiplier(values, prices, budget):
    """Return the largest multiplier in hindsight whose wins cost at most budget."""
    raise NotImplementedError


class Pacer:
    """Feedback control of one bid multiplier along a traffic forecast."""

    def __init__(self, budget, forecast, step=0.3, start=0.5, floor=0.01):
        raise NotImplementedError

    def bid(self, value):
        raise NotImplementedError

    def pay(self, price):
        raise NotImplementedError

    def close_interval(self):
        raise NotImplementedError
