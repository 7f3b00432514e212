def count_subarrays(values, k):
    """Return the number of non-empty contiguous subarrays that sum to k."""
    raise NotImplementedError


def longest_subarray(values, k):
    """Return (start, end) of the longest subarray that sums to k, or None."""
    raise NotImplementedError
