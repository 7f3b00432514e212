"""What a spaced-repetition program knows about a learner's memory of our cards."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CardMemory:
    """One card as Anki remembers it.

    `key`: topic id + "/" + card id. `reviews`: answers given so far. `stability_days`: days until recall falls to
    90 %; 0 for a card never answered. `decay`: FSRS's decay (positive). `days_since_review`: whole or part days.
    `suspended`: the learner put it aside. `difficulty`: FSRS's, from 1 to 10 (about 5 where FSRS was not used).
    """

    key: str
    reviews: int
    stability_days: float
    decay: float
    days_since_review: float
    suspended: bool = False
    difficulty: float = 5.0

    def recall_after(self, days: float = 0.0) -> float:
        """Probability of recalling it so many days from now; 0 for a card never answered.

        FSRS-6's forgetting curve: (1 + f * t / S) ** -w with f = 0.9 ** (-1 / w) - 1.
        """
        if not self.reviews or self.stability_days <= 0:
            return 0.0
        factor = 0.9 ** (-1 / self.decay) - 1
        elapsed = max(0.0, self.days_since_review + days)
        return float((1 + factor * elapsed / self.stability_days) ** -self.decay)


@dataclass(frozen=True, slots=True)
class SeenCard:
    """The memory state of one card: days until recall falls to 90 %, difficulty from 1 to 10, day of the last answer."""

    stability: float
    difficulty: float
    last: date


@dataclass(frozen=True, slots=True)
class SeenCards:
    """The cards of a topic that were answered so far, as a collection read on `read_on` has them."""

    read_on: date
    cards: tuple[SeenCard, ...]
