import numpy as np


def find_probability(angle, n_bits, n_tables):
    """Probability that two vectors at this angle meet in some table."""
    raise NotImplementedError


class HyperplaneLSH:
    def __init__(self, dim, n_bits, n_tables, seed=0):
        raise NotImplementedError

    def add(self, item, vector):
        """Store or replace a vector."""
        raise NotImplementedError

    def candidates(self, vector):
        """Ids that share at least one bucket with the vector."""
        raise NotImplementedError

    def query(self, vector, k):
        """The k best candidates as (id, cosine)."""
        raise NotImplementedError
