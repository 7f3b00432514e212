"""Event-time interval join of two streams with bounded state."""


class IntervalJoin:
    def __init__(self, lower, upper):
        self.late = 0
        raise NotImplementedError

    def left(self, key, t, value):
        """Take a left event and return the pairs it completes."""
        raise NotImplementedError

    def right(self, key, t, value):
        """Take a right event and return the pairs it completes."""
        raise NotImplementedError

    def advance(self, side, t):
        """Advance one side's watermark and return left rows that are final without a match."""
        raise NotImplementedError

    @property
    def size(self):
        """Number of stored rows."""
        raise NotImplementedError
