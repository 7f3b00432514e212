import hashlib
import math


class CountMin:
    def __init__(self, epsilon, delta):
        self.width, self.depth = math.ceil(math.e / epsilon), math.ceil(math.log(1 / delta))
        self.total = 0
        self._rows = [[0] * self.width for _ in range(self.depth)]

    def _columns(self, item):
        for row in range(self.depth):
            digest = hashlib.blake2b(item.encode(), digest_size=8, salt=row.to_bytes(8, "big")).digest()
            yield int.from_bytes(digest, "big") % self.width

    def add(self, item, count=1):
        if count < 0:
            raise ValueError("counts must not be negative")
        self.total += count
        for row, column in zip(self._rows, self._columns(item)):
            row[column] += count

    def estimate(self, item):
        return min(row[column] for row, column in zip(self._rows, self._columns(item)))

    def merge(self, other):
        if (self.width, self.depth) != (other.width, other.depth):
            raise ValueError("sketches of different shape")
        self.total += other.total
        self._rows = [[a + b for a, b in zip(x, y)] for x, y in zip(self._rows, other._rows)]
