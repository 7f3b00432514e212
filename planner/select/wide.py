"""A choice seen among all that could be bought if there were days enough."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.model.demand import Demand
from planner.select.account import Account
from planner.select.greedy import met_slots, open_bundles, owned_set
from planner.select.instance import Instance

NOT_NOW = 1_000_000  # minutes by which a branch that the days are too few for is thought dearer than it is


@dataclass(frozen=True)
class Wide:
    """What is said of missing musts goes by this, as it counts those that need more days.

    `instance`: all that could be bought if there were days enough; `owned`: what of it is. `lacking`: minutes that each
    item lacks to be bought. `near`: the items whose price is near the present one. `too_deep`: topics for which there
    are too few days, and the days that they take; `deep`: the items that need one of them.
    """

    demand: Demand
    instance: Instance
    owned: bytearray
    lacking: list[int]
    near: tuple[int, ...]
    too_deep: Mapping[str, int]
    deep: frozenset[int]


def with_days_enough(
    demand: Demand, instance: Instance, offered: Instance, account: Account, near: tuple[int, ...],
    too_deep: Mapping[str, int],
) -> Wide:  # fmt: skip
    """A choice from `instance`, of which `account` is, among all that is `offered` when no day lacks."""
    if offered is instance:
        return Wide(demand, instance, account.owned, account.open_bundles[0], near, {}, frozenset())
    number = {item: place for place, item in enumerate(offered.items)}
    places = [number.get(item, -1) for item in instance.items]
    owned = owned_set(len(number), (at for at, flag in zip(places, account.owned, strict=True) if flag and at >= 0))
    # a group that another branch meets than the preferred one, which the days are too few for, is met all the same
    other = {
        item.group for item, at, flag in zip(instance.items, places, account.owned, strict=True) if flag and at < 0
    }
    branches = {group.id: group.branches for group in demand.any_of}
    deep = frozenset(
        place for item, place in number.items()
        if item.topic in too_deep
        or (item.group and any(topic in too_deep for topic in branches[item.group][item.branch].topics))
    )  # fmt: skip
    bundles = open_bundles(offered, owned, met_slots(offered, owned))[0]
    around = ({places[one] for one in near} | (set(number.values()) - set(places))) - {-1}
    return Wide(
        replace(demand, any_of=tuple(group for group in demand.any_of if group.id not in other)),
        offered,
        owned,
        [minutes + NOT_NOW if item in deep else minutes for item, minutes in enumerate(bundles)],
        tuple(sorted(around)),
        too_deep,
        deep,
    )
