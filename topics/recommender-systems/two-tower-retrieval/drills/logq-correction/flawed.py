"""In-batch softmax with sampling-bias correction for a two-tower model."""

import numpy as np


def normalise(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def corrected_scores(users, items, item_prob):
    """Cosine scores with the sampling-bias correction, shape (users, items)."""
    return normalise(users) @ normalise(items).T - np.log(item_prob)


def in_batch_loss(users, items, item_ids, item_prob, temperature=0.05):
    """Mean corrected softmax loss; the other items of the batch are the negatives."""
    item_ids = np.asarray(item_ids)
    logits = corrected_scores(users, items, np.asarray(item_prob)) / temperature
    logits = logits - logits.max(axis=1, keepdims=True)
    log_softmax = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return float(-np.mean(np.diag(log_softmax)))


def retrieve(user, catalogue, item_prob, k):
    """Indices of the k best catalogue items for one user vector, best first."""
    scores = corrected_scores(user[None, :], catalogue, np.asarray(item_prob))[0]
    return [int(index) for index in np.argsort(-scores, kind="stable")[:k]]
