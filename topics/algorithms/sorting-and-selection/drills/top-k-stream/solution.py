import heapq


class TopK:
    def __init__(self, k):
        self.k = k
        self._heap = []          # (score, -id): the root is the weakest

    def add(self, item_id, score):
        entry = (score, -item_id)
        if len(self._heap) < self.k:
            heapq.heappush(self._heap, entry)
        elif self.k and entry > self._heap[0]:
            heapq.heapreplace(self._heap, entry)

    def best(self):
        return [(-negative, score) for score, negative in sorted(self._heap, reverse=True)]

    def merge(self, other):
        for item_id, score in other.best():
            self.add(item_id, score)

    def __len__(self):
        return len(self._heap)
