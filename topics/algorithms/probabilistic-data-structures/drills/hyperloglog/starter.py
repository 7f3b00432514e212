def rank(rest, width):
    """Position from 1 of the first 1 bit; width + 1 when rest is 0."""
    raise NotImplementedError


class HyperLogLog:
    def __init__(self, p):
        raise NotImplementedError

    def add(self, item):
        raise NotImplementedError

    def count(self):
        raise NotImplementedError

    def merge(self, other):
        raise NotImplementedError
