import heapq


def search_layer(distance, entries, ef, neighbours):
    """The ef nearest nodes found from the entries, as (distance, node)."""
    visited = set(entries)
    candidates = [(distance(node), node) for node in visited]
    heapq.heapify(candidates)
    results = [(-d, -node) for d, node in heapq.nsmallest(ef, candidates)]
    heapq.heapify(results)                     # the worst result comes first
    while candidates:
        d, node = heapq.heappop(candidates)
        if len(results) >= ef and d > -results[0][0]:
            break
        for other in neighbours.get(node, ()):
            if other in visited:
                continue
            visited.add(other)
            d_other = distance(other)
            if len(results) < ef or d_other < -results[0][0]:
                heapq.heappush(candidates, (d_other, other))
                heapq.heappush(results, (-d_other, -other))
                if len(results) > ef:
                    heapq.heappop(results)
    return sorted((-d, -node) for d, node in results)


def search(distance, entry, layers, k, ef):
    """Descend through the layers and return the k nearest (distance, node)."""
    for layer in layers[:-1]:
        entry = search_layer(distance, [entry], 1, layer)[0][1]
    return search_layer(distance, [entry], max(ef, k), layers[-1])[:k]
