"""The most profitable closed set of items: a minimum cut (Picard 1976), found by Dinic's algorithm in whole numbers."""

from collections import deque
from collections.abc import Sequence


def best_closure(profit: Sequence[int], needs: Sequence[Sequence[int]], free: Sequence[int]) -> tuple[int, list[int]]:
    """The greatest total profit of a set of `free` items that holds with an item also its free needs, and the
    smallest such set, sorted.

    `free` is sorted and needs come before what needs them; needs that are not free are taken as given. Items that
    can't be in or must be in are told apart first, which leaves a small core for the cut.
    """
    hope = hopes(profit, needs, free)
    inside: set[int] = set()
    open_items = [item for item in free if hope[item] > 0]
    total = 0
    # an item that pays for all it needs, where nothing it needs pays for itself, is in every best set: whatever part
    # of its bundle were missing would bring more than it costs
    for item in open_items:
        if profit[item] <= 0:
            continue
        paid = _paid_bundle(item, profit, needs, hope, inside)
        if paid:
            total += paid[0]
            inside |= paid[1]
    core = [item for item in open_items if item not in inside]
    if not any(profit[item] > 0 for item in core):
        return total, sorted(inside)
    more, chosen = _minimum_cut(profit, needs, core)
    inside.update(chosen)
    return total + more, sorted(inside)


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


def _paid_bundle(
    item: int, profit: Sequence[int], needs: Sequence[Sequence[int]], free: dict[int, int], inside: set[int]
) -> tuple[int, set[int]] | None:
    """What an item earns with all it needs, and these items; None when it does not pay, or not alone."""
    total = profit[item]
    found = {item}
    stack = [item]
    while stack:
        for need in needs[stack.pop()]:
            if need not in found and need not in inside and need in free:
                total += profit[need]
                if total <= 0 or profit[need] > 0:
                    return None
                found.add(need)
                stack.append(need)
    return total, found


def _minimum_cut(profit: Sequence[int], needs: Sequence[Sequence[int]], core: Sequence[int]) -> tuple[int, list[int]]:
    """Profit and items of the smallest best closed set within `core`."""
    place = {item: number for number, item in enumerate(core)}
    source, sink = len(core), len(core) + 1
    edges: list[list[int]] = [[] for _ in range(len(core) + 2)]
    to: list[int] = []
    room: list[int] = []

    def join(tail: int, head: int, capacity: int) -> None:
        edges[tail].append(len(to))
        to.append(head)
        room.append(capacity)
        edges[head].append(len(to))
        to.append(tail)
        room.append(0)

    positive = 0
    for item in core:
        if profit[item] > 0:
            positive += profit[item]
    for number, item in enumerate(core):
        if profit[item] > 0:
            join(source, number, profit[item])
        elif profit[item] < 0:
            join(number, sink, -profit[item])
        for need in needs[item]:
            if need in place:
                join(number, place[need], positive)
    # the first flow runs along every edge from items to their needs, long ways too: that is acyclic, and leaves
    # little to mend for the rounds by shortest ways
    flow = _blocking_flow(edges, to, room, None, source, sink, positive)
    while True:
        level = _levels(edges, to, room, source)
        if level[sink] < 0:
            break
        flow += _blocking_flow(edges, to, room, level, source, sink, positive)
    return positive - flow, [item for number, item in enumerate(core) if level[number] >= 0]


def _levels(edges: list[list[int]], to: list[int], room: list[int], source: int) -> list[int]:
    """Distance of every vertex from the source along edges with room left, -1 when it can't be reached."""
    level = [-1] * len(edges)
    level[source] = 0
    queue = deque([source])
    while queue:
        tail = queue.popleft()
        for edge in edges[tail]:
            if room[edge] and level[to[edge]] < 0:
                level[to[edge]] = level[tail] + 1
                queue.append(to[edge])
    return level


def _blocking_flow(
    edges: list[list[int]], to: list[int], room: list[int], level: list[int] | None, source: int, sink: int, most: int
) -> int:
    """Push along shortest paths (without levels: along edges as they were built) until none is left (depth first,
    without recursion)."""
    at = [0] * len(edges)
    total = 0
    path: list[int] = []
    tail = source
    while True:
        if tail == sink:
            pushed = min(most, *(room[edge] for edge in path)) if path else 0
            total += pushed
            first_full = 0
            for number in range(len(path) - 1, -1, -1):
                edge = path[number]
                room[edge] -= pushed
                room[edge ^ 1] += pushed
                if not room[edge]:
                    first_full = number
            tail = to[path[first_full] ^ 1]
            del path[first_full:]
            continue
        here = edges[tail]
        number = at[tail]
        if level is None:
            while number < len(here) and (here[number] & 1 or not room[here[number]]):
                number += 1
        else:
            below = level[tail] + 1
            while number < len(here) and not (room[here[number]] and level[to[here[number]]] == below):
                number += 1
        at[tail] = number
        if number < len(here):
            path.append(here[number])
            tail = to[here[number]]
        elif path:
            edge = path.pop()
            tail = to[edge ^ 1]
            at[tail] += 1
        else:
            return total
