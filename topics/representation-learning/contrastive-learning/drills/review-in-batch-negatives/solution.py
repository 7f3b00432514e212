"""Symmetric contrastive loss with in-batch negatives."""

import numpy as np


def normalize(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def log_softmax(logits):
    """Row-wise log-softmax; entries of minus infinity are left out."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def in_batch_loss(queries, items, item_ids, temperature=0.05):
    """Mean of the query-to-item and the item-to-query cross-entropy."""
    logits = normalize(queries) @ normalize(items).T / temperature

    ids = np.asarray(item_ids)
    same_item = (ids[:, None] == ids[None, :]) & ~np.eye(len(ids), dtype=bool)
    logits = np.where(same_item, -np.inf, logits)

    query_to_item = -np.diag(log_softmax(logits)).mean()
    item_to_query = -np.diag(log_softmax(logits.T)).mean()
    return float((query_to_item + item_to_query) / 2)
