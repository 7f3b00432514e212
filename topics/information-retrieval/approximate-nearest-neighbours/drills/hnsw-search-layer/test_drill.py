from collections import Counter

import numpy as np

from submission import search, search_layer


def counted(distances):
    calls = Counter()

    def distance(node):
        calls[node] += 1
        return distances[node]

    return distance, calls


def line(n):
    return {i: [j for j in (i - 1, i + 1) if 0 <= j < n] for i in range(n)}


def test_greedy_walk_along_a_line():
    distance, calls = counted({i: abs(i - 7) for i in range(10)})
    assert search_layer(distance, [0], 1, line(10)) == [(0, 7)]
    assert max(calls.values()) == 1


def test_results_are_sorted_and_limited():
    distance, _ = counted({i: abs(i - 4.2) for i in range(10)})
    assert [node for _, node in search_layer(distance, [0], 3, line(10))] == [4, 5, 3]


def test_stops_before_visiting_everything():
    distance, calls = counted({i: float(i) for i in range(1000)})
    search_layer(distance, [0], 5, line(1000))
    assert len(calls) < 15


def test_ef_decides_whether_a_hill_is_crossed():
    # 0 is a local minimum; the way to the better node 3 leads over 1 and 2
    distances, links = {0: 2.0, 1: 5.0, 2: 4.0, 3: 1.0}, {0: [1], 1: [0, 2], 2: [1, 3], 3: [2]}
    assert search_layer(counted(distances)[0], [0], 1, links) == [(2.0, 0)]
    assert search_layer(counted(distances)[0], [0], 2, links) == [(1.0, 3), (2.0, 0)]


def test_unreachable_nodes_missing_links_and_few_nodes():
    distance, _ = counted({0: 3.0, 1: 2.0, 2: 0.0})
    assert search_layer(distance, [0], 10, {0: [1]}) == [(2.0, 1), (3.0, 0)]


def test_several_entries():
    distance, calls = counted({i: abs(i - 50) for i in range(100)})
    found = search_layer(distance, [0, 52, 52, 99], 2, line(100))
    assert found[0] == (0, 50) and max(calls.values()) == 1 and len(found) == 2


def test_equal_distances_prefer_the_smaller_node():
    distance, _ = counted({0: 1.0, 1: 1.0, 2: 1.0, 3: 1.0})
    assert search_layer(distance, [2, 1, 3], 2, {1: [0]}) == [(1.0, 1), (1.0, 2)]


def test_cycles_end():
    distance, calls = counted({0: 1.0, 1: 1.0})
    assert search_layer(distance, [0], 5, {0: [1, 0], 1: [0, 1]}) == [(1.0, 0), (1.0, 1)]
    assert max(calls.values()) == 1


def test_k_results_come_back_although_ef_is_smaller():
    distance, _ = counted({i: float(i) for i in range(10)})
    assert search(distance, 0, [line(10)], 3, 1) == [(0.0, 0), (1.0, 1), (2.0, 2)]


def test_layers_lead_to_good_recall():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(600, 4))
    square = ((X[:, None] - X[None]) ** 2).sum(-1)

    def graph(nodes, m):
        links = {int(i): [] for i in nodes}
        for i in nodes:
            for j in sorted(nodes, key=lambda j: square[i, j])[1 : m + 1]:
                links[int(i)].append(int(j))
                links[int(j)].append(int(i))
        return links

    layers = [graph(range(0, 600, 60), 3), graph(range(0, 600, 10), 5), graph(range(600), 8)]
    hits = few = 0
    for q in rng.normal(size=(30, 4)):
        d = ((X - q) ** 2).sum(1)
        distance, calls = counted(d)
        found = [node for _, node in search(distance, 0, layers, 5, 30)]
        hits += len(set(found) & set(np.argsort(d)[:5].tolist()))
        few += len(calls)
        assert len(found) == 5
    assert hits / 150 > 0.9 and few / 30 < 400
