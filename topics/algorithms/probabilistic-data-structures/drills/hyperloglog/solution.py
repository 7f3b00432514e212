import hashlib
import math


def rank(rest, width):
    return width - rest.bit_length() + 1


class HyperLogLog:
    def __init__(self, p):
        self.p, self.m = p, 1 << p
        self.registers = [0] * self.m

    def add(self, item):
        value = int.from_bytes(hashlib.blake2b(item.encode(), digest_size=8).digest(), "big")
        width = 64 - self.p
        register, rest = value >> width, value & ((1 << width) - 1)
        self.registers[register] = max(self.registers[register], rank(rest, width))

    def count(self):
        alpha = 0.7213 / (1 + 1.079 / self.m)
        raw = alpha * self.m**2 / sum(2.0**-r for r in self.registers)
        zeros = self.registers.count(0)
        if raw <= 2.5 * self.m and zeros:
            return self.m * math.log(self.m / zeros)
        return raw

    def merge(self, other):
        if self.p != other.p:
            raise ValueError("sketches of different precision")
        self.registers = [max(a, b) for a, b in zip(self.registers, other.registers)]
