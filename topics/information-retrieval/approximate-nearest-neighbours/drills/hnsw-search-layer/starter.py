import heapq


def search_layer(distance, entries, ef, neighbours):
    """The ef nearest nodes found from the entries, as (distance, node)."""
    raise NotImplementedError


def search(distance, entry, layers, k, ef):
    """Descend through the layers and return the k nearest (distance, node)."""
    raise NotImplementedError
