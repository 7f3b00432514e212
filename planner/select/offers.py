"""From demand, library and knowledge to what can be bought: an instance of the selection problem."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import AnyOf, Branch, Demand
from planner.model.settings import Settings
from planner.model.topic import DEPTHS, Depth, Library, Topic
from planner.select.instance import AS_ASKED, SCALE, TOO_DEEP, Instance, Item

# Share of a topic's demand that is met at each depth, in percent. The deepest depth a topic offers meets it all.
# Falling steps (80, 15, 5): knowing what a thing is opens the conversation, and cards and reviews test it afterwards
# at every depth, so what is asked for is first met in its breadth; the last drill only rounds it off.
MET = {"recognise": 80, "explain": 95, "implement": 100}
# A known topic is worth this share less until it is refreshed, and the refresh takes this share of its practice.
REFRESH = 20


def met_at(depth: int, deepest: int) -> int:
    """Percent of the demand met at the depth with number `depth` (-1: nothing) when `deepest` is the last offered."""
    return 0 if depth < 0 else 100 if depth >= deepest else MET[DEPTHS[depth]]


def stage_minutes(topic: Topic, depth: int) -> int:
    """Minutes from the depth before to the depth with number `depth`."""
    return (topic.minutes.learn, topic.minutes.practise, topic.minutes.drill)[depth]


def refresh_minutes(topic: Topic) -> int:
    """Minutes to refresh a known topic: a fifth of its practice, in whole minutes, at least one."""
    return max(1, -(-topic.minutes.practise * REFRESH // 100))


def build_instance(
    demand: Demand,
    library: Library,
    graph: TopicGraph,
    settings: Settings,
    known: Mapping[str, Depth],
    without: frozenset[str] = frozenset(),
    fresh: frozenset[str] = frozenset(),
    too_deep: Collection[str] = frozenset(),
    no_deeper: Mapping[str, Depth] = MappingProxyType({}),
) -> Instance:
    """What can be bought for a demand. `known` must be expanded (`graph.known.expand_known`).

    Topics in `without` are not studied, nor is what needs them; known topics in `fresh` need no refresh; for those
    in `too_deep`, with all that needs them, there are too few days. `no_deeper`: topics offered to this depth only.
    The result does not depend on the order of topics in the library or in the demand.
    """
    return _Builder(demand, library, graph, settings, known, without, fresh, too_deep, no_deeper).build()


class _Builder:
    def __init__(
        self,
        demand: Demand,
        library: Library,
        graph: TopicGraph,
        settings: Settings,
        known: Mapping[str, Depth],
        without: frozenset[str],
        fresh: frozenset[str],
        too_deep: Collection[str],
        no_deeper: Mapping[str, Depth],
    ) -> None:
        self.library, self.graph, self.settings = library, graph, settings
        self.without, self.fresh, self.too_deep = without, fresh, too_deep
        self.no_deeper = {topic: DEPTHS.index(depth) for topic, depth in no_deeper.items()}
        self.known = {topic: DEPTHS.index(depth) for topic, depth in known.items()}
        self.wanted = {
            entry.topic: round(entry.weight * SCALE)
            for entry in sorted(demand.topics, key=lambda entry: entry.topic)
            if entry.topic in library.by_id
        }
        self.groups = sorted(demand.any_of, key=lambda group: group.id)
        self.items: list[Item] = []
        self.minutes: list[int] = []
        self.slot: list[int] = []
        self.needs: list[tuple[int, ...]] = []
        self.gain: list[int] = []
        self.at: dict[tuple[str, int], int] = {}  # topic, depth -> the item that reaches it
        self.refreshing: dict[str, int] = {}
        self.blocked: dict[str, str] = {}
        self.fixed: dict[str, tuple[int, str]] = {}
        self.known_value = 0
        self.full_value = 0

    def build(self) -> Instance:
        for name in self._relevant():
            self._offer(self.library.by_id[name])
        free = [group.id for group in self.groups if self._offer_group(group)]
        return Instance(
            tuple(self.items), tuple(self.minutes), tuple(self.slot), tuple(self.needs), tuple(self.gain),
            self.fixed, tuple(free), self.blocked,
            {topic: DEPTHS[depth] for topic, depth in self.known.items()}, self.known_value, self.full_value,
        )  # fmt: skip

    def _relevant(self) -> list[str]:
        """Demanded topics and what they need, needs first, ties by id."""
        stack = [*self.wanted, *(name for group in self.groups for branch in group.branches for name in branch.topics)]
        found = set()
        while stack:
            name = stack.pop()
            if name in found or name not in self.library.by_id:
                continue
            found.add(name)
            if name not in self.known:  # what a known topic needs is known
                stack += self.graph.prerequisites(name)
        height: dict[str, int] = {}
        for name in self.graph.order:
            if name in found:
                needed = self.graph.prerequisites(name)
                height[name] = 1 + max((height.get(before, 0) for before in needed), default=0)
        return sorted(found, key=lambda name: (height[name], name))

    def _add(self, item: Item, minutes: int, gain: int, needs: tuple[int, ...], slot: int = -1) -> int:
        if slot < 0 and gain > 0:
            slot = self._slot(gain)
        self.items.append(item)
        self.minutes.append(minutes)
        self.slot.append(slot)
        self.needs.append(tuple(sorted(set(needs))))
        return len(self.items) - 1

    def _slot(self, gain: int) -> int:
        self.gain.append(gain)
        return len(self.gain) - 1

    def _reach(self, topic: str, depth: int) -> tuple[int, ...] | None:
        """The items that bring a topic to a depth: one, none when it is known so far, None when it can't be had."""
        depth = min(depth, len(self.library.by_id[topic].depths) - 1)
        if self.known.get(topic, -1) >= depth:
            return ()
        item = self.at.get((topic, depth))
        return None if item is None else (item,)

    def _offer(self, topic: Topic) -> None:
        """Items for every depth of a topic that is not yet known, after a refresh of what is."""
        name, deepest = topic.id, len(topic.depths) - 1
        weight, reached = self.wanted.get(name, 0), self.known.get(name, -1)
        self.full_value += weight
        worth = weight * met_at(reached, deepest) // 100
        before: tuple[int, ...] = ()
        spent = 0
        if reached >= 0 and name not in self.fresh and name not in self.without:
            spent = refresh_minutes(topic)
            if reached < deepest:
                spent = min(spent, stage_minutes(topic, reached + 1))
            lost = worth * REFRESH // 100
            item = self._add(Item(name, DEPTHS[reached], refresh=True), spent, lost, ())
            self.refreshing[name], before = item, (item,)
            self.known_value -= lost
        self.known_value += worth
        if name in self.without:
            self.blocked[name] = AS_ASKED
            return
        if name in self.too_deep:
            self.blocked[name] = TOO_DEEP
            return
        if reached < 0:
            for edge in self.graph.needs[name]:
                needed = self._reach(edge.topic, DEPTHS.index(edge.depth))
                if needed is None:
                    self.blocked[name] = f"needs {edge.topic}, which is {AS_ASKED}"
                    return
                before += needed
        for depth in range(reached + 1, min(deepest, self.no_deeper.get(name, deepest)) + 1):
            # going deeper refreshes on the way: the refresh is part of the next depth's minutes, not added to them
            minutes = stage_minutes(topic, depth) - spent
            gain = weight * met_at(depth, deepest) // 100 - weight * met_at(depth - 1, deepest) // 100
            item = self._add(Item(name, DEPTHS[depth]), minutes, gain, before)
            self.at[name, depth] = item
            before, spent = (item,), 0

    def _offer_group(self, group: AnyOf) -> bool:
        """Items for the group's branches; True when more than one branch stays open."""
        weight = round(group.weight * SCALE)
        self.full_value += weight
        possible = [number for number, branch in enumerate(group.branches) if self._possible(branch)]
        if not possible:
            return False
        settled = self._settle(group, possible)
        if settled:
            self.fixed[group.id] = settled
            self._offer_branch(group, settled[0], weight, {})
            return False
        slots: dict[int, int] = {}
        for number in possible:
            self._offer_branch(group, number, weight, slots)
        return True

    def _possible(self, branch: Branch) -> bool:
        known = all(topic in self.library.by_id for topic in branch.topics)
        return known and bool(branch.topics) and all(self._reach(topic, 0) is not None for topic in branch.topics)

    def _known_depth(self, branch: Branch) -> int:
        """The depth at which a branch is known: that of its least known topic (2 when that is all it offers)."""
        return min(
            2 if self.known.get(topic, -1) >= len(self.library.by_id[topic].depths) - 1 else self.known.get(topic, -1)
            for topic in branch.topics
        )

    def _settle(self, group: AnyOf, possible: list[int]) -> tuple[int, str] | None:
        branches = group.branches
        prefer = {topic: rank for rank, topic in reversed(list(enumerate(self.settings.prefer)))}
        liked = [
            (min(prefer[topic] for topic in branches[number].topics if topic in prefer), number)
            for number in possible
            if any(topic in prefer for topic in branches[number].topics)
        ]
        if liked:
            return min(liked)[1], "preferred"
        best = max(possible, key=lambda number: (self._known_depth(branches[number]), -number))
        if self._known_depth(branches[best]) >= 0:
            return best, f"known ({DEPTHS[self._known_depth(branches[best])]})"
        if len(possible) == 1:
            return possible[0], "the only branch that can be studied"
        return None

    def _offer_branch(self, group: AnyOf, number: int, weight: int, slots: dict[int, int]) -> None:
        branch = group.branches[number]
        reached = self._known_depth(branch)
        worth = weight * met_at(reached, 2) // 100
        refreshes = tuple(self.refreshing[topic] for topic in branch.topics if topic in self.refreshing)
        before: tuple[int, ...] = ()
        self.known_value += worth
        if reached >= 0 and refreshes:
            lost = worth * REFRESH // 100
            self.known_value -= lost
            item = Item(branch.topics[0], DEPTHS[reached], refresh=True, group=group.id, branch=number)
            before = (self._add(item, 0, lost, refreshes),)
        for depth in range(reached + 1, len(DEPTHS)):
            needed = [self._reach(topic, depth) for topic in branch.topics]
            if any(items is None for items in needed):
                return
            gain = weight * met_at(depth, 2) // 100 - weight * met_at(depth - 1, 2) // 100
            if depth not in slots and gain > 0:
                slots[depth] = self._slot(gain)
            needs = before + tuple(item for items in needed if items for item in items)
            item = Item(branch.topics[0], DEPTHS[depth], False, group.id, number)
            before = (self._add(item, 0, 0, needs, slots.get(depth, -1)),)
