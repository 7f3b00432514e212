"""What follows from the answers: which topics count as known, how deep, how surely, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from planner.assess.belief import WAYS, Answering, Belief, believe
from planner.assess.proof import KNOWN, proven, replies_by_topic
from planner.assess.session import RATINGS, Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Depth, Library

WORDS = 0.3  # with a reply "partly" it counts as known at the depth recognise from this chance on
NAMED = 2  # answers on other topics named in a reason
FEW = 5  # with fewer answers nothing is said of how the learner rates
HIGH_RATING = 3  # a self-rating from which an area's likely topics count as recognised without any question


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What is concluded about one topic: the depth known (None: not known), the chance that it is known at the depth
    explain, and the reason. `overruled`: it is the learner's own word."""

    topic: str
    depth: Depth | None
    chance: float
    why: str
    overruled: bool = False


def conclude(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    answering: Answering = Answering(),  # noqa: B008 - frozen
    belief: Belief | None = None,
) -> tuple[Conclusion, ...]:
    """One conclusion for each planned topic, in the planned order, then what the learner said of other topics.

    Knowing a topic means the depth explain, which is what the questions ask for; implement is only ever the
    learner's own word. It takes evidence, however likely it is: an answer "knew" or "partly" to a question of the
    topic itself, or, where nothing else was answered of it, of its area or of a topic that needs it. A self-rating
    alone credits the depth recognise at most, and only a high one; who answered "no" or "don't know" is not credited.
    `belief`: what is believed after this sitting, worked out when not given.
    """
    belief = belief or believe(sitting, planned, library, graph, answering)
    said = dict(sitting.overruled)
    rated = dict(sitting.ratings)
    speaking = proven(sitting, planned, library, graph)
    by_topic = replies_by_topic(sitting)
    found = []
    for topic in planned:
        chance = belief.known[topic]
        if topic in said:
            found.append(_own_word(topic, said[topic]))
            continue
        replies = by_topic.get(topic, ())
        area = library.by_id[topic].area
        depth: Depth | None = None
        if topic in speaking and chance >= KNOWN:
            depth = "explain"
        elif (chance >= WORDS and "partly" in replies) or (
            chance >= KNOWN and not replies and rated.get(area, 0) >= HIGH_RATING
        ):
            depth = "recognise"
        why = _why(topic, by_topic, belief, rated, library, graph)
        if chance >= KNOWN and topic not in speaking:
            why += f"; no answer on {topic if replies else area} says so yet"
        found.append(Conclusion(topic, depth, round(chance, 3), why))
    found += [_own_word(topic, depth) for topic, depth in sitting.overruled if topic not in belief.known]
    return tuple(found)


def expected_right(found: Sequence[Conclusion]) -> float:
    """The share of topics whose conclusion (known at the depth explain, or not) can be expected to be right."""
    if not found:
        return 1.0
    judged = (each.chance if each.depth in ("explain", "implement") else 1 - each.chance for each in found)
    return sum(judged) / len(found)


def own_rating(sitting: Sitting, belief: Belief) -> str:
    """How the learner's self-ratings go with the answers, as a sentence; empty while that is open."""
    surest = max(range(len(WAYS)), key=lambda index: belief.ways[index])
    if len(sitting.answers) < FEW or surest == 0 or belief.ways[surest] < KNOWN:
        return ""
    return f"It looks as if you rate yourself {WAYS[surest].words}; the ratings count accordingly."


def _own_word(topic: str, depth: str) -> Conclusion:
    known = cast(Depth, depth) if depth else None
    why = f"you said so ({depth})" if depth else "you said that you don't know it"
    return Conclusion(topic, known, 1.0 if depth in ("explain", "implement") else 0.0, why, True)


def _why(
    topic: str,
    replies: Mapping[str, tuple[Reply, ...]],
    belief: Belief,
    rated: Mapping[str, int],
    library: Library,
    graph: TopicGraph,
) -> str:
    """What speaks for and against a topic: its own answers, else those that tell of it, then ratings and neighbours."""
    reasons = []
    area = library.by_id[topic].area
    if topic in replies:
        reasons.append(f"you answered: {_words(replies[topic])}")
    else:
        telling = [
            other
            for other in replies
            if other in library.by_id and (library.by_id[other].area == area or topic in graph.ancestors(other))
        ]
        if telling:
            named = ", ".join(f"{other}: {_words(replies[other])}" for other in telling[:NAMED])
            more = f" and {len(telling) - NAMED} more" if len(telling) > NAMED else ""
            reasons.append(f"you answered on {named}{more}")
    if area in rated:
        reasons.append(f"you rated {area}: {RATINGS[rated[area]]}")
    lacking = [name for name in graph.prerequisites(topic) if belief.known.get(name, 1.0) < WORDS]
    if lacking:
        reasons.append(f"it needs {', '.join(lacking[:2])}, probably not known")
    using = [name for name in graph.dependents(topic) if belief.known.get(name, 0.0) >= 0.8]
    if using:
        reasons.append(f"it is needed for {', '.join(using[:2])}, probably known")
    return "; ".join(reasons)


def _words(replies: Sequence[Reply]) -> str:
    return " and ".join(reply.replace("dont-know", "don't know") for reply in replies)
