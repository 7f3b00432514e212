import hashlib
import math


class BloomFilter:
    def __init__(self, capacity, error):
        self.capacity, self.error = capacity, error
        self.bits = math.ceil(capacity * math.log(1 / error) / math.log(2) ** 2)
        self.hashes = max(1, round(self.bits / capacity * math.log(2)))
        self._array = bytearray((self.bits + 7) // 8)

    def _positions(self, key):
        digest = hashlib.blake2b(key.encode(), digest_size=16).digest()
        first, second = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
        return ((first + i * second) % self.bits for i in range(self.hashes))

    def add(self, key):
        for p in self._positions(key):
            self._array[p // 8] |= 1 << (p % 8)

    def __contains__(self, key):
        return all(self._array[p // 8] >> (p % 8) & 1 for p in self._positions(key))

    def union(self, other):
        if (self.bits, self.hashes) != (other.bits, other.hashes):
            raise ValueError("filters of different shape")
        out = BloomFilter(self.capacity, self.error)
        out._array = bytearray(a | b for a, b in zip(self._array, other._array))
        return out

    def to_bytes(self):
        return bytes(self._array)
