"""Biased random walks in the style of node2vec."""

import random


def transition_probabilities(graph, previous, current, p, q):
    """Dictionary from each neighbour of `current` to its probability."""
    weights = {}
    for x, weight in graph[current].items():
        if previous is None or x in graph[previous]:
            factor = 1.0
        elif x == previous:
            factor = 1 / p
        else:
            factor = 1 / q
        weights[x] = weight * factor
    total = sum(weights.values())
    return {x: weight / total for x, weight in weights.items()}


def node2vec_walk(graph, start, length, p, q, rng):
    """One walk of at most `length` nodes."""
    walk, previous = [start], None
    while len(walk) < length:
        probabilities = transition_probabilities(graph, previous, walk[-1], p, q)
        if not probabilities:
            break
        previous = walk[-1]
        walk.append(rng.choices(list(probabilities), weights=list(probabilities.values()))[0])
    return walk


def walk_corpus(graph, walks_per_node, length, p, q, seed):
    """`walks_per_node` walks from every node, reproducible by seed."""
    rng = random.Random(seed)
    nodes, walks = list(graph), []
    for _ in range(walks_per_node):
        rng.shuffle(nodes)
        walks.extend(node2vec_walk(graph, node, length, p, q, rng) for node in nodes)
    return walks
