import numpy as np


def sgd_step(model, u, i, r, lr, reg):
    """One SGD step in place; returns the error before the step."""
    raise NotImplementedError


def als_user_factors(R, mask, Q, reg):
    """Exact user factors for fixed item factors Q."""
    raise NotImplementedError


def fit(ratings, n_users, n_items, d=2, epochs=20, lr=0.02, reg=0.02, seed=0):
    """Train a biased factor model by SGD and return it."""
    raise NotImplementedError
