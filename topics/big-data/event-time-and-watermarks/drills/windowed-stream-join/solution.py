"""Event-time interval join of two streams with bounded state."""

from collections import defaultdict


class IntervalJoin:
    def __init__(self, lower, upper):
        if lower > upper:
            raise ValueError("the interval is empty")
        self.lower, self.upper = lower, upper
        self.late = 0
        self._marks = {"left": float("-inf"), "right": float("-inf")}
        self._left = defaultdict(list)       # key -> [t, value, matched]
        self._right = defaultdict(list)      # key -> [t, value]

    @property
    def watermark(self):
        return min(self._marks.values())

    @property
    def size(self):
        """Number of stored rows."""
        return sum(map(len, self._left.values())) + sum(map(len, self._right.values()))

    def _matches(self, left_t, right_t):
        return left_t + self.lower <= right_t <= left_t + self.upper

    def left(self, key, t, value):
        """Take a left event and return the pairs it completes."""
        if t < self.watermark:
            self.late += 1
            return []
        pairs = [(key, value, v) for right_t, v in self._right.get(key, ()) if self._matches(t, right_t)]
        self._left[key].append([t, value, bool(pairs)])
        return pairs

    def right(self, key, t, value):
        """Take a right event and return the pairs it completes."""
        if t < self.watermark:
            self.late += 1
            return []
        pairs = []
        for row in self._left.get(key, ()):
            if self._matches(row[0], t):
                row[2] = True
                pairs.append((key, row[1], value))
        self._right[key].append([t, value])
        return pairs

    def advance(self, side, t):
        """Advance one side's watermark and return left rows that are final without a match."""
        self._marks[side] = max(self._marks[side], t)
        now = self.watermark
        final = []
        for key in list(self._left):
            kept = []
            for row in self._left[key]:
                if row[0] + self.upper >= now:
                    kept.append(row)
                elif not row[2]:
                    final.append((key, row[0], row[1]))
            if kept:
                self._left[key] = kept
            else:
                del self._left[key]
        for key in list(self._right):
            kept = [row for row in self._right[key] if row[0] - self.lower >= now]
            if kept:
                self._right[key] = kept
            else:
                del self._right[key]
        return sorted(final, key=lambda row: (row[1], row[0]))
