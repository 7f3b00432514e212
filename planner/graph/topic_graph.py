"""The prerequisite graph of a library: closure, study order, cycles and redundant edges.

Planning asks only for neighbours, ancestors and an order, which plain dictionaries answer at once; networkx (0.3 s to
import) is loaded only by the rules that need more.
"""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.model.topic import DEPTHS, Depth, Library, Prerequisite

if TYPE_CHECKING:
    from networkx import DiGraph


@dataclass(frozen=True)
class TopicGraph:
    """Topics and their direct prerequisites; edges to unknown topics are left out. Acyclic."""

    topics: tuple[str, ...]
    needs: dict[str, tuple[Prerequisite, ...]]

    def prerequisites(self, topic: str) -> tuple[str, ...]:
        """Direct prerequisites, in the order the topic gives them."""
        return tuple(edge.topic for edge in self.needs[topic])

    @cached_property
    def _dependents(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {topic: [] for topic in self.topics}
        for topic in self.topics:
            for edge in self.needs[topic]:
                found[edge.topic].append(topic)
        return {topic: tuple(names) for topic, names in found.items()}

    def dependents(self, topic: str) -> tuple[str, ...]:
        """Topics that name this one as a direct prerequisite, in library order."""
        return self._dependents[topic]

    @cached_property
    def order(self) -> tuple[str, ...]:
        """A study order: prerequisites first, ties by library order (Kahn's algorithm with a heap)."""
        position = {topic: number for number, topic in enumerate(self.topics)}
        missing = {topic: len(self.needs[topic]) for topic in self.topics}
        ready = [position[topic] for topic in self.topics if not missing[topic]]
        heapq.heapify(ready)
        found: list[str] = []
        while ready:
            topic = self.topics[heapq.heappop(ready)]
            found.append(topic)
            for dependent in self._dependents[topic]:
                missing[dependent] -= 1
                if not missing[dependent]:
                    heapq.heappush(ready, position[dependent])
        return tuple(found)

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for topic in self.order:
            above: set[str] = set()
            for edge in self.needs[topic]:
                above.add(edge.topic)
                above |= found[edge.topic]
            found[topic] = frozenset(above)
        return found

    def ancestors(self, topic: str) -> frozenset[str]:
        """Every topic that must be known before this one."""
        return self._ancestors[topic]

    def closure(self, topics: Iterable[str]) -> frozenset[str]:
        """The topics and all their ancestors."""
        found: set[str] = set()
        for topic in topics:
            found.add(topic)
            found |= self._ancestors[topic]
        return frozenset(found)

    def depth_needed(self, topic: str, prerequisite: str) -> Depth:
        """The depth at which a direct prerequisite must be known."""
        return max((edge.depth for edge in self.needs[topic] if edge.topic == prerequisite), key=DEPTHS.index)

    @property
    def fringe(self) -> tuple[str, ...]:
        """Topics a beginner can start with: those without prerequisites."""
        return tuple(topic for topic in self.topics if not self.needs[topic])


def build_graph(library: Library) -> TopicGraph:
    """The graph of a library. Raises ValueError when the prerequisites form a cycle (checked before, by `check`)."""
    topics = tuple(topic.id for topic in library.topics)
    known = library.by_id
    needs = {topic.id: tuple(edge for edge in topic.prerequisites if edge.topic in known) for topic in library.topics}
    graph = TopicGraph(topics, needs)
    if len(graph.order) != len(topics):
        raise ValueError("the prerequisites form a cycle")
    return graph


def _digraph(library: Library) -> "DiGraph[str]":
    import networkx

    graph: DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(topic.id for topic in library.topics)
    known = library.by_id
    for topic in library.topics:
        graph.add_edges_from((topic.id, edge.topic) for edge in topic.prerequisites if edge.topic in known)
    return graph


def find_cycles(library: Library) -> tuple[tuple[str, ...], ...]:
    """One shortest cycle for each group of topics that need each other, each beginning with its smallest id;
    (a, b, c) means a needs b, b needs c, c needs a."""
    if all(len(group) == 1 for group in _quick_groups(library)):
        return ()
    import networkx

    graph = _digraph(library)
    found = []
    for group in networkx.strongly_connected_components(graph):
        inside = graph.subgraph(group)
        cycles = []
        for start in sorted(group):
            for target in sorted(inside.successors(start)):
                cycles.append(networkx.shortest_path(inside, target, start))
        if cycles:
            shortest = min(cycles, key=lambda cycle: (len(cycle), cycle))
            least = shortest.index(min(shortest))
            found.append(tuple(shortest[least:] + shortest[:least]))
    return tuple(sorted(found))


def _quick_groups(library: Library) -> list[tuple[str, ...]]:
    """Singletons when the graph is acyclic, else one group of whatever is left: saves importing networkx."""
    known = library.by_id
    graph = TopicGraph(
        tuple(topic.id for topic in library.topics),
        {topic.id: tuple(edge for edge in topic.prerequisites if edge.topic in known) for topic in library.topics},
    )
    if len(graph.order) == len(graph.topics):
        return [(topic,) for topic in graph.topics]
    return [("", *graph.topics)]


def redundant_edges(library: Library) -> tuple[tuple[str, str, str], ...]:
    """Edges implied by a longer way: (topic, prerequisite, another prerequisite that already needs it).

    Source: transitive reduction (Aho, Garey, Ullman 1972); in an acyclic graph an edge is redundant exactly when
    another direct prerequisite has the same topic among its ancestors.
    """
    graph = build_graph(library)
    found = []
    for topic in graph.topics:
        direct = graph.prerequisites(topic)
        for prerequisite in direct:
            via = next(
                (other for other in direct if other != prerequisite and prerequisite in graph.ancestors(other)), None
            )
            if via:
                found.append((topic, prerequisite, via))
    return tuple(found)
