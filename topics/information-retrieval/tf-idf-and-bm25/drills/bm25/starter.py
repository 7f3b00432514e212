from math import log


class BM25:
    def __init__(self, documents, k1=1.2, b=0.75):
        """Index a list of token lists."""
        raise NotImplementedError

    def idf(self, term):
        """Inverse document frequency of a term."""
        raise NotImplementedError

    def score(self, query, index):
        """BM25 score of one document for a list of query tokens."""
        raise NotImplementedError

    def search(self, query, k):
        """The k best (index, score) with a positive score."""
        raise NotImplementedError
