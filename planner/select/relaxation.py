"""What no choice can beat: the budget replaced by a price for a minute.

For any price, the best closed set at that price plus the price of the whole budget is worth at least as much as
every choice within the budget (Lagrangian relaxation); the best price gives the value of the linear relaxation,
since closed sets are integral. Several branches of one group may be taken in the relaxation: an open slot with
gain G and reserve c is worth c for sure and G - c for each of its items, which is never less than G taken once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planner.select.cut import best_closure
from planner.select.instance import Instance

CLOSE = 2000  # prices are not refined beyond one part in this of the bound


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The relaxation at its best price. `bound`: no choice is worth more. `within` and `beyond`: the two closed sets
    that are best at that price, on either side of the budget (`beyond` is empty when everything fits)."""

    bound: int
    within: frozenset[int]
    beyond: frozenset[int]
    price: tuple[int, int]


@dataclass
class Relaxation:
    """Bounds for one instance and budget; `cuts` counts the minimum cuts made so far.

    `dearest`, `cheapest`: prices beyond which the caller has made the instance too small to be solved rightly.

    `grain`: every value is a multiple of it, so bounds may be rounded down to one.
    """

    instance: Instance
    budget: int
    grain: int
    reserve: dict[int, int] = field(default_factory=dict)
    cuts: int = 0
    dearest: tuple[int, int] | None = None
    cheapest: tuple[int, int] = (0, 1)

    def worths(self) -> list[int]:
        """What each item counts for in the relaxation."""
        found = list(self.instance.worths)
        for slot, kept in self.reserve.items():
            for item in self.instance.rivals[slot]:
                found[item] -= kept
        return found

    def solve(
        self,
        inside: frozenset[int],
        free: Sequence[int],
        guess: tuple[int, int],
        most_cuts: int = 12,
        near: Iterable[frozenset[int]] = (),
    ) -> Relaxed | None:
        """The bound for choices that hold `inside` (closed) and else only items of `free` (sorted; with their needs
        in `free` or `inside`). None when `inside` alone is beyond the budget.

        The best price is found by Newton's method on the two supporting lines around the budget. `near`: closed sets
        that hold `inside`, from a problem like this one, to start from.
        """
        minutes, closures = self.instance.minutes, self.instance.closures
        worth = self.worths()
        spare = sum(self.reserve.values())
        base_cost = sum([minutes[item] for item in inside])
        base_gain = sum([worth[item] for item in inside])
        if base_cost > self.budget:
            return None
        all_cost = base_cost + sum([minutes[item] for item in free])
        all_gain = base_gain + sum([worth[item] for item in free])
        if all_cost <= self.budget:
            # Nothing is left to pay for but what the caller has set aside as too dear for its price.
            bound = self.at(self.cheapest, inside, free) if self.cheapest[0] else self._grain(all_gain + spare)
            return Relaxed(bound, inside | frozenset(free), frozenset(), self.cheapest)
        low, high = (base_gain, base_cost), (all_gain, all_cost)
        within, beyond = inside, inside | frozenset(free)
        for start in near:
            cost, gain = sum([minutes[item] for item in start]), sum([worth[item] for item in start])
            if cost <= self.budget:
                low, within = (gain, cost), start
            else:
                high, beyond = (gain, cost), start
        best: int | None = None
        price = guess
        for turn in range(most_cuts):
            top, bottom = price
            profit = [each * bottom - cost * top for each, cost in zip(worth, minutes, strict=True)]
            self.cuts += 1
            extra, chosen = best_closure(profit, closures, free)
            value = base_gain * bottom - base_cost * top + extra
            bound = spare + (value + top * self.budget) // bottom
            best = bound if best is None else min(best, bound)
            cost = base_cost + sum([minutes[item] for item in chosen])
            gain = base_gain + sum([worth[item] for item in chosen])
            known = max(low[0] * bottom - low[1] * top, high[0] * bottom - high[1] * top)
            if turn and value - known <= best * bottom // CLOSE:
                break
            if cost <= self.budget:
                low, within = (gain, cost), inside | frozenset(chosen)
            else:
                high, beyond = (gain, cost), inside | frozenset(chosen)
            wanted = (max(high[0] - low[0], 0), high[1] - low[1])
            if not _less(self.cheapest, wanted):
                wanted = self.cheapest
            elif self.dearest and _less(self.dearest, wanted):
                wanted = self.dearest
            if wanted == price:
                break
            price = wanted
        assert best is not None
        return Relaxed(self._grain(best), within, beyond, price)

    def at(self, price: tuple[int, int], inside: frozenset[int], free: Sequence[int]) -> int:
        """The bound that one price gives, for choices that hold of `inside` what is best at that price."""
        worth, (top, bottom) = self.worths(), price
        profit = [each * bottom - minutes * top for each, minutes in zip(worth, self.instance.minutes, strict=True)]
        self.cuts += 1
        extra, _ = best_closure(profit, self.instance.closures, free)
        value = sum([profit[item] for item in inside]) + extra
        return self._grain(sum(self.reserve.values()) + (value + top * self.budget) // bottom)

    def _grain(self, bound: int) -> int:
        return bound // self.grain * self.grain


def _less(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] * other[1] < other[0] * one[1]
