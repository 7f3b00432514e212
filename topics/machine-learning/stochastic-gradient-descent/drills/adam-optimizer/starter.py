import numpy as np


def clip_norm(grads, limit):
    """Return gradients scaled together to a joint norm of at most limit."""
    raise NotImplementedError


class Adam:
    """Adam with decoupled weight decay; updates the given arrays in place."""

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        raise NotImplementedError

    def step(self, grads):
        raise NotImplementedError
