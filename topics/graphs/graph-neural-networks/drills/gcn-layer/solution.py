import numpy as np


def gcn_layer(X, edges, W, relu=True):
    """One graph convolution with self-loops and symmetric normalisation; edges are undirected pairs."""
    n = len(X)
    if any(not 0 <= v < n for edge in edges for v in edge):
        raise ValueError("node number out of range")
    pairs = np.array(sorted({(min(u, v), max(u, v)) for u, v in edges if u != v}), dtype=int).reshape(-1, 2)
    nodes = np.arange(n)
    senders = np.concatenate([pairs[:, 0], pairs[:, 1], nodes])
    receivers = np.concatenate([pairs[:, 1], pairs[:, 0], nodes])
    scale = 1 / np.sqrt(np.bincount(receivers, minlength=n))

    messages = (X @ W)[senders] * (scale[senders] * scale[receivers])[:, None]
    out = np.zeros((n, W.shape[1]))
    np.add.at(out, receivers, messages)
    return np.maximum(out, 0) if relu else out
