"""The selection as a knapsack with precedence: what can be bought, what it costs, brings and needs.

An item is a topic taken one depth further (or, for a known topic, a short refresh), or, at no cost, one branch's
standing in an any-of group at a depth. Items need other items; the gain of a slot is earned once, by whichever of
its items is bought first, which is how one branch suffices for a group.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress, filterfalse

from planner.model.topic import Depth

TOO_DEEP = "what it needs takes more days, one after the other, than there are"  # why a topic can't be studied
AS_ASKED = "left out as you asked"

# Values are whole millionths of demand, so that sums are exact and every comparison is the same on every machine.
SCALE = 1_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """A topic at a depth, or (with `group`) a branch's standing in a group at a depth."""

    topic: str
    depth: Depth
    refresh: bool = False
    group: str = ""
    branch: int = -1


@dataclass(frozen=True)
class Instance:
    """Items in an order in which needs come first; parallel tuples hold their minutes, slot and direct needs.

    `gain` is the worth of each slot in millionths of demand; an item without worth has slot -1. `fixed`: for each
    group (by id) the branch that was settled beforehand, with the reason. `open`: groups whose branch is free.
    `blocked`: why a topic can't be studied at all. `known_value` is what is met before any study, `full_value`
    what would be met with everything studied.
    """

    items: tuple[Item, ...]
    minutes: tuple[int, ...]
    slot: tuple[int, ...]
    needs: tuple[tuple[int, ...], ...]
    gain: tuple[int, ...]
    fixed: dict[str, tuple[int, str]] = field(default_factory=dict)
    open: tuple[str, ...] = ()
    blocked: dict[str, str] = field(default_factory=dict)
    known: dict[str, Depth] = field(default_factory=dict)
    known_value: int = 0
    full_value: int = 0

    @cached_property
    def dependents(self) -> tuple[tuple[int, ...], ...]:
        """The items that directly need each item."""
        found: list[list[int]] = [[] for _ in self.items]
        for item, needs in enumerate(self.needs):
            for need in needs:
                found[need].append(item)
        return tuple(tuple(names) for names in found)

    @cached_property
    def rivals(self) -> tuple[tuple[int, ...], ...]:
        """The items of each slot."""
        found: list[list[int]] = [[] for _ in self.gain]
        for item, slot in enumerate(self.slot):
            if slot >= 0:
                found[slot].append(item)
        return tuple(tuple(names) for names in found)

    @cached_property
    def closures(self) -> list[int]:
        """For each item the bits of itself and of all that it needs."""
        found: list[int] = []
        for item, needs in enumerate(self.needs):
            bits = 1 << item
            for need in needs:
                bits |= found[need]
            found.append(bits)
        return found

    @cached_property
    def worths(self) -> tuple[int, ...]:
        """What each item earns when it is the first of its slot."""
        return tuple([self.gain[slot] if slot >= 0 else 0 for slot in self.slot])

    @cached_property
    def contested(self) -> tuple[tuple[int, ...], ...]:
        """The items of each slot that several can earn: branches of a group whose branch is open."""
        return tuple(items for items in self.rivals if len(items) > 1)

    @cached_property
    def alone(self) -> bytes:
        """For each item 1 when it earns something that no other can."""
        return bytes([slot >= 0 and len(self.rivals[slot]) == 1 for slot in self.slot])

    @cached_property
    def _chains(self) -> dict[int, list[int]]:
        return {}

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        return {}

    def chain(self, item: int) -> list[int]:
        """`item` and all it needs, needs first. Not to be changed."""
        chains, todo = self._chains, [item]
        if item in chains:
            return chains[item]
        while todo:
            one = todo[-1]
            if one in chains:
                todo.pop()
                continue
            needs = self.needs[one]
            missing = [need for need in needs if need not in chains]
            if missing:
                todo += missing
            elif len(needs) == 1:
                chains[one] = [*chains[needs[0]], one]
            else:
                chains[one] = [*sorted(set().union(*[chains[need] for need in needs])), one]
        return chains[item]

    def below(self, item: int) -> list[int]:
        """`item` and all that needs it. Not to be changed."""
        known, todo = self._below, [item]
        if item in known:
            return known[item]
        dependents_of = self.dependents
        while todo:
            one = todo[-1]
            if one in known:
                todo.pop()
                continue
            dependents = dependents_of[one]
            missing = [other for other in dependents if other not in known]
            if missing:
                todo += missing
            elif len(dependents) == 1:
                known[one] = [one, *known[dependents[0]]]
            else:
                known[one] = [one, *sorted(set().union(*[known[other] for other in dependents]))]
        return known[item]

    def bundle(self, item: int, owned: bytearray) -> list[int]:
        """`item` and all it needs that is not owned, needs first. `owned` must be closed under needs."""
        if owned[item]:
            return []
        return list(filterfalse(owned.__getitem__, self.chain(item)))

    def worth(self, owned: bytearray) -> int:
        """The value of a set of items."""
        met = set(compress(self.slot, owned))
        return sum([self.gain[slot] for slot in met if slot >= 0])

    def cost(self, owned: bytearray) -> int:
        """The minutes of a set of items."""
        return sum(compress(self.minutes, owned))


def part_of(instance: Instance, items: Sequence[int]) -> Instance:
    """The instance with only these items (sorted; with all their needs), numbered anew in the same order."""
    place = {item: number for number, item in enumerate(items)}
    return replace(
        instance,
        items=tuple(instance.items[item] for item in items),
        minutes=tuple(instance.minutes[item] for item in items),
        slot=tuple(instance.slot[item] for item in items),
        needs=tuple(tuple(place[need] for need in instance.needs[item]) for item in items),
    )
