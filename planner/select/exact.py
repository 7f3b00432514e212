"""The best set of a small instance, by trying every closed set that can still be best."""

from planner.select.greedy import owned_set
from planner.select.instance import Instance

MOST_ITEMS = 18  # items with a topic of their own up to which every closed set is tried


def is_small(instance: Instance) -> bool:
    """Whether `best_set` is to be used."""
    return sum(not item.group for item in instance.items) <= MOST_ITEMS


def best_set(instance: Instance, budget: int) -> bytearray:
    """The closed set of greatest worth within the budget; of equals the cheaper, then the one whose first items come
    first. Branches of groups are in it where all they need is."""
    plain = [number for number, item in enumerate(instance.items) if not item.group]
    branches = [number for number, item in enumerate(instance.items) if item.group]
    gain = [instance.gain[slot] if slot >= 0 else 0 for slot in instance.slot]
    by_groups = sum(instance.gain[slot] for slot in {instance.slot[one] for one in branches if instance.slot[one] >= 0})
    hope = [0] * (len(plain) + 1)  # worth of the items from each place on
    for place in range(len(plain) - 1, -1, -1):
        hope[place] = hope[place + 1] + gain[plain[place]]
    owned = owned_set(len(instance.items))
    best: tuple[int, int, bytearray] = (-1, 0, owned_set(len(instance.items)))

    def with_branches() -> tuple[int, bytearray]:
        whole = bytearray(owned)
        met: set[int] = set()
        for number in branches:
            if all(whole[need] for need in instance.needs[number]):
                whole[number] = 1
                met.add(instance.slot[number])
        return sum(instance.gain[slot] for slot in met if slot >= 0), whole

    def follow(place: int, spent: int, worth: int) -> None:
        nonlocal best
        if worth + hope[place] + by_groups < best[0]:
            return
        if place == len(plain):
            more, whole = with_branches()
            if (worth + more, -spent) > (best[0], -best[1]):
                best = (worth + more, spent, whole)
            return
        item = plain[place]
        if spent + instance.minutes[item] <= budget and all(owned[need] for need in instance.needs[item]):
            owned[item] = 1
            follow(place + 1, spent + instance.minutes[item], worth + gain[item])
            owned[item] = 0
        follow(place + 1, spent, worth)

    follow(0, 0, 0)
    return best[2]
