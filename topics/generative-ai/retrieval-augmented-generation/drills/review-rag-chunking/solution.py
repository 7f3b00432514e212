"""Chunk index for a document assistant: overlapping chunks, cosine search, permissions, citations."""

import re

import numpy as np


def unit(vector):
    vector = np.asarray(vector, dtype=float)
    return vector / np.linalg.norm(vector)


class ChunkIndex:
    def __init__(self, embed, size=200, overlap=40):
        if not 0 <= overlap < size:
            raise ValueError("overlap must be at least 0 and below size")
        self.embed, self.size, self.overlap = embed, size, overlap
        self.documents = {}                     # doc_id -> (groups, chunks): replacing is one assignment

    def _chunks(self, text):
        spans = list(re.finditer(r"\S+", text))
        for first in range(0, len(spans), self.size - self.overlap):
            window = spans[first:first + self.size]
            passage = " ".join(word.group() for word in window)
            yield window[0].start(), window[-1].end(), unit(self.embed(passage))
            if first + self.size >= len(spans):
                return                          # the rest would only repeat words of this chunk

    def upsert(self, doc_id, text, groups):
        self.documents[doc_id] = frozenset(groups), list(self._chunks(text))

    def search(self, query, k, groups):
        wanted, groups = unit(self.embed(query)), set(groups)
        found = [
            {"doc_id": doc_id, "number": number, "start": start, "end": end, "score": float(vector @ wanted)}
            for doc_id, (allowed, chunks) in self.documents.items() if allowed & groups
            for number, (start, end, vector) in enumerate(chunks)
        ]
        return sorted(found, key=lambda row: (-row["score"], row["doc_id"], row["number"]))[:k]
