"""What follows from what is known: who knows a topic also knows what it needs."""

from collections.abc import Mapping

from planner.graph.topic_graph import TopicGraph
from planner.model.topic import DEPTHS, Depth, Library


def deeper(one: Depth, other: Depth) -> Depth:
    """The deeper of two depths."""
    return max(one, other, key=DEPTHS.index)


def expand_known(known: Mapping[str, Depth], library: Library, graph: TopicGraph) -> dict[str, Depth]:
    """`known` with whole areas spelled out as their topics, and every prerequisite of a known topic known at the
    depth at which it is needed. No topic is known deeper than the deepest depth it offers; names that are neither
    topic nor area are ignored. Sorted by topic id. Expanding twice changes nothing.
    """
    found: dict[str, Depth] = {}

    def learn(topic: str, depth: Depth) -> None:
        capped = min(depth, library.by_id[topic].depths[-1], key=DEPTHS.index)
        found[topic] = deeper(found[topic], capped) if topic in found else capped

    areas = {name: depth for name, depth in known.items() if name in library.area_by_id and name not in library.by_id}
    for topic in library.topics:
        if topic.area in areas:
            learn(topic.id, areas[topic.area])
    for name, depth in known.items():
        if name in library.by_id:
            found.pop(name, None)  # what is said of the topic itself goes before what is said of its area
            learn(name, depth)
    for name in reversed(graph.order):
        if name in found:
            for edge in graph.needs[name]:
                learn(edge.topic, edge.depth)
    return dict(sorted(found.items()))


def days_needed(known: Mapping[str, Depth], graph: TopicGraph) -> dict[str, int]:
    """The number of days that reaching each topic takes at least, 0 when it is known: what it needs is reached on an
    earlier day each."""
    found: dict[str, int] = {}
    for topic in graph.order:
        before = (found[edge.topic] for edge in graph.needs[topic])
        found[topic] = 0 if topic in known else 1 + max(before, default=0)
    return found
