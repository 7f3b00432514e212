from collections import Counter


def private_histogram(records, bins, epsilon, cap, rng):
    """Noisy counts per cell, epsilon-differentially private per person."""
    if epsilon <= 0 or cap < 1 or len(set(bins)) != len(bins):
        raise ValueError("need a positive epsilon, a cap of at least 1 and distinct cells")
    counts, used = dict.fromkeys(bins, 0), Counter()
    for person, cell in records:
        if cell in counts and used[person] < cap:
            used[person] += 1
            counts[cell] += 1
    return {cell: n + rng.laplace(0, cap / epsilon) for cell, n in counts.items()}
