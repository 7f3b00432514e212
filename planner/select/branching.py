"""Branch and bound around a first answer, with prices adjusted for groups; work is counted, never timed."""

import heapq
import math

from planner.select.cut import best_closure
from planner.select.exchange import TRIES, exchange, shrink, tidy
from planner.select.greedy import buy, owned_set
from planner.select.instance import Instance
from planner.select.relaxation import Relaxation, Relaxed

CLOSE = 1000  # stop when the bound is within one part in this of the value
ROUNDS = 4  # of adjusting what a free branch of a group counts for
# What may be spent on improving the first answer, in items looked at; large libraries get fewer cuts and exchanges
WORK = 12_000


class Branching:
    """Branch and bound on the items near the price."""

    def __init__(self, instance: Instance, budget: int, owned: bytearray, value: int, most_cuts: int) -> None:
        self.instance, self.budget, self.most_cuts = instance, budget, most_cuts
        self.relaxation = Relaxation(instance, budget, math.gcd(*instance.gain) or 1)
        self.owned, self.value = owned, value
        self.seen: set[bytes] = set()

    def run(self, root: Relaxed) -> int:
        """Improve `owned`, given the relaxation of the whole; the bound that remains."""
        sure = frozenset(self._sure())
        free = [item for item in range(len(self.instance.items)) if item not in sure]
        if len(free) < WORK // 4:
            self.consider(root)
        root = self.adjust(root, sure, free)
        bound = self.branch(root, sure, free)
        size = len(self.instance.items)
        if self.value < bound - bound // CLOSE and 8 * size <= WORK:
            tries = min(TRIES, WORK // (4 * size))
            self.owned, self.value = exchange(self.instance, self.budget, self.owned, self.value, tries)
        return bound

    def _sure(self) -> list[int]:
        """Items that every relaxation up to the dearest price takes, even if groups with free branches counted
        for nothing."""
        instance = self.instance
        top, bottom = self.relaxation.dearest or (1, 0)
        profit = [
            (worth if alone else 0) * bottom - minutes * top
            for worth, alone, minutes in zip(instance.worths, instance.alone, instance.minutes, strict=True)
        ]
        return best_closure(profit, instance.closures, range(len(instance.items)))[1]

    def consider(self, relaxed: Relaxed) -> None:
        """Make answers of a relaxed one (double branches dropped, filled up or cut down); keep the best so far."""
        instance = self.instance
        count = len(instance.items)
        self._propose(tidy(instance, owned_set(count, relaxed.within)))
        if relaxed.beyond:
            self._propose(shrink(instance, tidy(instance, owned_set(count, relaxed.beyond)), self.budget))

    def _propose(self, owned: bytearray) -> None:
        key = bytes(owned)
        if key in self.seen:
            return
        self.seen.add(key)
        instance = self.instance
        spent = instance.cost(owned)
        if spent > self.budget:
            return
        value = instance.worth(owned) + sum([step.gain for step in buy(instance, self.budget - spent, owned)])
        if value > self.value:
            self.owned, self.value = owned, value

    def adjust(self, root: Relaxed, inside: frozenset[int], free: list[int]) -> Relaxed:
        """Raise or lower what open slots have in reserve, by how often the relaxation takes them (subgradient)."""
        instance, relaxation = self.instance, self.relaxation
        open_slots = [slot for slot, rivals in enumerate(instance.rivals) if len(rivals) > 1]
        best, kept = root, dict(relaxation.reserve)
        last = root
        for turn in range(min(ROUNDS, WORK // (4 * len(free))) if open_slots and free else 0):
            within_cost = sum([instance.minutes[item] for item in last.within])
            beyond_cost = sum([instance.minutes[item] for item in last.beyond])
            share = beyond_cost - self.budget, beyond_cost - within_cost
            changed = False
            for slot in open_slots:
                gain, reserve = instance.gain[slot], relaxation.reserve.get(slot, 0)
                inner = sum([item in last.within for item in instance.rivals[slot]])
                outer = sum([item in last.beyond for item in instance.rivals[slot]])
                surplus = (inner * share[0] + outer * (share[1] - share[0])) - share[1]  # (mean count - 1) * share[1]
                step = gain * surplus // (share[1] * (turn + 1))
                after = min(max(reserve + step, 0), gain)
                changed = changed or after != reserve
                relaxation.reserve[slot] = after
            if not changed:
                break
            solved = relaxation.solve(inside, free, last.price, 3, (last.within, last.beyond))
            if solved is None or not solved.beyond:
                break
            last = solved
            if last.bound < best.bound:
                best, kept = last, dict(relaxation.reserve)
                self.consider(last)
        relaxation.reserve = kept
        return best

    def branch(self, root: Relaxed, sure: frozenset[int], free: list[int]) -> int:
        """Best-bound-first search below `root`; the bound that remains.

        Where the sure items and those forced in cost more than the budget together, choices without some of the sure
        ones are left: nothing is looked for among them, but what the dearest price says of them counts in the bound.
        """
        relaxation, count = self.relaxation, len(self.instance.items)
        most = min(self.most_cuts, WORK // max(1, len(free)))
        queue = [(-root.bound, 0, sure, frozenset[int](), root)]
        number, unseen = 0, 0
        while queue:
            bound = -queue[0][0]
            if bound <= self.value + self.value // CLOSE or relaxation.cuts + 4 > most:
                return max(bound, self.value, unseen)
            _, _, inside, banned, relaxed = heapq.heappop(queue)
            item = self.undecided(relaxed)
            if item is None:
                return max(bound, unseen)
            with_it = inside | frozenset(self.instance.bundle(item, owned_set(count, inside)))
            near = (relaxed.within | with_it, relaxed.beyond), (relaxed.within,)
            for inner, outer, sets in ((with_it, banned, near[0]), (inside, banned | self.below(item), near[1])):
                left = [one for one in free if one not in inner and one not in outer]
                solved = relaxation.solve(inner, left, relaxed.price, 4, sets)
                if solved is None:
                    forced = owned_set(count)
                    cost = sum(self.instance.minutes[one] for one in self._needed(inner - sure, forced))
                    if cost <= self.budget and relaxation.dearest:
                        unseen = max(unseen, min(bound, relaxation.at(relaxation.dearest, inner, left)))
                    continue
                self.consider(solved)
                if solved.bound > self.value:
                    number += 1
                    heapq.heappush(queue, (-min(solved.bound, bound), number, inner, outer, solved))
        return max(self.value, unseen)

    def _needed(self, items: frozenset[int], nothing: bytearray) -> frozenset[int]:
        """The items and all that they need."""
        return frozenset(one for item in items for one in self.instance.bundle(item, nothing))

    def undecided(self, relaxed: Relaxed) -> int | None:
        """The item to branch on: of those the relaxation wants only beyond the budget, the one it would rather not
        pay for."""
        worth, minutes = self.relaxation.worths(), self.instance.minutes
        top, bottom = relaxed.price
        wanted = sorted(relaxed.beyond - relaxed.within)
        return min(wanted, key=lambda item: (worth[item] * bottom - minutes[item] * top, item), default=None)

    def below(self, item: int) -> frozenset[int]:
        """The item and everything that needs it."""
        return frozenset(self.instance.below(item))
