"""What a spaced-repetition program knows about a learner's memory of our cards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardMemory:
    """One card as Anki remembers it.

    `key`: topic id + "/" + card id. `reviews`: answers given so far. `stability_days`: days until recall falls to
    90 %; 0 for a card never answered. `decay`: FSRS's decay (positive). `days_since_review`: whole or part days.
    `suspended`: the learner put it aside.
    """

    key: str
    reviews: int
    stability_days: float
    decay: float
    days_since_review: float
    suspended: bool = False

    def recall_after(self, days: float = 0.0) -> float:
        """Probability of recalling it so many days from now; 0 for a card never answered.

        FSRS-6's forgetting curve: (1 + f * t / S) ** -w with f = 0.9 ** (-1 / w) - 1.
        """
        if not self.reviews or self.stability_days <= 0:
            return 0.0
        factor = 0.9 ** (-1 / self.decay) - 1
        elapsed = max(0.0, self.days_since_review + days)
        return float((1 + factor * elapsed / self.stability_days) ** -self.decay)
