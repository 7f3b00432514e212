class LRUCache:
    def __init__(self, capacity):
        raise NotImplementedError

    def get(self, key, default=None):
        raise NotImplementedError

    def put(self, key, value):
        """Insert or overwrite; return the evicted (key, value) or None."""
        raise NotImplementedError

    def keys(self):
        """Keys, most recently used first."""
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError

    def __contains__(self, key):
        raise NotImplementedError
