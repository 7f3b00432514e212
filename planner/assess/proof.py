"""What it takes for a topic to be credited: an answer that speaks for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.assess.session import Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library

KNOWN = 0.5  # a topic counts as known at the depth explain from this chance on
SPEAK_FOR: tuple[Reply, ...] = ("knew", "partly")


@dataclass(frozen=True, slots=True)
class Proof:
    """What the answers so far speak for. `asked`: the topics answered; `shown`: those answered "knew" or "partly" at
    least once; `credited`: those and, of the topics never asked, what they speak for."""

    asked: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    credited: frozenset[str] = frozenset()

    def after(self, topic: str, reply: Reply, library: Library, graph: TopicGraph) -> "Proof":
        """With one more answer."""
        asked = self.asked | {topic}
        if reply in SPEAK_FOR:
            spoken_for = (speaks_for(topic, library, graph) - asked) | {topic}
            return Proof(asked, self.shown | {topic}, self.credited | spoken_for)
        return Proof(asked, self.shown, self.credited if topic in self.shown else self.credited - {topic})


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


def proof_of(sitting: Sitting, library: Library, graph: TopicGraph) -> Proof:
    """What the answers of a sitting speak for; those on topics that are gone speak for nothing."""
    proof = Proof()
    for answer in sitting.answers:
        if answer.topic in library.by_id:
            proof = proof.after(answer.topic, answer.reply, library, graph)
    return proof


def proven(sitting: Sitting, planned: Sequence[str], library: Library, graph: TopicGraph) -> frozenset[str]:
    """The planned topics that an answer "knew" or "partly" speaks for: one about the topic itself, or, where nothing
    was answered of it, one about a topic of its area or a topic that needs it."""
    return proof_of(sitting, library, graph).credited.intersection(planned)
