def distance(a, b, limit=None):
    """Return the edit distance, or None when it exceeds `limit`."""
    raise NotImplementedError


def edits(a, b):
    """Return a shortest list of operations that turns a into b."""
    raise NotImplementedError
