"""The best set within the budget, and the proof of how good it is.

Greedy buying gives a first answer. The relaxation gives a bound and sets that are best for their own price; filled up
with what still fits they are answers too. Where bound and answer are apart, the search branches on a dear item that
the relaxation half wants (best bound first), and tries exchanges around the best answer. Work is counted in cuts,
never in seconds, so the result is the same on every machine.
"""

import math
from dataclasses import dataclass, replace
from operator import and_

from planner.select.branching import Branching
from planner.select.cut import hopes
from planner.select.exact import best_set, is_small
from planner.select.exchange import close, tidy
from planner.select.greedy import Step, buy, owned_set
from planner.select.instance import Instance, part_of
from planner.select.relaxation import Relaxation, Relaxed

MOST_CUTS = 24
LARGE_ROUNDS = 2  # of adjusting what free branches count for in an instance of more than SMALL items
FEW = 80  # items up to which no range of prices is assumed: the last purchase is too much of so small a budget
SMALL = 2_000  # instances up to this many items are not thinned out before the first answer


@dataclass(frozen=True, slots=True)
class Found:
    """The chosen items, their worth, a proven bound on the worth of any choice, and the items near the price."""

    owned: bytearray
    value: int
    bound: int
    near: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """A first answer by buying, on the items that can matter at the price where the budget ends: the price down to
    which the instance was thinned out, the items kept, the thinner instance, what is owned in it, the budget, what was
    bought for it in order, and the price of what was bought last."""

    floor: tuple[int, int]
    alive: list[int]
    near: Instance
    owned: bytearray
    budget: int
    steps: list[Step]
    last: tuple[int, int]

    def whole(self, count: int) -> bytearray:
        """What is owned, in the numbers of the whole instance of `count` items."""
        return owned_set(count, (self.alive[number] for number, flag in enumerate(self.owned) if flag))

    def bought(self, budget: int) -> tuple[bytearray, list[Step]]:
        """What another budget buys, and in which order.

        A smaller one buys the same as long as it lasts, for what was the best price among more is the best among less.
        A greater one is taken to buy the same for three quarters of this one's: until then hardly anything was too long
        to fit.
        """
        owned = owned_set(len(self.alive))
        steps: list[Step] = []
        kept_back = 0 if budget <= self.budget else budget - self.budget * 3 // 4
        for step in self.steps:
            if step.minutes > budget - kept_back:
                break
            budget -= step.minutes
            steps.append(step)
            for item in step.bundle:
                owned[item] = 1
        return owned, steps + buy(self.near, budget, owned)


def search(instance: Instance, budget: int, most_cuts: int = MOST_CUTS, start: Start | None = None) -> Found:
    """The best set of items that `budget` minutes buy, as far as `most_cuts` minimum cuts reach; in a small instance
    the best there is.

    The problem is solved on the items that can matter near the best price of a minute; what is left of the budget
    is then spent on any item. `start`: a first answer for this instance and a budget near this one.
    """
    count = len(instance.items)
    if budget >= sum(instance.minutes):
        everything = tidy(instance, bytearray(b"\x01" * count))
        value = instance.worth(everything)
        return Found(everything, value, value, tuple(range(count)))
    if is_small(instance):
        best = best_set(instance, budget)
        value = instance.worth(best)
        return Found(best, value, value, tuple(range(count)))
    first = first_answer(instance, budget, start)
    floor, alive, near, owned = first.floor, first.alive, first.near, bytearray(first.owned)
    value = near.worth(owned)
    grain = math.gcd(*instance.gain) or 1
    large = len(alive) >= SMALL
    relaxation = Relaxation(near, budget, grain, {} if large else _first_reserve(near, owned), cheapest=floor)
    root = relaxation.solve(frozenset(), range(len(alive)), first.last, 4 if large else 6)
    assert root is not None
    if large:
        root = _adjusted(relaxation, root)
    bound = root.bound
    if not most_cuts:  # only what the relaxation itself takes is looked at
        quick = Branching(near, budget, owned, value, 0)
        quick.consider(root)
        owned = quick.owned
    elif root.beyond and root.price[0] > 0:
        few = len(near.items) <= FEW
        cheapest = (0, 1) if few else (3 * root.price[0], 4 * root.price[1])
        alive2 = sorted(
            (set(range(len(near.items))) if few else _hopeful(near, cheapest))
            | {one for one, flag in enumerate(owned) if flag}
            | root.within
            | root.beyond
        )
        place = {item: number for number, item in enumerate(alive2)}
        root = replace(
            root,
            within=frozenset(place[one] for one in root.within),
            beyond=frozenset(place[one] for one in root.beyond),
        )
        small = Branching(part_of(near, alive2), budget, bytearray(owned[one] for one in alive2), value, most_cuts)
        small.relaxation.reserve = relaxation.reserve
        small.relaxation.cheapest = cheapest
        small.relaxation.dearest = None if few else (4 * root.price[0], 3 * root.price[1])
        bound = min(bound, small.run(root))
        for number, item in enumerate(alive2):
            owned[item] = small.owned[number]
    owned = tidy(near, owned)
    buy(near, budget - near.cost(owned), owned)
    whole = owned_set(count, (alive[number] for number, flag in enumerate(owned) if flag))
    value = instance.worth(whole)
    return Found(whole, value, max(bound, value), tuple(alive))


