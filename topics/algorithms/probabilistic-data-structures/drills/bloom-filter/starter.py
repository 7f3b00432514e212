class BloomFilter:
    def __init__(self, capacity, error):
        raise NotImplementedError

    def add(self, key):
        raise NotImplementedError

    def __contains__(self, key):
        raise NotImplementedError

    def union(self, other):
        raise NotImplementedError

    def to_bytes(self):
        raise NotImplementedError
