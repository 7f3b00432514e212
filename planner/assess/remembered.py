"""What memory states say about topics: which count as read and remembered, and which need review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from planner.model.memory import CardMemory, SeenCard, SeenCards
from planner.model.progress import ProgressEntry, in_force
from planner.model.topic import Library

KNOWN_RECALL = 0.8  # mean over all cards of a topic, those never answered counting as 0
DESIRED_RETENTION = 0.9  # recall on the interview day from which a topic counts as known, where settings say nothing
# The middle card's stability from which a topic counts as known. FSRS gives a card at most about 8 days after its
# first answer ("easy"), so this much takes answers on several days.
KNOWN_STABILITY = 10.0
REVIEW_RECALL = 0.7


@dataclass(frozen=True, slots=True)
class Remembered:
    """A topic's cards in memory: how many of them were ever answered, and mean recall now and on the interview day
    when nothing more is reviewed (both over all its cards, one never answered counting as 0).
    `verdict`: known (its lesson need not be read again), review (answered, but it does not last to the interview) or
    started (many cards were never answered). `states`: the memory of each card answered, for the record (see
    `seen_cards`)."""

    topic: str
    cards: int
    seen: int
    recall: float
    recall_on_interview_day: float
    verdict: str
    states: str = ""


def remembered_topics(
    memories: Iterable[CardMemory],
    library: Library,
    days_to_interview: int,
    desired_retention: float = DESIRED_RETENTION,
) -> tuple[Remembered, ...]:
    """Topics with at least one answered card, in library order.

    A topic is known when its cards will be recalled on the interview day with the desired retention, without a
    review, and the middle card lasts KNOWN_STABILITY days: what was answered in one sitting only is to review.
    """
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
        lasting = median(state.stability_days for state in states) >= KNOWN_STABILITY
        if lasting and recall >= KNOWN_RECALL and later >= desired_retention:
            verdict = "known"
        else:
            verdict = "review" if among_seen < REVIEW_RECALL or recall >= KNOWN_RECALL else "started"
        noted = " ".join(
            f"{state.stability_days:.4g}/{state.difficulty:.3g}/{state.days_since_review:.3g}" for state in states
        )
        found.append(Remembered(topic.id, len(keys), len(states), round(recall, 4), round(later, 4), verdict, noted))
    return tuple(found)


def seen_cards(entries: tuple[ProgressEntry, ...], library: Library) -> dict[str, SeenCards]:
    """Topic id -> the cards answered in Anki, by the latest "anki" entry in force that notes their states.

    The detail "states" has one word a card: stability in days, difficulty and days since the last answer, parted by
    slashes. Words that say something else are left out.
    """
    found: dict[str, SeenCards] = {}
    for entry in in_force(entries):
        topic = library.by_id.get(entry.topic)
        if entry.action != "anki" or topic is None or "states" not in dict(entry.detail):
            continue
        read_on = date.fromisoformat(entry.at[:10])
        cards = [card for word in dict(entry.detail)["states"].split() if (card := _seen_card(word, read_on))]
        most = sum(not card.retired for card in topic.cards)
        found[entry.topic] = SeenCards(read_on, tuple(cards[:most]))
    return dict(sorted(found.items()))


def _seen_card(word: str, read_on: date) -> SeenCard | None:
    try:
        stability, difficulty, days = (float(part) for part in word.split("/"))
    except ValueError:
        return None
    if not (0 < stability < 1e6 and 1 <= difficulty <= 10 and 0 <= days < 1e5):
        return None
    return SeenCard(stability, difficulty, read_on - timedelta(days=int(days)))
