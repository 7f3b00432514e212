"""Buying by the best price: the bundle that brings most per minute first.

A bundle is an item with everything it still needs. Its price falls when something it shares with others is bought,
so the numbers of every bundle are kept up to date by walking down from what was bought, and the heap is put right
only where a bundle got better; what got worse is found out when it comes up (lazy evaluation, Minoux 1978).
"""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from planner.select.instance import Instance


@dataclass(frozen=True, slots=True)
class Step:
    """One purchase: the item that was wanted, all items bought for it, their minutes and their worth."""

    item: int
    bundle: tuple[int, ...]
    minutes: int
    gain: int


def buy(
    instance: Instance,
    budget: int,
    owned: bytearray,
    only: bytearray | None = None,
    at_most: int | None = None,
) -> list[Step]:
    """Spend up to `budget` minutes, best price first, and mark what is bought in `owned` (closed before and after).

    `only`: restrict to these items (closed). `at_most`: stop when this many minutes are spent; the last step may
    go beyond. Ties go to the cheaper bundle, then to the earlier item. When it ends, no bundle with a worth fits
    into what is left.
    """
    minutes, slot, gain = instance.minutes, instance.slot, instance.gain
    dependents, rivals = instance.dependents, instance.rivals
    count = len(instance.items)
    met = bytearray(len(gain))
    for item in range(count):
        if owned[item] and slot[item] >= 0:
            met[slot[item]] = 1
    cost_left, gain_left = open_bundles(instance, owned, met, only)
    heap: list[tuple[float, int, int]] = []

    def offer(item: int) -> None:
        if gain_left[item] > 0 and cost_left[item] <= budget:
            cost = cost_left[item]
            heap.append((-gain_left[item] / cost if cost else -1e300, cost, item))

    for item in range(count):
        if not owned[item] and (only is None or only[item]):
            offer(item)
    heapq.heapify(heap)
    steps: list[Step] = []
    spent = 0
    while heap and (at_most is None or spent < at_most):
        price, cost, item = heapq.heappop(heap)
        if owned[item] or gain_left[item] <= 0:
            continue
        now = cost_left[item]
        if now > budget - spent:
            continue  # offered again if it gets cheaper
        current = -gain_left[item] / now if now else -1e300
        if current > price or now != cost:
            heapq.heappush(heap, (current, now, item))
            continue
        bundle = instance.bundle(item, owned)
        earned = 0
        better: set[int] = set()
        for bought in bundle:
            owned[bought] = 1
            earns = slot[bought] >= 0 and not met[slot[bought]]
            worth = gain[slot[bought]] if earns else 0
            if earns:
                met[slot[bought]] = 1
                earned += worth
                for rival in rivals[slot[bought]]:
                    if rival != bought and not owned[rival]:
                        for below in _descendants(dependents, rival):
                            gain_left[below] -= worth
            below_all = _descendants(dependents, bought)
            price_paid = minutes[bought]
            if price_paid or worth:
                for below in below_all:
                    cost_left[below] -= price_paid
                    gain_left[below] -= worth
            better.update(below_all)
        spent += now
        steps.append(Step(item, tuple(bundle), now, earned))
        for below in better:
            if not owned[below] and gain_left[below] > 0 and (only is None or only[below]):
                cost = cost_left[below]
                if cost <= budget - spent:
                    heapq.heappush(heap, (-gain_left[below] / cost if cost else -1e300, cost, below))
    return steps


def _descendants(dependents: tuple[tuple[int, ...], ...], item: int) -> list[int]:
    """The item and everything that needs it."""
    found = {item}
    order = [item]
    for one in order:
        for below in dependents[one]:
            if below not in found:
                found.add(below)
                order.append(below)
    return order


def open_bundles(
    instance: Instance, owned: bytearray, met: bytearray, only: bytearray | None = None
) -> tuple[list[int], list[int]]:
    """Minutes and worth of every item's bundle. `met`: flags of the slots that earn nothing more.

    An item with a single need extends that need's bundle; only items with several needs join sets.
    """
    minutes, slot, gain, needs = instance.minutes, instance.slot, instance.gain, instance.needs
    dependents = instance.dependents
    count = len(minutes)
    cost_left, gain_left = [0] * count, [0] * count
    own = [0 if slot[item] < 0 or met[slot[item]] else gain[slot[item]] for item in range(count)]
    bundles: dict[int, set[int]] = {}
    for item in range(count):
        if owned[item] or (only is not None and not only[item]):
            continue
        missing = [need for need in needs[item] if not owned[need]]
        bundle: set[int] | None = None
        if len(missing) > 1:
            bundle = set().union(*[bundles[need] for need in missing])
            bundle.add(item)
            cost_left[item] = sum(map(minutes.__getitem__, bundle))
            gain_left[item] = sum(map(own.__getitem__, bundle))
        elif missing:
            cost_left[item] = minutes[item] + cost_left[missing[0]]
            gain_left[item] = own[item] + gain_left[missing[0]]
        else:
            cost_left[item], gain_left[item] = minutes[item], own[item]
        if dependents[item]:
            bundles[item] = bundle or {item}.union(*[bundles[need] for need in missing])
    return cost_left, gain_left


def owned_set(count: int, items: Iterable[int] = ()) -> bytearray:
    """A set of items as flags."""
    flags = bytearray(count)
    for item in items:
        flags[item] = 1
    return flags
