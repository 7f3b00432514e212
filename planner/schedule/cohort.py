"""What becomes of cards first seen together: the share of them in every memory state, day by day.

At each review a state splits into recalled and forgotten by the probability that FSRS gives, and states that are
nearly equal are joined. Days are counted from the cohort's first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from planner.schedule import memory

RECALL_SECONDS = 10
LAPSE_SECONDS = 25
# Stability is kept on a logarithmic grid of 4 % and difficulty on one of a third of a point, so that states meet.
_GRID = 25
_THIRDS = 3
_SMALL = 0.02  # cards: so small a share of a state is no longer split

_Key = tuple[int, int, int]  # stability, difficulty (both on their grids), day of the last review
_Due = dict[int, dict[_Key, float]]  # day on which it is due -> share of the cohort in each state


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


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The seconds that a cohort's due cards take, and its states after that."""

    seconds: float
    states: "States"


class States:
    """The states of a cohort of `size` cards on a day; never changed, and what follows from them is kept.

    `first_due`: the first day on which some are due.
    """

    __slots__ = ("_due", "_followed", "_gains", "_recalls", "_retention", "first_due", "size")

    def __init__(self, due: _Due, size: float, retention: float):
        self._due, self.size, self._retention = due, size, retention
        self.first_due = min(due, default=1 << 30)
        self._followed: dict[tuple[str, int, float], Reviewed] = {}
        self._gains: dict[tuple[int, int], tuple[float, float]] = {}
        self._recalls: dict[int, float] = {}

    def reviewed(self, day: int) -> Reviewed:
        """All that is due by that day reviewed on it."""
        found = self._followed.get(("all", day, 0))
        if found is None:
            due = self.due_by(day)
            states = self.partly(day, [1.0] * len(due))
            found = self._followed["all", day, 0] = Reviewed(sum([seconds for _, seconds in due]), states)
        return found

    def due_by(self, day: int) -> list[tuple[int, float]]:
        """For each state due by that day since when it is due and the seconds that its review takes."""
        return [
            (on, share * self.size * _seconds(_after_review(key[0], key[1], day - key[2])[0]))
            for on in sorted(self._due)
            if on <= day
            for key, share in self._due[on].items()
        ]

    def partly(self, day: int, parts: Iterable[float]) -> "States":
        """Of each state due by that day (in the order of `due_by`) a part reviewed; the rest is due the day after."""
        due: _Due = {on: dict(states) for on, states in self._due.items() if on > day}
        late: dict[_Key, float] = {}
        shares = iter(parts)
        for on in sorted(self._due):
            for key, share in self._due[on].items() if on <= day else ():
                part = next(shares)
                if part < 1:
                    late[key] = late.get(key, 0.0) + share * (1 - part)
                if part > 0:
                    self._review(due, key, share * part, day, share * self.size * part < _SMALL)
        if late:
            bucket = due.setdefault(day + 1, {})
            for key, share in late.items():
                bucket[key] = bucket.get(key, 0.0) + share
        return States(due, self.size, self._retention)

    def _review(self, due: _Due, key: _Key, share: float, day: int, small: bool = False) -> None:
        chance, kept, same, lost, harder = _after_review(key[0], key[1], day - key[2])
        if small:
            chance = 1.0
        self._put(due, (kept, same, day), share * chance)
        if chance < 1:
            self._put(due, (lost, harder, day), share * (1 - chance))

    def _put(self, due: _Due, key: _Key, share: float) -> None:
        bucket = due.setdefault(key[2] + _interval(key[0], self._retention), {})
        bucket[key] = bucket.get(key, 0.0) + share

    def _all(self) -> Iterator[tuple[_Key, float]]:
        for on in sorted(self._due):
            yield from self._due[on].items()

    def resized(self, size: float) -> "States":
        """The same states of fewer cards."""
        found = self._followed.get(("resized", 0, size))
        if found is None:
            states = States(self._due, size, self._retention)
            found = self._followed["resized", 0, size] = Reviewed(0.0, states)
        return found.states

    def swept(self, day: int, size: float) -> "States":
        """`size` of the cards, all reviewed on that day, due or not."""
        found = self._followed.get(("swept", day, size))
        if found is None:
            due: _Due = {}
            for key, share in self._all():
                if key[2] < day:
                    self._review(due, key, share, day)
                else:
                    self._put(due, key, share)
            found = self._followed["swept", day, size] = Reviewed(0.0, States(due, size, self._retention))
        return found.states

    def sweep_gain(self, day: int, target: int) -> tuple[float, float]:
        """What reviewing a card on that day adds to its chance of being recalled on the day `target`, and the seconds
        that it takes, on average."""
        found = self._gains.get((day, target))
        if found is None:
            gain = seconds = 0.0
            for (stability, difficulty, last), share in self._all():
                if last >= day:
                    continue
                chance, kept, _, lost, _ = _after_review(stability, difficulty, day - last)
                after = chance * _recall(kept, target - day) + (1 - chance) * _recall(lost, target - day)
                gain += share * (after - _recall(stability, target - last))
                seconds += share * _seconds(chance)
            found = self._gains[day, target] = (gain, seconds)
        return found

    def recall(self, target: int) -> float:
        """The share of the cards recalled on that day."""
        found = self._recalls.get(target)
        if found is None:
            chances = [share * _recall(key[0], target - key[2]) for key, share in self._all()]
            found = self._recalls[target] = sum(chances)
        return found


def _seconds(chance: float) -> float:
    return chance * RECALL_SECONDS + (1 - chance) * LAPSE_SECONDS


@lru_cache(maxsize=64)
def first_seen(rating: int, size: float, retention: float) -> States:
    """Cards seen for the first time on day 0, and rated so."""
    stability = _on_grid(memory.first_stability(rating))
    key = (stability, round(memory.first_difficulty(rating) * _THIRDS), 0)
    return States({_interval(stability, retention): {key: 1.0}}, size, retention)


def remembered(memories: Iterable[tuple[float, float, int]], retention: float) -> States:
    """Cards whose stability, difficulty and day of the last review are known, one each."""
    cards = list(memories)
    due: _Due = {}
    for stability, difficulty, last in cards:
        key = (_on_grid(max(stability, 0.01)), round(difficulty * _THIRDS), last)
        bucket = due.setdefault(last + _interval(key[0], retention), {})
        bucket[key] = bucket.get(key, 0.0) + 1 / len(cards)
    return States(due, float(len(cards)), retention)
