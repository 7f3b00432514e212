"""The forecast of card reviews: minutes for each day, and what will be remembered on the interview day.

All cards first seen on the same day go the same way on average, so the forecast follows not single cards but, for
each such day, the share of its cards in every memory state; at each review a state splits into recalled and
forgotten by the probability that FSRS gives, and states that are nearly equal are joined.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from math import ceil, exp, log

from planner.model.memory import SeenCards
from planner.schedule import memory

NEW_SECONDS = 30  # reading, answering and grading a card for the first time, with one more look on the same day
RECALL_SECONDS = 10
LAPSE_SECONDS = 25


# Stability is kept on a logarithmic grid of 4 % and difficulty on one of a third of a point, so that states meet.
_GRID = 25
_THIRDS = 3
_SMALL = 0.02  # cards: so small a share of a state is no longer split

_Key = tuple[int, int, int, int]  # cohort, stability, difficulty (both on their grids), ordinal of the last review


@lru_cache(maxsize=100_000)
def _after_review(stability: int, difficulty: int, elapsed: int) -> tuple[float, int, int, int, int]:
    """Probability of recall, then stability and difficulty when recalled and when forgotten.

    A forgotten card is looked at once more on the same day.
    """
    s, d = exp(stability / _GRID), difficulty / _THIRDS
    chance = memory.recall(s, elapsed)
    kept = memory.stability_recalled(d, s, chance)
    lost = memory.stability_same_day(memory.stability_forgotten(d, s, chance), memory.GOOD)
    same = memory.next_difficulty(d, memory.GOOD)
    harder = memory.next_difficulty(memory.next_difficulty(d, memory.AGAIN), memory.GOOD)
    return chance, _on_grid(kept), round(same * _THIRDS), _on_grid(lost), round(harder * _THIRDS)


@lru_cache(maxsize=100_000)
def _recall(stability: int, elapsed: int) -> float:
    return memory.recall(exp(stability / _GRID), max(0, elapsed))


@lru_cache(maxsize=10_000)
def _interval(stability: int, retention: float) -> int:
    return memory.interval(exp(stability / _GRID), retention)


def _on_grid(stability: float) -> int:
    return round(log(stability) * _GRID)


class CardForecast:
    """Follows the cards through the days, which must be given in order."""

    def __init__(self, retention: float, new_cards_per_day: int):
        self._retention = retention
        self._new_limit = new_cards_per_day
        self._waiting: list[tuple[str, int, int, int]] = []  # topic, cards, rating at first sight, ready since
        self._cohorts: list[dict[str, float]] = []  # cards by topic of what was first seen together
        self._sizes: list[float] = []
        self._due: dict[int, dict[_Key, float]] = {}  # ordinal of the day -> share of the cohort in each state
        self._seen: dict[str, int] = {}  # topic -> cards whose memory was read, not forecast

    def add(self, topic: str, cards: int, on: date, known: bool = False) -> None:
        """A topic's lesson is finished on that day: its cards wait to be seen, from the next day on."""
        cards -= self._seen.get(topic, 0)
        if cards > 0:
            self._waiting.append((topic, cards, memory.EASY if known else memory.GOOD, on.toordinal()))

    def know(self, topic: str, seen: SeenCards) -> None:
        """What a collection says of a topic's cards takes the place of what was forecast for them."""
        for number, cards in enumerate(self._cohorts):
            if topic in cards:
                self._sizes[number] -= cards.pop(topic)
        before, count = self._seen.get(topic, 0), len(seen.cards)
        self._seen[topic] = count
        self._waiting = [
            (name, left, rating, since)
            for name, cards, rating, since in self._waiting
            if (left := cards - max(0, count - before) if name == topic else cards) > 0
        ]
        if not count:
            return
        cohort = self._cohort({topic: float(count)})
        for card in seen.cards:
            stability = _on_grid(max(card.stability, 0.01))
            self._put((cohort, stability, round(card.difficulty * _THIRDS), card.last.toordinal()), 1 / count)

    def day(self, on: date, room: float) -> float:
        """Do the day's due cards and then new ones, as many as `room` minutes hold; the minutes this takes.

        Cards that don't fit wait for the next day.
        """
        today = on.toordinal()
        left = room * 60
        late: dict[_Key, float] = {}
        for due in sorted(due for due in self._due if due <= today):
            for key, share in self._due.pop(due).items():
                cohort, stability, difficulty, last = key
                chance = _after_review(stability, difficulty, today - last)[0]
                cards = share * self._sizes[cohort]
                cost = cards * (chance * RECALL_SECONDS + (1 - chance) * LAPSE_SECONDS)
                part = 1.0 if cost <= left else left / cost
                left -= cost * part
                if part < 1:
                    late[key] = late.get(key, 0.0) + share * (1 - part)
                if part > 0:
                    self._review(key, share * part, today, cards * part < _SMALL)
        if late:
            self._merge(today + 1, late)
        return room - self._see_new(today, left) / 60

    def _merge(self, due: int, states: dict[_Key, float]) -> None:
        bucket = self._due.setdefault(due, {})
        for key, share in states.items():
            bucket[key] = bucket.get(key, 0.0) + share

    def _review(self, key: _Key, share: float, today: int, small: bool = False) -> None:
        cohort, stability, difficulty, last = key
        chance, kept, same, lost, harder = _after_review(stability, difficulty, today - last)
        if small:
            chance = 1.0
        self._put((cohort, kept, same, today), share * chance)
        if chance < 1:
            self._put((cohort, lost, harder, today), share * (1 - chance))

    def _put(self, key: _Key, share: float) -> None:
        bucket = self._due.setdefault(key[3] + _interval(key[1], self._retention), {})
        bucket[key] = bucket.get(key, 0.0) + share

    def _see_new(self, today: int, left: float) -> float:
        count = min(self._new_limit, int(left / NEW_SECONDS + 1e-9))
        seen: dict[int, dict[str, float]] = {}
        waiting = []
        for topic, cards, rating, since in self._waiting:
            taken = min(cards, count) if since < today else 0
            if taken:
                seen.setdefault(rating, {})[topic] = taken
                count -= taken
                left -= taken * NEW_SECONDS
            if cards > taken:
                waiting.append((topic, cards - taken, rating, since))
        self._waiting = waiting
        for rating, cards_by_topic in sorted(seen.items()):
            cohort = self._cohort(cards_by_topic)
            difficulty = round(memory.first_difficulty(rating) * _THIRDS)
            self._put((cohort, _on_grid(memory.first_stability(rating)), difficulty, today), 1.0)
        return left

    def _cohort(self, cards: dict[str, float]) -> int:
        self._cohorts.append(cards)
        self._sizes.append(sum(cards.values()))
        return len(self._cohorts) - 1

    def _states(self) -> dict[int, list[tuple[_Key, float]]]:
        found: dict[int, list[tuple[_Key, float]]] = {}
        for due in sorted(self._due):
            for key, share in self._due[due].items():
                found.setdefault(key[0], []).append((key, share))
        return found

    def sweep_gains(self, on: date, interview: date) -> dict[str, tuple[float, float]]:
        """What reviewing all a topic's seen cards on that day adds to the expected number of cards recalled on the
        interview day, and the minutes it takes; by topic id."""
        today, target = on.toordinal(), interview.toordinal()
        found: dict[str, tuple[float, float]] = {}
        for cohort, states in self._states().items():
            gain = seconds = 0.0
            for (_, stability, difficulty, last), share in states:
                if last >= today:
                    continue
                chance, kept, _, lost, _ = _after_review(stability, difficulty, today - last)
                after = chance * _recall(kept, target - today) + (1 - chance) * _recall(lost, target - today)
                gain += share * (after - _recall(stability, target - last))
                seconds += share * (chance * RECALL_SECONDS + (1 - chance) * LAPSE_SECONDS)
            for topic, cards in self._cohorts[cohort].items():
                before = found.get(topic, (0.0, 0.0))
                found[topic] = (before[0] + cards * gain, before[1] + cards * seconds / 60)
        return found

    def sweep(self, topics: Iterable[str], on: date) -> None:
        """Review all seen cards of the topics on that day, due or not."""
        chosen, today = set(topics), on.toordinal()
        for cohort, states in self._states().items():
            cards = self._cohorts[cohort]
            swept = {topic: cards.pop(topic) for topic in sorted(chosen & set(cards))}
            if not swept:
                continue
            self._sizes[cohort] = sum(cards.values())
            apart = self._cohort(swept)
            for (_, stability, difficulty, last), share in states:
                key = (apart, stability, difficulty, last)
                if last < today:
                    self._review(key, share, today)
                else:
                    self._put(key, share)

    def recall_on(self, interview: date) -> dict[str, float]:
        """Expected share of each topic's cards recalled on that day, by topic id.

        Cards still unseen count as seen once, when their lesson was studied.
        """
        target = interview.toordinal()
        right: dict[str, float] = {}
        total: dict[str, float] = {}
        for cohort, states in self._states().items():
            chance = sum(share * _recall(key[1], target - key[3]) for key, share in states)
            for topic, cards in self._cohorts[cohort].items():
                right[topic] = right.get(topic, 0.0) + cards * chance
                total[topic] = total.get(topic, 0.0) + cards
        for topic, unseen, rating, since in self._waiting:
            chance = memory.recall(memory.first_stability(rating), max(0, target - since))
            right[topic] = right.get(topic, 0.0) + unseen * chance
            total[topic] = total.get(topic, 0.0) + unseen
        return {topic: min(1.0, right[topic] / total[topic]) for topic in sorted(total)}


def whole_minutes(minutes: float) -> int:
    """Minutes rounded up; a rounding error does not make a minute."""
    return ceil(minutes - 1e-9)
