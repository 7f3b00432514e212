"""What fits the time: topics and depths of greatest value, prerequisites closed; what is left out, and why."""

from collections.abc import Mapping, Sequence

from planner.graph.known import expand_known
from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import Depth, Library
from planner.select.account import Account, curve, shown
from planner.select.greedy import Step, buy, owned_set
from planner.select.instance import Instance, build_instance, part_of
from planner.select.search import search
from planner.select.way_out import musts_missing, way_out

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
    instance = build_instance(demand, library, graph, settings, expand_known(known, library, graph), without, fresh)
    found = search(instance, max(budget_minutes, 0))
    steps = _order_of(instance, found.owned)
    # what no purchase needs is worth nothing, and stays out even when there is time for everything
    owned = owned_set(len(instance.items), (item for step in steps for item in step.bundle))
    missing = musts_missing(demand, instance, owned)
    account = Account(demand, library, graph, instance, owned, steps, budget_minutes)
    purchases = account.purchases(steps)
    later = account.purchases(_next(instance, owned, found.near))
    return Selection(
        kept=account.kept(),
        left_out=account.left_out(),
        choices=account.choices(),
        value=shown(found.value),
        bound=shown(found.bound),
        minutes=account.spent,
        budget_minutes=budget_minutes,
        curve=curve(purchases + later),
        purchases=purchases,
        next_purchases=later,
        musts_missing=missing,
        way_out=way_out(demand, instance, owned, missing, budget_minutes, settings),
    )


def _order_of(instance: Instance, owned: bytearray) -> list[Step]:
    """The order in which a chosen set is bought: best price first."""
    chosen = [item for item, flag in enumerate(owned) if flag]
    steps = buy(part_of(instance, chosen), instance.cost(owned), owned_set(len(chosen)))
    return [_numbered(step, chosen) for step in steps]


def _next(instance: Instance, owned: bytearray, near: tuple[int, ...]) -> list[Step]:
    """What further minutes would buy, in order. In a large library only what is near the present price is looked at."""
    around = sorted({*near, *(item for item, flag in enumerate(owned) if flag)})
    steps = buy(
        part_of(instance, around),
        sum(instance.minutes),
        bytearray(owned[item] for item in around),
        at_most=NEXT_MINUTES,
    )
    return [_numbered(step, around) for step in steps]


def _numbered(step: Step, items: Sequence[int]) -> Step:
    """A step in a part of an instance, with the numbers of the whole."""
    return Step(items[step.item], tuple(items[one] for one in step.bundle), step.minutes, step.gain)
