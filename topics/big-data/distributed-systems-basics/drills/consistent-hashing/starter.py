"""Consistent hashing with virtual nodes, weights and replicas."""


class Ring:
    def __init__(self, virtual=100):
        raise NotImplementedError

    def add(self, node, weight=1):
        """Add a node with virtual * weight points."""
        raise NotImplementedError

    def remove(self, node):
        """Remove a node and its points."""
        raise NotImplementedError

    def node(self, key):
        """Return the node that owns the key."""
        raise NotImplementedError

    def nodes(self, key, count):
        """Return up to count distinct nodes, clockwise from the key."""
        raise NotImplementedError
