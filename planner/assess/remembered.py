"""What memory states say about topics: which count as read and remembered, and which need review."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.model.memory import CardMemory
from planner.model.topic import Library

KNOWN_RECALL = 0.8  # mean over all cards of a topic, those never answered counting as 0
REVIEW_RECALL = 0.7


@dataclass(frozen=True, slots=True)
class Remembered:
    """A topic's cards in memory: how many of them were ever answered, and mean recall now and on the interview day
    when nothing more is reviewed. `verdict`: known (its lesson need not be read again), review or started."""

    topic: str
    cards: int
    seen: int
    recall: float
    recall_on_interview_day: float
    verdict: str


def remembered_topics(
    memories: Iterable[CardMemory], library: Library, days_to_interview: int
) -> tuple[Remembered, ...]:
    """Topics with at least one answered card, in library order."""
    by_key = {memory.key: memory for memory in memories if not memory.suspended}
    found = []
    for topic in library.topics:
        keys = [f"{topic.id}/{card.id}" for card in topic.cards if not card.retired]
        states = [by_key[key] for key in keys if key in by_key and by_key[key].reviews]
        if not states or not keys:
            continue
        recall = sum(state.recall_after() for state in states) / len(keys)
        later = sum(state.recall_after(days_to_interview) for state in states) / len(keys)
        among_seen = sum(state.recall_after() for state in states) / len(states)
        verdict = "known" if recall >= KNOWN_RECALL else "review" if among_seen < REVIEW_RECALL else "started"
        found.append(Remembered(topic.id, len(keys), len(states), round(recall, 4), round(later, 4), verdict))
    return tuple(found)
