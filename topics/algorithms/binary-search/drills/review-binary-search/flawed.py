"""Searches over sorted prices and over capacities."""


def first_at_least(prices, x):
    """Return the smallest index i with prices[i] >= x, or len(prices)."""
    lo, hi = 0, max(len(prices) - 1, 0)
    while lo < hi:
        mid = (lo + hi) // 2
        if prices[mid] >= x:
            hi = mid
        else:
            lo = mid + 1
    return lo


def _first_above(prices, x):
    lo, hi = 0, len(prices)
    while lo < hi:
        mid = (lo + hi) // 2
        if prices[mid] >= x:
            hi = mid
        else:
            lo = mid + 1
    return lo


def _first_from(prices, x):
    lo, hi = 0, len(prices)
    while lo < hi:
        mid = (lo + hi) // 2
        if prices[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def count_between(prices, low, high):
    """Return how many prices lie between low and high, both included."""
    return max(0, _first_above(prices, high) - _first_from(prices, low))


def _fits(weights, days, capacity):
    used, load = 1, 0
    for weight in weights:
        if load + weight > capacity:
            used += 1
            load = 0
        load += weight
    return used <= days


def least_capacity(weights, days):
    """Return the smallest capacity that ships everything within `days` days."""
    lo, hi = -(-sum(weights) // days), sum(weights)
    while lo < hi:
        mid = (lo + hi) // 2
        if _fits(weights, days, mid):
            hi = mid
        else:
            lo = mid + 1
    return lo
