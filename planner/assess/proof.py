"""What it takes for a topic to be credited: an answer that speaks for it."""

from collections.abc import Sequence

from planner.assess.session import Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library

KNOWN = 0.5  # a topic counts as known at the depth explain from this chance on
SPEAK_FOR: tuple[Reply, ...] = ("knew", "partly")


def replies_by_topic(sitting: Sitting) -> dict[str, tuple[Reply, ...]]:
    """Every asked topic and its replies, in the order given."""
    found: dict[str, tuple[Reply, ...]] = {}
    for answer in sitting.answers:
        found[answer.topic] = (*found.get(answer.topic, ()), answer.reply)
    return found


def speaks_for(topic: str, library: Library, graph: TopicGraph) -> frozenset[str]:
    """The topics that knowing an answer about `topic` speaks for where nothing was asked of them: those of its area
    and those it needs."""
    area = library.by_id[topic].area
    return graph.ancestors(topic) | {other.id for other in library.topics if other.area == area}


def proven(sitting: Sitting, planned: Sequence[str], library: Library, graph: TopicGraph) -> frozenset[str]:
    """The planned topics that an answer "knew" or "partly" speaks for: one about the topic itself, or, where nothing
    was answered of it, one about a topic of its area or a topic that needs it."""
    replies = replies_by_topic(sitting)
    shown = [topic for topic in replies if set(SPEAK_FOR) & set(replies[topic]) and topic in library.by_id]
    spoken_for = {other for topic in shown for other in speaks_for(topic, library, graph)}
    return frozenset(topic for topic in planned if topic in (shown if topic in replies else spoken_for))
