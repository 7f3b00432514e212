class TopK:
    def __init__(self, k):
        raise NotImplementedError

    def add(self, item_id, score):
        """Take in one item; keep only the k best."""
        raise NotImplementedError

    def best(self):
        """Return (item_id, score) pairs, best first."""
        raise NotImplementedError

    def merge(self, other):
        """Take in the items that `other` keeps."""
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError
