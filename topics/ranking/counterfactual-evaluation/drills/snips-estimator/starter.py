import numpy as np


def evaluate(rewards, logged, target, max_weight=None):
    """IPS and SNIPS of a new policy, with diagnostics."""
    raise NotImplementedError


def doubly_robust(rewards, logged, target, model_logged, model_target):
    """Doubly robust estimate of the new policy's value."""
    raise NotImplementedError
