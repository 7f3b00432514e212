def longest_at_most_k(items, k):
    counts, start, best = {}, 0, (0, 0)
    for end, item in enumerate(items, start=1):
        counts[item] = counts.get(item, 0) + 1
        while len(counts) > k:
            out = items[start]
            counts[out] -= 1
            if counts[out] == 0:
                del counts[out]
            start += 1
        if end - start > best[1] - best[0]:
            best = (start, end)
    return best


def shortest_with_sum(values, target):
    start = total = 0
    best = None
    for end, x in enumerate(values, start=1):
        total += x
        while total >= target:
            if best is None or end - start < best:
                best = end - start
            total -= values[start]
            start += 1
    return best
