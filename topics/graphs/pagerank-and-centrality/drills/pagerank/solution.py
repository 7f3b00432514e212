import numpy as np


def pagerank(edges, n, d=0.85, restart=None, tol=1e-10, max_iter=1000):
    """Ranks of the nodes 0 … n-1; jumps follow restart (uniform when None)."""
    if n < 1 or not 0 <= d < 1:
        raise ValueError("need a node and a damping factor in [0, 1)")
    weights = dict.fromkeys(range(n), 1.0) if restart is None else restart
    if not weights or any(w <= 0 for w in weights.values()):
        raise ValueError("restart needs positive weights")
    if any(not 0 <= v < n for v in weights) or any(not 0 <= v < n for edge in edges for v in edge):
        raise ValueError("node out of range")

    jump = np.zeros(n)
    jump[list(weights)] = list(weights.values())
    jump /= jump.sum()
    senders, receivers = np.array(edges, dtype=int).reshape(-1, 2).T
    out_degree = np.bincount(senders, minlength=n)
    dangling = out_degree == 0

    rank = jump.copy()
    for _ in range(max_iter):
        shares = rank / np.maximum(out_degree, 1)
        linked = np.bincount(receivers, weights=shares[senders], minlength=n)
        new = d * linked + (1 - d + d * rank[dangling].sum()) * jump
        change = np.abs(new - rank).sum()
        rank = new
        if change < tol:
            break
    return rank
