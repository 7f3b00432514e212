"""What fits the time: topics and depths of greatest value, prerequisites closed; what is left out, and why."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from planner.graph.known import expand_known
from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import DEPTHS, Depth, Library
from planner.select.account import Account, curve, shown
from planner.select.exact import is_small
from planner.select.exchange import shrink, tidy
from planner.select.greedy import Step, buy, owned_set, purchases
from planner.select.instance import Instance, part_of
from planner.select.offers import build_instance
from planner.select.search import SMALL, Start, first_answer, search
from planner.select.way_out import Room, must_ways, musts_missing, way_out
from planner.select.wide import Wide, with_days_enough

CLEARLY = 0.002  # by what share a choice made anew must be worth more to replace one in force
LESS_TIME = 1  # budgets tried to find out with how much more time every must is chosen
NEXT_MINUTES = 1200  # how far beyond the budget "with more hours" looks


def select_topics(
    demand: Demand,
    library: Library,
    graph: TopicGraph,
    settings: Settings,
    budget_minutes: int,
    known: Mapping[str, Depth],
    without: frozenset[str] = frozenset(),
    fresh: frozenset[str] = frozenset(),
) -> Selection:
    """Choose topics and depths for `budget_minutes` of first study (learn, practise, drill).

    A topic meets 80 % of its demand at the depth recognise, 95 % at explain, all of it at implement (or at the
    deepest depth it offers); prerequisites have no worth of their own. A known topic that is demanded counts 20 %
    less until it is refreshed, which takes a fifth of its practise minutes; topics in `fresh` need none. Going
    deeper in a known topic includes the refresh. `known` may name areas, and what a known topic needs counts as
    known. Topics in `without` are not studied.

    Deterministic, whatever the order of topics in demand and library. Times are minutes, values units of demand.
    """
    choice = Choice(demand, library, graph, settings, known, without, fresh)
    return choice.told(choice.best(budget_minutes))


class Choice:
    """Choices for several budgets from the same demand, library and knowledge (see `select_topics`)."""

    def __init__(
        self,
        demand: Demand,
        library: Library,
        graph: TopicGraph,
        settings: Settings,
        known: Mapping[str, Depth],
        without: frozenset[str] = frozenset(),
        fresh: frozenset[str] = frozenset(),
        today: date | None = None,
        room: Room | None = None,
        too_deep: Mapping[str, int] = MappingProxyType({}),
        no_deeper: Mapping[str, Depth] = MappingProxyType({}),
    ):
        """`today`: what is said of days to come counts from it (from the settings' start when None). `room`: the
        minutes of first study that the days from today on hold with other settings, for saying what would help.
        `too_deep`: topics for which there are too few days, and the days that they take. `no_deeper`: topics that
        are offered to this depth only."""
        self._today, self._room = today, room
        self._demand, self._library, self._graph, self._settings = demand, library, graph, settings
        expanded = expand_known(known, library, graph)
        self._too_deep = too_deep

        def offered(too_deep: Collection[str]) -> Instance:
            return build_instance(demand, library, graph, settings, expanded, without, fresh, too_deep, no_deeper)

        self._offered, self._instance = offered, offered(too_deep)
        self._start: Start | None = None
        self._accounts: list[tuple[Selection, Account, tuple[int, ...]]] = []

    def best(self, budget_minutes: int) -> Selection:
        """The best choice found for a budget, with its bound but without the whole account (see `told`)."""
        found = search(self._instance, max(budget_minutes, 0), start=self._start)
        return self._brief(found.owned, budget_minutes, found.bound, found.near)

    def sketch(self, budget_minutes: int) -> Selection:
        """A quick choice, a little worse than the best and without a bound (it says the value): for trying how much
        fits a calendar."""
        instance, budget = self._instance, max(budget_minutes, 0)
        if is_small(instance) or budget >= sum(instance.minutes):
            return self._brief(search(instance, budget).owned, budget_minutes, 0, tuple(range(len(instance.items))))
        start = self._start = first_answer(instance, budget, self._start)
        whole = start.whole(len(instance.items))
        needed = tidy(instance, whole)  # without a branch that another made needless
        steps = [_numbered(step, start.alive) for step in start.steps] if needed == whole else None
        return self._brief(needed, budget_minutes, 0, tuple(start.alive), steps)

    def continued(
        self, before: Selection, budget_minutes: int, begun: Collection[str] = (), anew: bool = True
    ) -> Selection:
        """An earlier choice kept as far as it is still asked for and fits, with more bought for what is left of the
        budget. `begun`: topics to be dropped last. With `anew`, the best choice instead where that is worth clearly
        more, as when the postings changed.

        Values and bound are those of now; nothing changed since gives the choice as it was.
        """
        instance, budget = self._instance, max(budget_minutes, 0)
        kept = {entry.topic: DEPTHS.index(entry.depth) for entry in before.kept}
        owned = owned_set(len(instance.items))
        for number, item in enumerate(instance.items):
            wanted = bool(item.group) or DEPTHS.index(item.depth) <= kept.get(item.topic, -1)
            owned[number] = wanted and all(owned[need] for need in instance.needs[number])
        if instance.cost(owned) > budget:  # else it stays as it is, even where another branch has become cheaper
            owned = tidy(instance, owned)
        if instance.cost(owned) > budget:
            safe = [number for number, item in enumerate(instance.items) if owned[number] and item.topic in set(begun)]
            owned = shrink(instance, owned, budget, safe)
            if instance.cost(owned) > budget:
                owned = shrink(instance, owned, budget)
        buy(instance, budget - instance.cost(owned), owned)
        found = search(instance, budget, start=self._start)
        value = instance.worth(owned)
        usual = min(1.0, before.value / before.bound) if before.bound else 1.0
        if anew and value < (usual - CLEARLY) * found.bound and value < (1 - CLEARLY) * found.value:
            better = self._with_begun(found.owned, owned, set(begun), budget)
            if value < (1 - CLEARLY) * instance.worth(better):
                return self.told(self._brief(better, budget_minutes, found.bound, found.near))
        return self.told(self._brief(owned, budget_minutes, found.bound, found.near))

    def _with_begun(self, best: bytearray, kept: bytearray, begun: Collection[str], budget: int) -> bytearray:
        """The best choice with what is kept of the topics begun, and less of the rest where that is too much."""
        instance = self._instance
        safe = [item for item, entry in enumerate(instance.items) if kept[item] and entry.topic in begun]
        held = {one for item in safe for one in (item, *instance.chain(item)) if kept[one]}
        if all(best[item] for item in held):
            return best
        owned = bytearray(best)
        for item in held:
            owned[item] = 1
        return shrink(instance, owned, budget, safe)

    def _brief(
        self, owned: bytearray, budget_minutes: int, bound: int, near: tuple[int, ...], steps: list[Step] | None = None
    ) -> Selection:
        """A choice without the whole account, which `told` can give later. What no purchase needs is worth nothing,
        and left out even when there is time for everything. `steps`: the order in which it was bought, where known."""
        instance = self._instance
        steps = steps or _order_of(instance, owned)
        owned = owned_set(len(instance.items), (item for step in steps for item in step.bundle))
        account = Account(self._demand, self._library, self._graph, instance, owned, steps, budget_minutes)
        purchases = account.purchases(steps)
        value = instance.worth(owned)
        made = Selection(
            account.kept(), (), account.choices(explained=False), shown(value), shown(max(bound, value)),
            account.spent, budget_minutes, curve(purchases), purchases, (),
        )  # fmt: skip
        self._accounts.append((made, account, near))
        return made

    def told(self, made: Selection) -> Selection:
        """A choice made here with the whole account: what is left out, what further minutes buy, what is missing."""
        account, near = next((account, near) for one, account, near in self._accounts if one is made)
        later = account.purchases(_next(self._instance, account.owned, near))
        offered = self._offered(()) if self._too_deep else self._instance
        wide = with_days_enough(self._demand, self._instance, offered, account, near, self._too_deep)
        missing = musts_missing(wide.demand, offered, wide.owned, wide.lacking)
        must = must_ways(wide.demand, offered)

        def minutes_for(most: int, but: Collection[int]) -> int | None:
            wanted = [ways for ways in must if not but or not all(item in but for item in ways)]
            spare = max(0, made.budget_minutes - made.minutes)
            minutes = self._minutes_for(wide, wanted, made.minutes, most + spare) if wanted else None
            return None if minutes is None else max(minutes - spare, 1)

        return replace(
            made,
            left_out=account.left_out(),
            choices=account.choices(),
            curve=curve(made.purchases + later),
            next_purchases=later,
            musts_missing=missing,
            way_out=way_out(wide, missing, made.budget_minutes, self._settings, minutes_for, self._today, self._room),
        )

    def _minutes_for(self, wide: Wide, wanted: Sequence[tuple[int, ...]], budget: int, most: int) -> int | None:
        """Minutes beyond the budget with which a choice holds one item of each of `wanted`, about; None when they are
        more than `most`. Buying on from what is owned holds them at the latest; in a library of usual size less time
        is tried, for which quite another choice may be the best."""
        instance = wide.instance
        minutes = _minutes_until(instance, wide.owned, wanted, wide.near, most)
        if minutes is None or len(instance.items) > SMALL:
            return minutes
        start = self._start if instance is self._instance else None
        low, high = 0, minutes
        for _ in range(LESS_TIME):
            middle = (low + high) // 2
            taken = first_answer(instance, budget + middle, start).whole(len(instance.items))
            if all(any(taken[item] for item in ways) for ways in wanted):
                high = middle
            else:
                low = middle
        return high


def _order_of(instance: Instance, owned: bytearray) -> list[Step]:
    """The order in which a chosen set is bought: best price first."""
    chosen = [item for item, flag in enumerate(owned) if flag]
    return list(_bought(instance, chosen, owned_set(len(owned)), instance.cost(owned)))


def _next(instance: Instance, owned: bytearray, near: tuple[int, ...]) -> list[Step]:
    """What further minutes would buy, in order. In a large library only what is near the present price is looked at."""
    around = sorted({*near, *(item for item, flag in enumerate(owned) if flag)})
    found: list[Step] = []
    minutes = 0
    for step in _bought(instance, around, owned, sum(instance.minutes)):
        found.append(step)
        minutes += step.minutes
        if minutes >= NEXT_MINUTES:
            break
    return found


def _minutes_until(
    instance: Instance, owned: bytearray, wanted: Sequence[tuple[int, ...]], near: Collection[int], most: int
) -> int | None:
    """Minutes more with which buying what brings most comes to hold one item of each of `wanted`; None when they are
    more than `most`."""
    missing = [ways for ways in wanted if not any(owned[item] for item in ways)]
    needed = {one for ways in missing for item in ways for one in instance.chain(item)}
    around = sorted({*near, *needed, *(item for item, flag in enumerate(owned) if flag)})
    spent = 0
    for step in _bought(instance, around, owned, most):
        if not missing:
            break
        spent += step.minutes
        missing = [ways for ways in missing if not any(item in step.bundle for item in ways)]
    return None if missing else spent


def _bought(instance: Instance, among: Sequence[int], owned: bytearray, budget: int) -> Iterator[Step]:
    """What is bought among these items (sorted, closed), of which some are `owned` already; `owned` stays as it is."""
    if len(instance.items) <= SMALL:  # what is known of the whole instance serves again
        return purchases(instance, budget, bytearray(owned), owned_set(len(owned), among))
    bought = bytearray(owned[item] for item in among)
    return (_numbered(step, among) for step in purchases(part_of(instance, among), budget, bought))


def _numbered(step: Step, items: Sequence[int]) -> Step:
    """A step in a part of an instance, with the numbers of the whole."""
    return Step(items[step.item], tuple(items[one] for one in step.bundle), step.minutes, step.gain)
