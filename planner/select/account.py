"""The honest account of a choice: what is kept and why, what is left out and why, and what time buys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import AnyOf, Demand
from planner.model.requirement import STRENGTHS
from planner.model.selection import BranchChoice, CurvePoint, Kept, LeftOut, Purchase
from planner.model.topic import DEPTHS, Depth, Library
from planner.select.greedy import Step, met_slots, open_bundles, owned_set
from planner.select.instance import SCALE, Instance

SHOWN_NEEDS = 3  # topics named that one left out would need


def stronger(one: str, other: str) -> str:
    """The stronger of two strengths; "" is weaker than any."""
    return min((one, other), key=lambda name: STRENGTHS.index(name) if name in STRENGTHS else 3)


def counted(count: int, noun: str) -> str:
    """'1 minute', '2 minutes'."""
    return f"{count} {noun}{'s' if count != 1 else ''}"


def shown(value: int) -> float:
    """A value in units of demand."""
    return round(value / SCALE, 6)


@dataclass(frozen=True)
class Account:
    """What there is to say about a set of items (`owned`), bought in the order of `steps`."""

    demand: Demand
    library: Library
    graph: TopicGraph
    instance: Instance
    owned: bytearray
    steps: Sequence[Step]
    budget: int

    @cached_property
    def spent(self) -> int:
        return self.instance.cost(self.owned)

    @cached_property
    def groups(self) -> dict[str, AnyOf]:
        return {group.id: group for group in self.demand.any_of}

    @cached_property
    def reached(self) -> dict[str, Depth]:
        """The depth at which each bought topic ends (for a mere refresh: the depth at which it is known)."""
        found: dict[str, Depth] = {}
        for item, flag in zip(self.instance.items, self.owned, strict=True):
            if flag and not item.group:
                found[item.topic] = item.depth  # deeper items of a topic come later
        return found

    @cached_property
    def branch_taken(self) -> dict[str, tuple[int, Depth]]:
        """For each met group the branch that meets it deepest (then the first), and the depth."""
        found: dict[str, tuple[int, Depth]] = {}
        for item, flag in zip(self.instance.items, self.owned, strict=True):
            if flag and item.group:
                best = found.get(item.group)
                if best is None or DEPTHS.index(item.depth) > DEPTHS.index(best[1]):
                    found[item.group] = (item.branch, item.depth)
        for group, (branch, reason) in self.instance.fixed.items():
            if group not in found and reason.startswith("known"):
                found[group] = (branch, "recognise")
        return dict(sorted(found.items()))

    @cached_property
    def strengths(self) -> dict[str, str]:
        """The strongest requirement that asks for each kept topic or for something kept that needs it."""
        found = {entry.topic: str(entry.strongest) for entry in self.demand.topics}
        for group, (branch, _) in self.branch_taken.items():
            asked = self.groups[group]
            for topic in asked.branches[branch].topics:
                found[topic] = stronger(found.get(topic, ""), asked.strongest)
        for topic in reversed(self.graph.order):
            if topic in self.reached and topic in found:
                for before in self.graph.prerequisites(topic):
                    found[before] = stronger(found.get(before, ""), found[topic])
        return found

    @cached_property
    def demanded(self) -> frozenset[str]:
        """Topics that a posting asks for, by name or as the taken branch of a group."""
        taken = [self.groups[group].branches[branch] for group, (branch, _) in self.branch_taken.items()]
        asked = [entry.topic for entry in self.demand.topics]
        return frozenset(asked + [name for branch in taken for name in branch.topics])

    def earned(self) -> dict[str, int]:
        """What each kept topic adds. What a group adds is shared evenly by the bought topics of its branch."""
        instance = self.instance
        found = dict.fromkeys(self.reached, 0)
        for slot, rivals in enumerate(instance.rivals):
            owner = next((item for item in rivals if self.owned[item]), None)
            if owner is None:
                continue
            item, worth = instance.items[owner], instance.gain[slot]
            if not item.group:
                found[item.topic] += worth
                continue
            names = sorted({name for name in self.groups[item.group].branches[item.branch].topics if name in found})
            for number, name in enumerate(names):
                found[name] += worth // len(names) + (number < worth % len(names))
        return found

    def kept(self) -> tuple[Kept, ...]:
        """Every bought topic, in study order."""
        minutes = dict.fromkeys(self.reached, 0)
        rank: dict[str, int] = {}
        refreshed = set()
        for number, item in enumerate(self.instance.items):
            if self.owned[number] and not item.group:
                minutes[item.topic] += self.instance.minutes[number]
                refreshed.add(item.topic) if item.refresh else refreshed.discard(item.topic)
        for number, step in enumerate(self.steps):
            for item_number in step.bundle:
                rank.setdefault(self.instance.items[item_number].topic, number)
        earned = self.earned()
        return tuple(
            Kept(
                topic,
                self.reached[topic],
                minutes[topic],
                shown(earned[topic]),
                rank[topic],
                topic in self.demanded,
                self.strengths.get(topic, ""),
                tuple(sorted(name for name in self.graph.dependents(topic) if name in self.reached)),
                topic in refreshed,
            )
            for topic in self.graph.order
            if topic in self.reached
        )

    def choices(self, explained: bool = True) -> tuple[BranchChoice, ...]:
        """The branch that meets each group, and (when `explained`) why that one."""
        found = []
        for group, (number, _) in self.branch_taken.items():
            branches = self.groups[group].branches
            branch = branches[number]
            why = self.instance.fixed[group][1] if group in self.instance.fixed else ""
            if not why and explained:
                why = self._cheapest(group, number)
            found.append(BranchChoice(group, branch.term, branch.topics, why))
        return tuple(found)

    def _cheapest(self, group: str, taken: int) -> str:
        """Why an open group is met by this branch: what each would cost on top of everything else in the plan."""
        instance, branches = self.instance, self.groups[group].branches
        extra = {}
        rest = bytearray(self.owned)  # the plan less what is in it for this group alone
        for one in self.bought_for.get(group, ()):
            if self.supports[one] == 1:
                rest[one] = 0
        for number in self.group_items[group]:
            item = instance.items[number]
            if item.depth == "recognise":
                extra[item.branch] = sum(instance.minutes[one] for one in instance.bundle(number, rest))
        others = ", ".join(
            f"{branches[branch].term} {minutes}" for branch, minutes in sorted(extra.items()) if branch != taken
        )
        if extra[taken] == 0:
            return "in the plan already for other reasons" + (f" (others, minutes more: {others})" if others else "")
        if extra[taken] > min(extra.values()):
            return f"the whole plan brings most with it: {extra[taken]} minutes more than without (others: {others})"
        return f"cheapest: {extra[taken]} minutes more than without" + (f" (others: {others})" if others else "")

    @cached_property
    def bought_for(self) -> dict[str, list[int]]:
        """For each met group the items that it needs and no topic asked for by name does."""
        found: dict[str, list[int]] = {}
        for group, numbers in self.group_items.items():
            seen = bytearray(self.needed_anyway)
            for number in numbers:
                if self.owned[number]:
                    for one in self.instance.bundle(number, seen):
                        seen[one] = 1
                        found.setdefault(group, []).append(one)
        return found

    @cached_property
    def supports(self) -> dict[int, int]:
        """The number of groups that each item in `bought_for` is there for."""
        found: dict[int, int] = {}
        for numbers in self.bought_for.values():
            for one in numbers:
                found[one] = found.get(one, 0) + 1
        return found

    @cached_property
    def needed_anyway(self) -> bytearray:
        """The bought items that topics asked for by name need, whatever meets the groups."""
        instance = self.instance
        rest = owned_set(len(instance.items))
        for number, slot in enumerate(instance.slot):
            if slot >= 0 and self.owned[number] and not instance.items[number].group:
                for one in instance.bundle(number, rest):
                    rest[one] = 1
        return rest

    @cached_property
    def group_items(self) -> dict[str, list[int]]:
        """The items of each group."""
        found: dict[str, list[int]] = {}
        for number, item in enumerate(self.instance.items):
            if item.group:
                found.setdefault(item.group, []).append(number)
        return found

    def left_out(self) -> tuple[LeftOut, ...]:
        """For every demanded topic that does not reach its deepest depth the further depth that brings most for its
        minutes: its price and the reason.

        A group that nothing meets is named by the branch that would cost least. Sorted by value a minute, falling.
        """
        instance = self.instance
        least = min((step.gain * 60 / step.minutes for step in self.steps if step.minutes), default=0.0)
        found: dict[str, tuple[float, LeftOut]] = {}

        def leave(number: int, topic: str, strength: str) -> None:
            minutes, gain = self.open_bundles[0][number], self.open_bundles[1][number]
            why = self._reason(minutes, gain, self._lacking(number, topic), least)
            price = gain / max(minutes, 1)
            if topic in found:
                strength = stronger(strength, found[topic][1].strength)
            entry = LeftOut(topic, instance.items[number].depth, minutes, shown(gain), why, strength)
            if topic not in found or price > found[topic][0]:
                found[topic] = (price, entry)
            else:
                found[topic] = (found[topic][0], replace(found[topic][1], strength=strength))

        next_item: dict[str, int] = {}
        for number, item in enumerate(instance.items):
            if not self.owned[number] and not item.group:
                before = next_item.setdefault(item.topic, number)
                if self._price_of(number) > self._price_of(before):
                    next_item[item.topic] = number
        for entry in self.demand.topics:
            if entry.topic in next_item:
                leave(next_item[entry.topic], entry.topic, entry.strongest)
            elif entry.topic in instance.blocked and entry.topic not in self.reached:
                found[entry.topic] = (-1.0, self._blocked(entry.topic, entry.strongest))
        for group in sorted(self.demand.any_of, key=lambda group: group.id):
            numbers = self.group_items.get(group.id, [])
            if group.id in self.branch_taken:
                for topic in group.branches[self.branch_taken[group.id][0]].topics:
                    if topic in next_item and topic not in found:
                        leave(next_item[topic], topic, group.strongest)
            elif numbers:
                lightest = [number for number in numbers if instance.items[number].depth == "recognise"]
                cheapest = min(lightest or numbers, key=lambda one: (self._minutes_of(one), one))
                branch = instance.items[cheapest].branch
                best = max((one for one in numbers if instance.items[one].branch == branch), key=self._price_of)
                for topic in group.branches[branch].topics:
                    # the branch's standing, not the topic by itself, is what meets the group
                    if topic in next_item and topic not in self.reached:
                        leave(best, topic, group.strongest)
            else:
                self._leave_blocked_group(group, found)
        return tuple(entry for _, entry in sorted(found.values(), key=lambda pair: (-pair[0], pair[1].topic)))

    @cached_property
    def open_bundles(self) -> tuple[list[int], list[int]]:
        """Minutes and worth of what each item lacks to be bought, itself included."""
        return open_bundles(self.instance, self.owned, met_slots(self.instance, self.owned))

    def _minutes_of(self, number: int) -> int:
        return self.open_bundles[0][number]

    def _price_of(self, number: int) -> float:
        return self.open_bundles[1][number] / max(self.open_bundles[0][number], 1)

    def _lacking(self, number: int, own: str) -> list[str]:
        """Up to four topics that an item lacks beside the topic that it is `own` to, the nearest first."""
        instance = self.instance
        found: dict[str, None] = {}
        seen = {number}
        queue = [number]
        for one in queue:
            for need in sorted(instance.needs[one], key=lambda need: instance.items[need].topic):
                if need not in seen and not self.owned[need]:
                    seen.add(need)
                    queue.append(need)
                    if instance.items[need].topic != own:
                        found[instance.items[need].topic] = None
            if len(found) > SHOWN_NEEDS:
                break
        return list(found)

    def _blocked(self, topic: str, strength: str) -> LeftOut:
        minutes = self.library.by_id[topic].minutes.learn
        return LeftOut(topic, "recognise", minutes, 0.0, self.instance.blocked[topic], strength)

    def _leave_blocked_group(self, group: AnyOf, found: dict[str, tuple[float, LeftOut]]) -> None:
        for branch in group.branches:
            for topic in branch.topics:
                if topic in self.instance.blocked and topic not in found:
                    found[topic] = (-1.0, self._blocked(topic, group.strongest))

    def _reason(self, minutes: int, gain: int, others: list[str], least: float) -> str:
        left = max(0, self.budget - self.spent)
        more = " and more" if len(others) > SHOWN_NEEDS else ""
        needs = f", with {', '.join(others[:SHOWN_NEEDS])}{more}" if others else ""
        price = gain * 60 / max(minutes, 1)
        brings = f"{counted(minutes, 'minute')}{needs}: brings {price / SCALE:.2f} an hour"
        room = "no time for first study is left"
        if left:
            room = f"only {counted(left, 'minute')} for first study {'is' if left == 1 else 'are'} left"
        if price < least:
            return f"{brings}, all that was chosen brings {least / SCALE:.2f} or more; {room}"
        return f"{brings}, but {room}"

    def purchases(self, steps: Sequence[Step]) -> tuple[Purchase, ...]:
        """Steps as the reader sees them. A step that costs nothing is added to the one before it."""
        found: list[Purchase] = []
        for step in steps:
            item = self.instance.items[step.item]
            names = sorted({self.instance.items[one].topic for one in step.bundle} - {item.topic})
            if not step.minutes and found:
                last = found.pop()
                value = round(last.value + shown(step.gain), 6)
                found.append(Purchase(last.topic, last.depth, last.minutes, value, last.with_topics))
            else:
                found.append(Purchase(item.topic, item.depth, step.minutes, shown(step.gain), tuple(names)))
        return tuple(found)


def curve(purchases: Sequence[Purchase]) -> tuple[CurvePoint, ...]:
    """Value by minutes along the purchases, from nothing; minutes rise strictly."""
    points = [CurvePoint(0, 0.0)]
    for purchase in purchases:
        point = CurvePoint(points[-1].minutes + purchase.minutes, round(points[-1].value + purchase.value, 6))
        if point.minutes == points[-1].minutes:
            points.pop()
        points.append(point)
    return tuple(points)
