"""In-batch softmax with sampling-bias correction for a two-tower model."""

import numpy as np


def normalise(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def in_batch_loss(users, items, item_ids, item_prob, temperature=0.05):
    """Mean corrected softmax loss; the other items of the batch are the negatives."""
    item_ids = np.asarray(item_ids)
    logits = normalise(users) @ normalise(items).T / temperature - np.log(np.asarray(item_prob))
    duplicate = item_ids[:, None] == item_ids[None, :]
    np.fill_diagonal(duplicate, False)
    logits[duplicate] = -np.inf
    logits = logits - logits.max(axis=1, keepdims=True)
    log_softmax = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return float(-np.mean(np.diag(log_softmax)))


def retrieve(user, catalogue, item_prob, k):
    """Indices of the k best items; the trained cosine needs no correction at serving."""
    scores = normalise(catalogue) @ normalise(user)
    return [int(index) for index in np.argsort(-scores, kind="stable")[:k]]
