def private_histogram(records, bins, epsilon, cap, rng):
    """Noisy counts per cell, epsilon-differentially private per person."""
    raise NotImplementedError
