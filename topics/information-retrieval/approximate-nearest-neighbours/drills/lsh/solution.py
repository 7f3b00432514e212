from collections import defaultdict

import numpy as np


def find_probability(angle, n_bits, n_tables):
    """Probability that two vectors at this angle meet in some table."""
    same_bit = 1 - angle / np.pi
    return float(1 - (1 - same_bit**n_bits) ** n_tables)


class HyperplaneLSH:
    def __init__(self, dim, n_bits, n_tables, seed=0):
        rng = np.random.default_rng(seed)
        self.dim = dim
        self.planes = rng.normal(size=(n_tables, n_bits, dim))
        self.tables = [defaultdict(set) for _ in range(n_tables)]
        self.vectors = {}

    def _unit(self, vector):
        vector = np.asarray(vector, dtype=float)
        length = np.linalg.norm(vector)
        if vector.shape != (self.dim,) or length == 0:
            raise ValueError("a non-zero vector of the right length is needed")
        return vector / length

    def _keys(self, vector):
        return [bits.tobytes() for bits in (self.planes @ vector >= 0)]

    def add(self, item, vector):
        """Store or replace a vector."""
        vector = self._unit(vector)
        if item in self.vectors:
            for table, key in zip(self.tables, self._keys(self.vectors[item])):
                table[key].discard(item)
        self.vectors[item] = vector
        for table, key in zip(self.tables, self._keys(vector)):
            table[key].add(item)

    def candidates(self, vector):
        """Ids that share at least one bucket with the vector."""
        found = set()
        for table, key in zip(self.tables, self._keys(self._unit(vector))):
            found |= table.get(key, set())
        return found

    def query(self, vector, k):
        """The k best candidates as (id, cosine)."""
        unit = self._unit(vector)
        scored = [(item, float(self.vectors[item] @ unit)) for item in self.candidates(vector)]
        return sorted(scored, key=lambda pair: (-pair[1], pair[0]))[:k]