def first_answer(instance: Instance, budget: int, start: Start | None = None) -> Start:
    """What buying by the best price gives. `start`: an answer for another budget; if the price does not fall far below
    that one's, its thinner instance is used again."""
    if start is not None:
        owned, steps = start.bought(budget)
        last = _last_price(steps)
        if not start.floor[0] or 4 * last[0] * start.floor[1] >= 5 * start.floor[0] * last[1]:
            return replace(start, owned=owned, budget=budget, steps=steps, last=last)
    count = len(instance.items)
    price = _price_without_needs(instance, budget) if count > SMALL else (0, 1)
    while True:
        price = (price[0], price[1] * 3)
        alive = sorted(_hopeful(instance, price)) if price[0] else list(range(count))
        if 10 * len(alive) > 9 * count:
            price, alive = (0, 1), list(range(count))
        near = part_of(instance, alive) if len(alive) < count else instance
        owned = owned_set(len(alive))
        steps = buy(near, budget, owned)
        top, bottom = last = _last_price(steps)
        if not price[0] or (4 * top * price[1] >= 5 * price[0] * bottom and near.cost(owned) * 50 >= budget * 49):
            break
    if len(alive) > SMALL:  # once more, nearer to the price now found
        price = (2 * top, 3 * bottom)
        chosen = {number for number, flag in enumerate(owned) if flag}
        keep = sorted(_hopeful(near, price) | chosen)
        place = {number: kept for kept, number in enumerate(keep)}
        steps = [
            replace(step, item=place[step.item], bundle=tuple(place[one] for one in step.bundle)) for step in steps
        ]
        alive, near = [alive[number] for number in keep], part_of(near, keep)
        owned = owned_set(len(keep), (place[number] for number in chosen))
    return Start(price, alive, near, owned, budget, steps, last)


def _price_without_needs(instance: Instance, budget: int) -> tuple[int, int]:
    """Worth a minute of the last item bought if nothing needed anything."""
    offers = [
        (instance.gain[slot], minutes)
        for slot, minutes in zip(instance.slot, instance.minutes, strict=True)
        if slot >= 0 and minutes
    ]
    offers.sort(key=lambda offer: (-offer[0] / offer[1], offer))
    for gain, minutes in offers:
        budget -= minutes
        if budget < 0:
            return gain, minutes
    return 0, 1


def _hopeful(instance: Instance, price: tuple[int, int]) -> set[int]:
    """Items that can be in a smallest best set at a price, or above it."""
    top, bottom = price
    profit = [worth * bottom - minutes * top for worth, minutes in zip(instance.worths, instance.minutes, strict=True)]
    hope = hopes(profit, instance.needs, range(len(instance.items)))
    return {item for item, value in hope.items() if value > 0}


def _last_price(steps: list[Step]) -> tuple[int, int]:
    """Worth a minute of what was bought when the budget was nearly spent (what came last only filled gaps)."""
    left = sum(step.minutes for step in steps) * 19 // 20
    for step in steps:
        left -= step.minutes
        if left <= 0 and step.minutes:
            return step.gain, step.minutes
    return 1, 1


def _first_reserve(instance: Instance, owned: bytearray) -> dict[int, int]:
    """What open slots have in reserve at first: all where a set has a branch for other reasons, half where it pays
    for one, nothing where it has none."""
    rest = bytearray(map(and_, owned, instance.alone))
    close(instance, rest)
    reserve = {}
    for slot, rivals in enumerate(instance.rivals):
        if len(rivals) > 1 and any(owned[item] for item in rivals):
            free = any(not sum([instance.minutes[one] for one in instance.bundle(item, rest)]) for item in rivals)
            reserve[slot] = instance.gain[slot] if free else instance.gain[slot] // 2
    return reserve


def _adjusted(relaxation: Relaxation, root: Relaxed) -> Relaxed:
    """The relaxation of a large instance after a few steps on what open slots have in reserve: more where several
    branches were taken at the best price, less where none was. The best one, whose reserve stays set."""
    instance, budget = relaxation.instance, relaxation.budget
    best, kept = root, dict(relaxation.reserve)
    last = root
    for turn in range(LARGE_ROUNDS):
        if not last.beyond:
            break
        within_cost = sum([instance.minutes[item] for item in last.within])
        width = sum([instance.minutes[item] for item in last.beyond]) - within_cost
        share = budget - within_cost
        for slot, rivals in enumerate(instance.rivals):
            if len(rivals) > 1:
                inner = sum([item in last.within for item in rivals])
                outer = sum([item in last.beyond for item in rivals])
                surplus = inner * (width - share) + outer * share - width  # (mean count - 1) * width
                step = instance.gain[slot] * surplus // (max(width, 1) * (turn + 2))
                after = relaxation.reserve.get(slot, 0) + step
                relaxation.reserve[slot] = min(max(after, 0), instance.gain[slot])
        solved = relaxation.solve(
            frozenset(), range(len(instance.items)), last.price, 3, (last.within, last.beyond)
        )  # fmt: skip
        if solved is None:
            break
        last = solved
        if last.bound < best.bound:
            best, kept = last, dict(relaxation.reserve)
    relaxation.reserve = kept
    return best
