"""Chunk index for a document assistant: overlapping chunks, cosine search, permissions, citations."""

import re

import numpy as np


class ChunkIndex:
    def __init__(self, embed, size=200, overlap=40):
        if not 0 <= overlap < size:
            raise ValueError("overlap must be at least 0 and below size")
        self.embed = embed
        self.size = size
        self.overlap = overlap
        self.chunks = {}

    def _split(self, text):
        """Yield (start, end, passage) for overlapping windows of words."""
        words = re.findall(r"\S+", text)
        step = self.size - self.overlap
        for first in range(0, len(words) - self.size + 1, step):
            passage = " ".join(words[first:first + self.size])
            start = text.find(passage)
            yield start, start + len(passage), passage

    def upsert(self, doc_id, text, groups):
        """Insert a document or replace its earlier version."""
        for number, (start, end, passage) in enumerate(self._split(text)):
            vector = np.asarray(self.embed(passage), dtype=float)
            self.chunks[doc_id, number] = {
                "vector": vector / np.linalg.norm(vector),
                "start": start,
                "end": end,
                "groups": frozenset(groups),
            }

    def search(self, query, k, groups):
        """Return the k best chunks that a member of `groups` may read."""
        vector = np.asarray(self.embed(query), dtype=float)
        vector = vector / np.linalg.norm(vector)
        scored = [
            (float(chunk["vector"] @ vector), key, chunk)
            for key, chunk in self.chunks.items()
        ]
        scored.sort(key=lambda row: (-row[0], row[1]))
        return [
            {"doc_id": key[0], "number": key[1], "start": chunk["start"], "end": chunk["end"], "score": score}
            for score, key, chunk in scored[:k]
            if chunk["groups"] & set(groups)
        ]
