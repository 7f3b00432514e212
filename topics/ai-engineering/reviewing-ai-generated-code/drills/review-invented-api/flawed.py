"""Small helpers for an offline experiment."""

import itertools
import random

import numpy as np


def batches(items, size):
    """Split items into consecutive lists of the given size; the last one may be shorter."""
    if size < 1:
        raise ValueError("size must be at least 1")
    return [list(group) for group in itertools.chunked(items, size)]


def sample_users(users, k, seed):
    """Draw k different users, reproducibly."""
    users = list(users)
    if k > len(users):
        raise ValueError("k is larger than the number of users")
    rng = random.Random(seed)
    return rng.choices(users, k=k, replace=False)


def top_items(scores, k):
    """Return the indices of the k highest scores, best first, ties in original order."""
    order = np.argsort(np.asarray(scores), kind="stable", reverse=True)
    return [int(i) for i in order[:k]]


def model_name(run):
    """Strip the experiment prefix from a run's name."""
    return run.lstrip("exp_")
