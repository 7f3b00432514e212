"""Pace a campaign's budget through the intervals of a day."""

import math
from itertools import groupby


def best_multiplier(values, prices, budget):
    """Return the largest multiplier in hindsight whose wins cost at most budget."""
    offers = sorted((price / value, price) for value, price in zip(values, prices) if price <= value)
    best, spent = 0.0, 0.0
    for ratio, group in groupby(offers, key=lambda offer: offer[0]):
        spent += sum(price for _, price in group)
        if spent > budget:
            return best
        best = ratio
    return 1.0


class Pacer:
    """Feedback control of one bid multiplier along a traffic forecast."""

    def __init__(self, budget, forecast, step=0.3, start=0.5, floor=0.01):
        self.left = budget
        self.multiplier = start
        self._forecast, self._step, self._floor = list(forecast), step, floor
        self._interval, self._opened_with = 0, budget

    def bid(self, value):
        if self.left <= 0 or self._interval >= len(self._forecast):
            return 0.0
        return self.multiplier * value

    def pay(self, price):
        if price > self.left:
            return False
        self.left -= price
        return True

    def close_interval(self):
        if self._interval >= len(self._forecast):
            raise ValueError("all intervals are closed")
        rest = sum(self._forecast[self._interval :])
        target = self._opened_with * self._forecast[self._interval] / rest
        if target > 0:
            spent = self._opened_with - self.left
            factor = math.exp(-self._step * max(-1e6, min(1e6, spent / target - 1)))
            self.multiplier = min(1.0, max(self._floor, self.multiplier * min(2.0, max(0.5, factor))))
        self._interval += 1
        self._opened_with = self.left
