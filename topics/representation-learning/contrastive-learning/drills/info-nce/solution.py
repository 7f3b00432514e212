"""InfoNCE with in-batch negatives."""

import numpy as np


def info_nce(q, k, temperature, ids=None):
    """(mean loss, gradient by q, gradient by k); entries with equal ids off the diagonal are left out."""
    size = len(q)
    logits = q @ k.T / temperature
    if ids is not None:
        ids = np.asarray(ids)
        false_negative = (ids[:, None] == ids[None, :]) & ~np.eye(size, dtype=bool)
        logits = np.where(false_negative, -np.inf, logits)

    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.diag(log_p).mean()

    d_logits = (np.exp(log_p) - np.eye(size)) / size
    return float(loss), d_logits @ k / temperature, d_logits.T @ q / temperature
