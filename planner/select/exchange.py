"""Mending a set of items: dropping what earns nothing, cutting down to the budget, exchanging one thing for others."""

from collections.abc import Iterable
from operator import and_

from planner.select.greedy import buy
from planner.select.instance import Instance

TRIES = 4  # exchanges tried around an answer, those that free most minutes for the least worth first


def tidy(instance: Instance, chosen: bytearray) -> bytearray:
    """Of the chosen items those that earn something, with what they need; of several branches in a slot the
    cheapest."""
    owned = bytearray(map(and_, chosen, instance.alone))
    close(instance, owned)
    minutes = instance.minutes
    doubled = []
    for rivals in instance.contested:
        found = [item for item in rivals if chosen[item]]
        if found:
            doubled.append(found)
    for items in sorted(doubled):
        bundles = [instance.bundle(item, owned) for item in items]
        cheapest = min(bundles, key=lambda bundle: (sum([minutes[one] for one in bundle]), bundle))
        for one in cheapest:
            owned[one] = 1
    return owned


def close(instance: Instance, owned: bytearray) -> None:
    """Add to the items all that they need."""
    needs = instance.needs
    for item in range(len(owned) - 1, -1, -1):
        if owned[item]:
            for need in needs[item]:
                owned[need] = 1


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
            owned = tidy(instance, owned)
            over = instance.cost(owned) - budget
            if over <= 0:
                break
    return owned


def _units(instance: Instance, owned: bytearray) -> list[tuple[int, int, int, list[int]]]:
    """What can be dropped: an owned item with all that needs it, as (worth lost, minutes freed, item, items)."""
    minutes, worths = instance.minutes, instance.worths
    units = []
    for item, flag in enumerate(owned):
        if not flag or not minutes[item]:
            continue
        unit = list(filter(owned.__getitem__, instance.below(item)))
        loss = sum(map(worths.__getitem__, unit))
        units.append((loss, sum(map(minutes.__getitem__, unit)), item, unit))
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
        rest = tidy(instance, rest)
        allowed = bytearray(b"\x01" * len(rest))
        for one in instance.below(item):
            allowed[one] = 0
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
