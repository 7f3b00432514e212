"""Buying by the best price: the bundle that brings most per minute first.

A bundle is an item with everything it still needs. Its price falls when something it shares with others is bought,
so the numbers of every bundle are kept up to date by walking down from what was bought, and the heap is put right
only where a bundle got better; what got worse is found out when it comes up (lazy evaluation, Minoux 1978).
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress

from planner.select.instance import Instance


@dataclass(frozen=True, slots=True)
class Step:
    """One purchase: the item that was wanted, all items bought for it, their minutes and their worth."""

    item: int
    bundle: tuple[int, ...]
    minutes: int
    gain: int


def buy(instance: Instance, budget: int, owned: bytearray, only: bytearray | None = None) -> list[Step]:
    """Spend up to `budget` minutes, best price first, and mark what is bought in `owned` (closed before and after).

    `only`: restrict to these items (closed). Ties go to the cheaper bundle, then to the earlier item. When it ends, no
    bundle with a worth fits into what is left.
    """
    return list(purchases(instance, budget, owned, only))


def purchases(instance: Instance, budget: int, owned: bytearray, only: bytearray | None = None) -> Iterator[Step]:
    """What `buy` buys, one step after the other: `owned` holds what was bought so far."""
    minutes, slot, gain, below = instance.minutes, instance.slot, instance.gain, instance.below
    rivals = instance.rivals
    met = met_slots(instance, owned)
    cost_left, gain_left = open_bundles(instance, owned, met, only, budget)
    heap = [
        (-worth / cost_left[item] if cost_left[item] else -1e300, cost_left[item], item)
        for item, worth in enumerate(gain_left)
        if worth > 0
    ]
    heapq.heapify(heap)
    spent = 0
    while heap:
        price, cost, item = heapq.heappop(heap)
        if owned[item] or gain_left[item] <= 0:
            continue
        now = cost_left[item]
        if now > budget - spent:
            continue  # it lacks more than is left, and will: what others pay of it is spent as well
        current = -gain_left[item] / now if now else -1e300
        if current > price or now != cost:
            heapq.heappush(heap, (current, now, item))
            continue
        bundle = instance.bundle(item, owned)
        earned = 0
        better: set[int] = set()
        for bought in bundle:
            owned[bought] = 1
            place = slot[bought]
            worth = 0
            if place >= 0 and not met[place]:
                met[place] = 1
                worth = gain[place]
                earned += worth
                for rival in rivals[place]:
                    if rival != bought and not owned[rival]:
                        for one in below(rival):
                            gain_left[one] -= worth
            price_paid = minutes[bought]
            if price_paid or worth:
                for one in below(bought):
                    cost_left[one] -= price_paid
                    gain_left[one] -= worth
            better.update(below(bought))
        spent += now
        yield Step(item, tuple(bundle), now, earned)
        for one in better:
            if gain_left[one] > 0 and not owned[one]:
                cost = cost_left[one]
                if cost <= budget - spent:
                    heapq.heappush(heap, (-gain_left[one] / cost if cost else -1e300, cost, one))


def open_bundles(
    instance: Instance, owned: bytearray, met: bytearray, only: bytearray | None = None, most: int | None = None
) -> tuple[list[int], list[int]]:
    """Minutes and worth of every item's bundle. `met`: flags of the slots that earn nothing more. `only`: the items
    that are looked at (closed). `most`: bundles of more minutes are left aside, as if they were worth nothing.

    An item with a single need extends that need's bundle; only for items with several needs bundles are put together.
    """
    minutes, slot, gain, needs = instance.minutes, instance.slot, instance.gain, instance.needs
    count = len(minutes)
    most = sum(minutes) if most is None else most
    cost_left, gain_left = [0] * count, [0] * count
    own = [0 if place < 0 or met[place] else gain[place] for place in slot]
    aside = bytearray(count)
    for item, taken in enumerate(owned):
        if taken or (only is not None and not only[item]):
            continue
        cost, worth = minutes[item], own[item]
        if cost > most:
            aside[item] = 1
            continue
        missing = -1
        for need in needs[item]:
            if not owned[need]:
                if aside[need]:
                    cost = most + 1
                    break
                if missing >= 0:
                    bundle = instance.bundle(item, owned)
                    cost = sum(map(minutes.__getitem__, bundle))
                    worth = sum(map(own.__getitem__, bundle))
                    break
                missing = need
        else:
            if missing >= 0:
                cost += cost_left[missing]
                worth += gain_left[missing]
        if cost > most:
            aside[item] = 1
        else:
            cost_left[item], gain_left[item] = cost, worth
    return cost_left, gain_left


def met_slots(instance: Instance, owned: bytearray) -> bytearray:
    """Flags of the slots that a set of items has earned."""
    met = bytearray(len(instance.gain))
    for place in compress(instance.slot, owned):
        if place >= 0:
            met[place] = 1
    return met


def owned_set(count: int, items: Iterable[int] = ()) -> bytearray:
    """A set of items as flags."""
    flags = bytearray(count)
    for item in items:
        flags[item] = 1
    return flags
