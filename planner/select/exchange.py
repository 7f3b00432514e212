"""Mending a set of items: dropping what earns nothing, cutting down to the budget, exchanging one thing for others."""

from collections.abc import Iterable

from planner.select.greedy import buy, owned_set
from planner.select.instance import Instance

TRIES = 6  # exchanges tried around an answer, those that free most minutes for the least worth first


def tidy(instance: Instance, items: Iterable[int]) -> bytearray:
    """The items that earn something, with what they need; of several branches in a slot the cheapest."""
    chosen = set(items)
    owned = owned_set(len(instance.items))
    doubled = []
    for item in sorted(chosen):
        slot = instance.slot[item]
        if slot >= 0 and len(instance.rivals[slot]) == 1:
            for one in instance.bundle(item, owned):
                owned[one] = 1
        elif slot >= 0 and slot not in doubled:
            doubled.append(slot)
    for slot in doubled:
        bundles = [instance.bundle(item, owned) for item in instance.rivals[slot] if item in chosen]
        cheapest = min(bundles, key=lambda bundle: (sum([instance.minutes[one] for one in bundle]), bundle))
        for one in cheapest:
            owned[one] = 1
    return owned


def shrink(instance: Instance, owned: bytearray, budget: int, keep: Iterable[int] = ()) -> bytearray:
    """Drop what brings least a minute, with all that needs it, until the budget is kept; never what `keep` names."""
    kept = set(keep)
    over = instance.cost(owned) - budget
    while over > 0:
        units = [entry for entry in _units(instance, owned) if kept.isdisjoint(entry[3])]
        if not units:
            break
        units.sort(key=lambda entry: (entry[0] / min(entry[1], over), entry[2]))
        for _, _, _, unit in units[: 1 + len(units) // 8]:  # prices are looked at anew after every eighth
            for item in unit:
                owned[item] = 0
            owned = tidy(instance, (item for item, flag in enumerate(owned) if flag))
            over = instance.cost(owned) - budget
            if over <= 0:
                break
    return owned


def _units(instance: Instance, owned: bytearray) -> list[tuple[int, int, int, list[int]]]:
    """What can be dropped: an owned item with all that needs it, as (worth lost, minutes freed, item, items)."""
    minutes, slot, gain = instance.minutes, instance.slot, instance.gain
    units = []
    for item, flag in enumerate(owned):
        if not flag or not minutes[item]:
            continue
        unit = [item]
        seen = {item}
        for one in unit:
            for below in instance.dependents[one]:
                if owned[below] and below not in seen:
                    seen.add(below)
                    unit.append(below)
        loss = sum([gain[slot[one]] for one in unit if slot[one] >= 0])
        units.append((loss, sum([minutes[one] for one in unit]), item, unit))
    return units


def exchange(
    instance: Instance, budget: int, owned: bytearray, value: int, tries: int = TRIES
) -> tuple[bytearray, int]:
    """The best answer that comes of dropping one unit and spending its minutes on something else, or of buying one
    bundle and dropping what brings least for it; the one given if none is better."""
    best, most = owned, value
    units = sorted(_units(instance, owned), key=lambda entry: (entry[0] / entry[1], entry[2]))
    for _, _, item, unit in units[:tries]:
        rest = bytearray(owned)
        for one in unit:
            rest[one] = 0
        rest = tidy(instance, (one for one, flag in enumerate(rest) if flag))
        allowed = bytearray(b"\x01" * len(rest))
        stack = [item]
        while stack:
            one = stack.pop()
            if allowed[one]:
                allowed[one] = 0
                stack += instance.dependents[one]
        buy(instance, budget - instance.cost(rest), rest, only=allowed)
        buy(instance, budget - instance.cost(rest), rest)
        worth = instance.worth(rest)
        if worth > most:
            best, most = rest, worth
    for bundle in _tempting(instance, owned)[:tries]:
        more = bytearray(owned)
        for one in bundle:
            more[one] = 1
        more = shrink(instance, more, budget, bundle)
        spent = instance.cost(more)
        if spent > budget:
            continue
        buy(instance, budget - spent, more)
        worth = instance.worth(more)
        if worth > most:
            best, most = more, worth
    return best, most


def _tempting(instance: Instance, owned: bytearray) -> list[list[int]]:
    """Bundles not owned, those of best price first."""
    slot, gain, minutes = instance.slot, instance.gain, instance.minutes
    met = {slot[item] for item, flag in enumerate(owned) if flag}
    found = []
    for item in range(len(owned)):
        if owned[item] or slot[item] < 0 or slot[item] in met:
            continue
        bundle = instance.bundle(item, owned)
        worth = sum([gain[slot[one]] for one in bundle if slot[one] >= 0 and slot[one] not in met])
        cost = sum([minutes[one] for one in bundle])
        found.append((-worth / max(cost, 1), item, bundle))
    return [bundle for _, _, bundle in sorted(found)]
