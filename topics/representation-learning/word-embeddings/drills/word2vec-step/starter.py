"""Skip-gram with negative sampling."""

import numpy as np


def skipgram_pairs(tokens, window):
    """All (centre, context) pairs within `window` positions, in text order."""
    raise NotImplementedError


def noise_distribution(counts, power=0.75):
    """Probabilities in proportion to counts ** power."""
    raise NotImplementedError


def sgns_step(w_in, w_out, centre, context, negatives, lr):
    """One in-place gradient step; return the loss before the step."""
    raise NotImplementedError
