"""Multi-head, grouped-query and multi-query attention on projected inputs."""

import numpy as np


def split(X, heads):
    return X.reshape(len(X), heads, -1).transpose(1, 0, 2)


def multi_head_attention(Q, K, V, heads, kv_heads=None, causal=False, key_mask=None):
    """Return the attention output for every query, shape (n, heads * head size)."""
    kv_heads = kv_heads or heads
    if heads % kv_heads:
        raise ValueError("heads must be a multiple of kv_heads")
    n, m = len(Q), len(K)
    q = split(Q, heads)
    k = np.repeat(split(K, kv_heads), heads // kv_heads, axis=0)
    v = np.repeat(split(V, kv_heads), heads // kv_heads, axis=0)

    visible = np.ones((n, m), dtype=bool)
    if causal:
        visible &= np.arange(m)[None, :] <= (m - n + np.arange(n))[:, None]
    if key_mask is not None:
        visible &= np.asarray(key_mask, dtype=bool)[None, :]

    scores = q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
    top = np.where(visible, scores, -np.inf).max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.where(visible, np.exp(np.where(visible, scores - top, 0.0)), 0.0)
    total = weights.sum(axis=-1, keepdims=True)
    weights /= np.where(total > 0, total, 1.0)
    return (weights @ v).transpose(1, 0, 2).reshape(n, -1)
