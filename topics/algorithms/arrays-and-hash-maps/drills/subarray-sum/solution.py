from collections import defaultdict


def count_subarrays(values, k):
    seen = defaultdict(int)
    seen[0] = 1
    total = found = 0
    for x in values:
        total += x
        found += seen.get(total - k, 0)
        seen[total] += 1
    return found


def longest_subarray(values, k):
    first = {0: 0}
    total, best = 0, None
    for end, x in enumerate(values, start=1):
        total += x
        start = first.get(total - k)
        if start is not None and (best is None or end - start > best[1] - best[0]):
            best = (start, end)
        first.setdefault(total, end)
    return best
