"""Multi-head, grouped-query and multi-query attention on projected inputs."""

import numpy as np


def multi_head_attention(Q, K, V, heads, kv_heads=None, causal=False, key_mask=None):
    """Return the attention output for every query, shape (n, heads * head size)."""
    raise NotImplementedError
