def learn_bpe(word_counts, merges):
    """Return up to `merges` pairs of symbols, in the order in which they were merged."""
    raise NotImplementedError


def apply_bpe(word, merges):
    """Return the symbols of `word` after replaying `merges` in order."""
    raise NotImplementedError
