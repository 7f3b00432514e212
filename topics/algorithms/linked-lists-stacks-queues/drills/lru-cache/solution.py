class _Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRUCache:
    def __init__(self, capacity):
        self._capacity = capacity
        self._nodes = {}
        self._ring = _Node()              # sentinel: after is the newest, before the oldest

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _push_front(self, node):
        node.before, node.after = self._ring, self._ring.after
        node.before.after = node.after.before = node

    def get(self, key, default=None):
        node = self._nodes.get(key)
        if node is None:
            return default
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key, value):
        if self._capacity == 0:
            return key, value
        node, evicted = self._nodes.get(key), None
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self._nodes) == self._capacity:
                oldest = self._ring.before
                self._unlink(oldest)
                del self._nodes[oldest.key]
                evicted = oldest.key, oldest.value
            node = self._nodes[key] = _Node(key, value)
        self._push_front(node)
        return evicted

    def keys(self):
        out, node = [], self._ring.after
        while node is not self._ring:
            out.append(node.key)
            node = node.after
        return out

    def __len__(self):
        return len(self._nodes)

    def __contains__(self, key):
        return key in self._nodes
