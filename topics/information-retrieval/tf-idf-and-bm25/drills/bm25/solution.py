import heapq
from collections import Counter, defaultdict
from math import log


class BM25:
    def __init__(self, documents, k1=1.2, b=0.75):
        """Index a list of token lists."""
        self.k1, self.b = k1, b
        self.lengths = [len(tokens) for tokens in documents]
        self.mean = sum(self.lengths) / len(documents) if documents else 0.0
        self.postings = defaultdict(dict)
        for index, tokens in enumerate(documents):
            for term, f in Counter(tokens).items():
                self.postings[term][index] = f

    def idf(self, term):
        """Inverse document frequency of a term."""
        n = len(self.postings.get(term, ()))
        return log(1 + (len(self.lengths) - n + 0.5) / (n + 0.5))

    def weight(self, f, index):
        norm = self.k1 * (1 - self.b + self.b * self.lengths[index] / self.mean)
        return f * (self.k1 + 1) / (f + norm)

    def score(self, query, index):
        """BM25 score of one document for a list of query tokens."""
        total = 0.0
        for term in query:
            f = self.postings.get(term, {}).get(index, 0)
            if f:
                total += self.idf(term) * self.weight(f, index)
        return total

    def search(self, query, k):
        """The k best (index, score) with a positive score."""
        scores = defaultdict(float)
        for term in query:
            idf = self.idf(term)
            for index, f in self.postings.get(term, {}).items():
                scores[index] += idf * self.weight(f, index)
        return heapq.nsmallest(k, scores.items(), key=lambda pair: (-pair[1], pair[0]))
