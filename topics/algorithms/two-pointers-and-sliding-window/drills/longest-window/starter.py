def longest_at_most_k(items, k):
    """Return (start, end) of the longest stretch with at most k distinct items."""
    raise NotImplementedError


def shortest_with_sum(values, target):
    """Return the length of the shortest stretch with sum >= target, or None."""
    raise NotImplementedError
