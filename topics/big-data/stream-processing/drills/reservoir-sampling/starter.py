"""Samples of fixed size from streams of unknown length."""


def reservoir_sample(stream, k, rng):
    """Return k items of the stream, uniformly without replacement."""
    raise NotImplementedError


def weighted_reservoir_sample(pairs, k, rng):
    """Return k items of (item, weight) pairs, drawn without replacement in proportion to weight."""
    raise NotImplementedError


def merge_samples(a, n_a, b, n_b, k, rng):
    """Merge uniform samples of two disjoint streams with n_a and n_b items."""
    raise NotImplementedError
