import numpy as np


def pagerank(edges, n, d=0.85, restart=None, tol=1e-10, max_iter=1000):
    """Ranks of the nodes 0 … n-1; jumps follow restart (uniform when None)."""
    raise NotImplementedError
