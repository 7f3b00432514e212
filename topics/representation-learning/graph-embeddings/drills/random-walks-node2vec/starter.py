"""Biased random walks in the style of node2vec."""

import random


def transition_probabilities(graph, previous, current, p, q):
    """Dictionary from each neighbour of `current` to its probability."""
    raise NotImplementedError


def node2vec_walk(graph, start, length, p, q, rng):
    """One walk of at most `length` nodes."""
    raise NotImplementedError


def walk_corpus(graph, walks_per_node, length, p, q, seed):
    """`walks_per_node` walks from every node, reproducible by seed."""
    raise NotImplementedError
