"""The forecast of card reviews: minutes for each day, and what will be remembered on the interview day.

All cards first seen on the same day go the same way on average, so the forecast follows not single cards but, for
each such day (a cohort), the share of its cards in every memory state. What becomes of a cohort depends on nothing
but its size and the days on which it is looked at, so it is worked out once for all plans that are tried.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil

from planner.model.memory import SeenCards
from planner.schedule import memory
from planner.schedule.cohort import States, first_seen, remembered

NEW_SECONDS = 30  # reading, answering and grading a card for the first time, with one more look on the same day


@dataclass(slots=True)
class _Cohort:
    """Cards by topic of what was first seen together on the day `since` (an ordinal), and the states they are in."""

    cards: dict[str, float]
    since: int
    states: States


class CardForecast:
    """Follows the cards through the days, which must be given in order."""

    def __init__(self, retention: float, new_cards_per_day: int):
        self._retention = retention
        self._new_limit = new_cards_per_day
        self._waiting: list[tuple[str, int, int, int]] = []  # topic, cards, rating at first sight, ready since
        self._cohorts: list[_Cohort] = []
        self._held_back = False  # by the limit alone: there was room for more
        self._seen: dict[str, int] = {}  # topic -> cards whose memory was read, not forecast

    def add(self, topic: str, cards: int, on: date, known: bool = False) -> None:
        """A topic's lesson is finished on that day: its cards wait to be seen, from the next day on."""
        cards -= self._seen.get(topic, 0)
        if cards > 0:
            self._waiting.append((topic, cards, memory.EASY if known else memory.GOOD, on.toordinal()))

    def know(self, topic: str, seen: SeenCards) -> None:
        """What a collection says of a topic's cards takes the place of what was forecast for them."""
        for cohort in self._cohorts:
            if topic in cohort.cards:
                cohort.states = cohort.states.resized(cohort.states.size - cohort.cards.pop(topic))
        before, count = self._seen.get(topic, 0), len(seen.cards)
        self._seen[topic] = count
        self._waiting = [
            (name, left, rating, since)
            for name, cards, rating, since in self._waiting
            if (left := cards - max(0, count - before) if name == topic else cards) > 0
        ]
        if not count:
            return
        since = min(card.last.toordinal() for card in seen.cards)
        memories = [(card.stability, card.difficulty, card.last.toordinal() - since) for card in seen.cards]
        self._cohorts.append(_Cohort({topic: float(count)}, since, remembered(memories, self._retention)))

    def day(self, on: date, room: float) -> float:
        """Do the day's due cards and then new ones, as many as `room` minutes hold; the minutes this takes.

        Cards that don't fit wait for the next day.
        """
        today = on.toordinal()
        left = room * 60
        due = [cohort for cohort in self._cohorts if cohort.states.first_due <= today - cohort.since]
        after = [cohort.states.reviewed(today - cohort.since) for cohort in due]
        seconds = sum([each.seconds for each in after])
        if seconds <= left:
            for cohort, each in zip(due, after, strict=True):
                cohort.states = each.states
            left -= seconds
        elif left > 0:
            left = self._partly(due, today, left)
        return room - self._see_new(today, left) / 60

    def _partly(self, due: list[_Cohort], today: int, left: float) -> float:
        """Do what of the due cards `left` seconds hold, those due longest first; the seconds that remain."""
        waiting = sorted(
            (since_due + cohort.since, number, place)
            for number, cohort in enumerate(due)
            for place, (since_due, _) in enumerate(cohort.states.due_by(today - cohort.since))
        )
        parts: dict[int, list[float]] = {}
        for _, number, place in waiting:
            cohort = due[number]
            cost = cohort.states.due_by(today - cohort.since)[place][1]
            part = 1.0 if cost <= left else left / cost
            left -= cost * part
            parts.setdefault(number, []).append(part)
        for number, shares in parts.items():
            due[number].states = due[number].states.partly(today - due[number].since, shares)
        return left

    def _see_new(self, today: int, left: float) -> float:
        room = int(left / NEW_SECONDS + 1e-9)
        count = min(self._new_limit, room)
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
            self._held_back |= not count and self._new_limit < room and cards > taken and since < today
        self._waiting = waiting
        for rating, cards_by_topic in sorted(seen.items()):
            states = first_seen(rating, sum(cards_by_topic.values()), self._retention)
            self._cohorts.append(_Cohort(cards_by_topic, today, states))
        return left

    def sweep_gains(self, on: date, interview: date) -> dict[str, tuple[float, float]]:
        """What reviewing all a topic's seen cards on that day adds to the expected number of cards recalled on the
        interview day, and the minutes it takes; by topic id."""
        today, target = on.toordinal(), interview.toordinal()
        found: dict[str, tuple[float, float]] = {}
        for cohort in self._cohorts:
            gain, seconds = cohort.states.sweep_gain(today - cohort.since, target - cohort.since)
            for topic, cards in cohort.cards.items():
                before = found.get(topic, (0.0, 0.0))
                found[topic] = (before[0] + cards * gain, before[1] + cards * seconds / 60)
        return found

    def sweep(self, topics: Iterable[str], on: date) -> None:
        """Review all seen cards of the topics on that day, due or not."""
        chosen, today = set(topics), on.toordinal()
        for cohort in list(self._cohorts):
            swept = {topic: cohort.cards.pop(topic) for topic in sorted(chosen & set(cohort.cards))}
            if swept:
                states = cohort.states.swept(today - cohort.since, sum(swept.values()))
                cohort.states = cohort.states.resized(sum(cohort.cards.values()))
                self._cohorts.append(_Cohort(swept, cohort.since, states))
        self._cohorts = [cohort for cohort in self._cohorts if cohort.cards]

    def unseen(self) -> tuple[int, float, bool]:
        """Cards that were not shown so far, all cards, and whether days had room for more than the limit let in."""
        left = sum(cards for _, cards, _, _ in self._waiting)
        return left, left + sum(sum(cohort.cards.values()) for cohort in self._cohorts), self._held_back

    def recall_on(self, interview: date) -> dict[str, float]:
        """Expected share of each topic's cards recalled on that day, by topic id.

        Cards still unseen count as seen once, when their lesson was studied.
        """
        target = interview.toordinal()
        right: dict[str, float] = {}
        total: dict[str, float] = {}
        for cohort in self._cohorts:
            chance = cohort.states.recall(target - cohort.since)
            for topic, cards in cohort.cards.items():
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
