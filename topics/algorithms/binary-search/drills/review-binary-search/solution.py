"""Searches over sorted prices and over capacities."""


def _first_true(lo, hi, test):
    while lo < hi:
        mid = (lo + hi) // 2
        if test(mid):
            hi = mid
        else:
            lo = mid + 1
    return lo


def first_at_least(prices, x):
    return _first_true(0, len(prices), lambda i: prices[i] >= x)


def count_between(prices, low, high):
    above = _first_true(0, len(prices), lambda i: prices[i] > high)
    return max(0, above - first_at_least(prices, low))


def least_capacity(weights, days):
    def fits(capacity):
        used, load = 1, 0
        for weight in weights:
            if load + weight > capacity:
                used, load = used + 1, 0
            load += weight
        return used <= days

    return _first_true(max(weights), sum(weights), fits)
