"""Consistent hashing with virtual nodes, weights and replicas."""

import bisect
import hashlib


def position(text):
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:8], "big")


class Ring:
    def __init__(self, virtual=100):
        self.virtual = virtual
        self._members = set()
        self._points = []        # sorted (position, node)
        self._positions = []     # the first halves, for bisect

    def _rebuild(self, points):
        self._points = sorted(points)
        self._positions = [p for p, _ in self._points]

    def add(self, node, weight=1):
        """Add a node with virtual * weight points."""
        if node in self._members or weight < 1:
            raise ValueError("the node is present already or its weight is below 1")
        self._members.add(node)
        new = [(position(f"{node}#{i}"), node) for i in range(self.virtual * weight)]
        self._rebuild(self._points + new)

    def remove(self, node):
        """Remove a node and its points."""
        self._members.remove(node)
        self._rebuild([point for point in self._points if point[1] != node])

    def node(self, key):
        """Return the node that owns the key."""
        return self.nodes(key, 1)[0]

    def nodes(self, key, count):
        """Return up to count distinct nodes, clockwise from the key."""
        if not self._points:
            raise LookupError("the ring is empty")
        start = bisect.bisect_right(self._positions, position(key))
        chosen = []
        for step in range(len(self._points)):
            owner = self._points[(start + step) % len(self._points)][1]
            if owner not in chosen:
                chosen.append(owner)
            if len(chosen) >= min(count, len(self._members)):
                break
        return chosen
