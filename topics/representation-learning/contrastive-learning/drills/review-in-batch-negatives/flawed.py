"""Symmetric contrastive loss with in-batch negatives."""

import numpy as np


def normalize(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def log_softmax(logits):
    """Row-wise log-softmax."""
    weights = np.exp(logits)
    return np.log(weights / weights.sum(axis=1, keepdims=True))


def in_batch_loss(queries, items, item_ids, temperature=0.05):
    """Mean of the query-to-item and the item-to-query cross-entropy.

    Row i of queries belongs to row i of items; every other row is a negative.
    """
    logits = normalize(queries) @ normalize(items).T / temperature
    log_p = log_softmax(logits)

    query_to_item = -np.diag(log_p).mean()
    item_to_query = -np.diag(log_p.T).mean()
    return float((query_to_item + item_to_query) / 2)
