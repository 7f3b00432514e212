class NGramModel:
    """Interpolated n-gram model over lists of words."""

    def __init__(self, sentences, n, lam=0.7, min_count=1):
        raise NotImplementedError

    def prob(self, word, context):
        """Return the probability of word after context, the words since the start of the sentence."""
        raise NotImplementedError

    def perplexity(self, sentences):
        """Return the perplexity over all words and sentence ends."""
        raise NotImplementedError
