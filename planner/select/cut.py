"""The most profitable closed set of items: a minimum cut (Picard 1976), found by letting what pays settle what costs.

Items that pay (profit above zero) are joined to all items that cost among what they need, however far below: what
flows from the one to the other is the payment, and a greatest flow leaves unspent just the profit of the best set. Sets of
items are bits of whole numbers, so that one step looks at all that an item needs.
"""

from collections.abc import Sequence
from itertools import compress


def best_closure(profit: Sequence[int], closures: Sequence[int], free: Sequence[int]) -> tuple[int, list[int]]:
    """The greatest total profit of a set of `free` items that holds with an item also its free needs, and the
    smallest such set, sorted.

    `closures`: for each item the bits of itself and all that it needs, near or far. `free` is sorted; needs that are
    not free are taken as given.
    """
    left = {item: -profit[item] for item in free if profit[item] < 0}  # what each item that costs still asks for
    payers = [item for item in free if profit[item] > 0]
    payable = 0
    for item in left:
        payable |= 1 << item
    unpaid = payable
    paid_by: dict[int, dict[int, int]] = {item: {} for item in left}
    total = chosen = 0
    for payer in payers:
        excess = profit[payer]
        reach = closures[payer] & payable
        todo = reach & unpaid
        while todo and excess:  # first of what few others need: it comes last
            cost = todo.bit_length() - 1
            todo ^= 1 << cost
            push = min(left[cost], excess)
            paid_by[cost][payer] = push
            excess -= push
            left[cost] -= push
            if not left[cost]:
                unpaid ^= 1 << cost
        while excess:
            came, seen, goal = _way_on(payer, reach, closures, payable, unpaid, paid_by)
            if goal is None:  # all that these need is paid for, and the rest of the excess is for keeps
                payable &= ~seen
                total += excess
                chosen |= closures[payer]
                for other in came:
                    chosen |= closures[other]
                break
            push = _shift(payer, min(excess, left[goal[0]]), goal, came, paid_by)
            excess -= push
            left[goal[0]] -= push
            if not left[goal[0]]:
                unpaid ^= 1 << goal[0]
    flags = bin(chosen)[:1:-1].ljust(len(profit), "0")
    return total, list(compress(free, map("1".__eq__, map(flags.__getitem__, free))))


def _way_on(
    payer: int, reach: int, closures: Sequence[int], payable: int, unpaid: int, paid_by: dict[int, dict[int, int]]
) -> tuple[dict[int, tuple[int, int]], int, tuple[int, int] | None]:
    """Breadth-first search for an unpaid item: `payer` may take over what another pays, who then pays for something
    else. For each such other the item taken over and by whom; all items seen; the unpaid item and who can pay it."""
    seen = reach
    came: dict[int, tuple[int, int]] = {}
    queue = [(payer, reach)]
    for taker, costs in queue:
        while costs:
            cost = costs.bit_length() - 1
            costs ^= 1 << cost
            for other in paid_by[cost]:
                if other not in came and other != payer:
                    came[other] = (cost, taker)
                    new = closures[other] & payable & ~seen
                    if new & unpaid:
                        return came, seen, ((new & unpaid).bit_length() - 1, other)
                    if new:
                        seen |= new
                        queue.append((other, new))
    return came, seen, None


def _shift(
    payer: int, most: int, goal: tuple[int, int], came: dict[int, tuple[int, int]], paid_by: dict[int, dict[int, int]]
) -> int:
    """Pay for the goal along the way found, as much as can be taken over on it; the amount."""
    push, at = most, goal[1]
    while at != payer:
        cost, taker = came[at]
        push = min(push, paid_by[cost][at])
        at = taker
    cost, at = goal
    while True:
        paid_by[cost][at] = paid_by[cost].get(at, 0) + push
        if at == payer:
            return push
        cost, taker = came[at]
        paid_by[cost][at] -= push
        if not paid_by[cost][at]:
            del paid_by[cost][at]
        at = taker


def hopes(profit: Sequence[int], needs: Sequence[Sequence[int]], free: Sequence[int]) -> dict[int, int]:
    """For every free item an upper bound on what it and the items below it can earn together; not above zero means
    that the item is in no smallest best set. Items below such an item count for nothing."""
    hope = {item: profit[item] for item in free}
    for item in reversed(free):
        below = hope[item]
        if below > 0:
            for need in needs[item]:
                if need in hope:
                    hope[need] += below
    for item in free:
        if hope[item] > 0 and any(hope.get(need, 1) <= 0 for need in needs[item]):
            hope[item] = 0
    return hope
