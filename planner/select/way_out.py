"""When musts don't fit: which, and the cheapest ways to make them fit."""

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from planner.model.demand import AnyOf, Demand
from planner.model.settings import Settings
from planner.select.account import counted
from planner.select.greedy import owned_set
from planner.select.instance import AS_ASKED, Instance
from planner.select.wide import Wide

LONGEST_DAY = 16 * 60  # minutes; nobody studies longer
MUCH_MORE = 240  # minutes more a day; nobody finds more
LATEST = 120  # days; no interview is put off longer
FAR, FAR_MINUTES = 4, 3_000  # no way is looked for to more minutes than so many times the budget, and these
MARGIN = 1.05  # more study causes a little more of reviews than its share now
LONGER = 110  # percent: the longer a plan, the more of its time goes into reviews
SURELY = 108  # percent of the minutes that are lacking, for days can't be filled to the last minute
STEP = 5  # minutes; a day's minutes are named in such steps


class Room(Protocol):
    """For other settings the minutes of first study that the days from today on hold, and how many of them take some."""

    def minutes(self, changed: Settings) -> int: ...
    def days(self, changed: Settings) -> int: ...


def musts_missing(demand: Demand, instance: Instance, owned: bytearray, lacking: list[int]) -> tuple[str, ...]:
    """Topics a must asks for that are neither known nor in the plan at any depth; for a group that nothing meets,
    the topics of its cheapest branch, or those of it that are left out as the learner asked. Sorted. `lacking`: minutes that each item lacks to be bought."""
    missing: set[str] = set()
    groups = {group.id: group for group in demand.any_of}
    at_all = {item.topic for number, item in enumerate(instance.items) if owned[number] and not item.group}
    for number in _must_items(demand, instance, owned, lacking):
        item = instance.items[number]
        if not owned[number]:
            asked = groups[item.group].branches[item.branch].topics if item.group else (item.topic,)
            missing.update(topic for topic in asked if topic not in at_all and topic not in instance.known)
    blocked = {
        entry.topic for entry in demand.topics if entry.strongest == "must" and entry.topic in instance.blocked
    } - set(instance.known)
    met = {item.group for number, item in enumerate(instance.items) if owned[number]}
    met |= {group for group, (_, why) in instance.fixed.items() if why.startswith("known")}
    for group in demand.any_of:
        if group.strongest == "must" and group.id not in met:
            blocked |= _left_out_of(group, instance)
    return tuple(sorted(missing | blocked))


def _left_out_of(group: AnyOf, instance: Instance) -> set[str]:
    """The topics of a group that the learner wants left out. Who leaves out one branch is not told to study another:
    that they may do without what asks for it is theirs to say."""
    return {name for branch in group.branches for name in branch.topics if instance.blocked.get(name) == AS_ASKED}


def needed_for_musts(demand: Demand, instance: Instance, owned: bytearray, lacking: list[int]) -> set[int]:
    """The items that meet every must at the lightest depth, with what they need."""
    musts = owned_set(len(instance.items))
    for number in _must_items(demand, instance, owned, lacking):
        for one in instance.bundle(number, musts):
            musts[one] = 1
    return {number for number, flag in enumerate(musts) if flag}


def must_ways(demand: Demand, instance: Instance) -> list[tuple[int, ...]]:
    """For every must that can be studied the items of which one meets it at the lightest depth: that of its topic, or
    for a group those of its branches."""
    first: dict[str, int] = {}
    branches: dict[str, list[int]] = {}
    for number, item in enumerate(instance.items):
        if item.group and item.depth == "recognise" and not item.refresh:
            branches.setdefault(item.group, []).append(number)
        elif not item.group:
            first.setdefault(item.topic, number)
    found: list[tuple[int, ...]] = [
        (first[entry.topic],)
        for entry in sorted(demand.topics, key=lambda entry: entry.topic)
        if entry.strongest == "must" and entry.topic in first and entry.topic not in instance.known
    ]
    for group in sorted(demand.any_of, key=lambda group: group.id):
        if group.strongest == "must" and group.id in branches and not _left_out_of(group, instance):
            found.append(tuple(branches[group.id]))
    return found


def _must_items(demand: Demand, instance: Instance, owned: bytearray, added: list[int]) -> list[int]:
    """For every must the item that meets it at the lightest depth.

    A group counts with the branch the plan has, else with the one that adds least.
    """
    return [
        min(ways, key=lambda one: (not owned[one], added[one], one)) if len(ways) > 1 else ways[0]
        for ways in must_ways(demand, instance)
    ]


def way_out(
    wide: Wide, missing: tuple[str, ...], budget: int, settings: Settings,
    minutes_for: Callable[[int, Collection[int]], int | None], today: date | None = None, room: Room | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Sentences that say how the `missing` musts could fit; empty when none is missing. `minutes_for`: minutes more of
    first study with which the choice, buying what brings most, comes to hold every must but those that only these items
    meet; None when they are more than given. `today`: days before it are over."""
    instance, too_deep = wide.instance, wide.too_deep
    if not missing:
        return ()
    wishes = [topic for topic in missing if topic in instance.blocked]
    deep = [topic for topic in missing if topic in too_deep and topic not in wishes]
    found = [f"{topic}: {instance.blocked[topic]}" for topic in wishes]
    if deep:
        many = f"{len(deep)} of them need" if len(deep) > 1 else "One of them needs"
        found.append(f"{many} more days, one topic after the other, than there are.")
    if len(wishes) == len(missing):
        return tuple(found)
    rest = len(missing) - len(wishes) - len(deep)
    musts = needed_for_musts(wide.demand, instance, wide.owned, wide.lacking)
    least = sum(instance.minutes[number] for number in musts)
    today = max(today or settings.start, settings.start)
    if least > budget:
        found.append(
            f"The musts alone need {least} minutes of first study at the lightest depth (recognise); the plan has room for "
            f"{budget}, and reviews, cards, mocks and buffers take the rest of the time."
        )
    elif rest:
        found.append(
            f"{'The others' if deep else 'All musts'} fit at the lightest depth ({least} of {budget} minutes), but other "
            "topics bring more for the time: raise weights.must in planner.yaml, or leave topics out, to put them first."
        )
    most = FAR * budget + FAR_MINUTES
    room = room or _PresentPace(budget, settings, today)
    days = max((too_deep.get(instance.items[number].topic, 0) for number in musts if not wide.owned[number]), default=0)
    more = _surely(minutes_for(most, ())) if least - budget <= most else None
    ways = _more_time(more, days, settings, today, room) if more else []
    if ways:
        found.append(_sentence(ways, "all the others" if wishes else "all of them"))
    elif least > budget:
        hours = -(-(least - budget) // 60)
        found.append(
            f"There is no room for all of them: first study alone lacks {counted(hours, 'hour')} and more. "
            "Say in planner.yaml which postings matter most (priority), or which to leave aside (skip)."
        )
    if deep and rest:
        more = _surely(minutes_for(most, wide.deep))
        ways = _longer_days(more, settings, today, room) if more else []
        if ways:
            found.append(_sentence(ways, "all but those that need more days"))
    known = [topic for topic in missing if topic not in instance.blocked]
    others = f", and so for {', '.join(known[1:5])}{' and others' if len(known) > 5 else ''}" if len(known) > 1 else ""
    found.append(f"What you know already costs nothing: 'planner assess --set {known[0]}=explain'{others}.")
    return tuple(found)


def _surely(minutes: int | None) -> int | None:
    return None if minutes is None else -(-minutes * SURELY // 100)


def _sentence(ways: list[str], what: str) -> str:
    said = ", or ".join(ways)
    return f"{said[0].upper()}{said[1:]}, would make room for {what} and for what brings more than they do."


@dataclass(frozen=True, slots=True)
class _PresentPace:
    """Of all study time the share that goes into first study now, and every day with minutes."""

    budget: int
    settings: Settings
    today: date

    def minutes(self, changed: Settings) -> int:
        now = sum(_minutes(self.settings, self.settings.start).values())
        share = min(1.0, self.budget / max(1, now)) / MARGIN
        return int(share * sum(_minutes(changed, self.today).values()))

    def days(self, changed: Settings) -> int:
        return sum(1 for each in _minutes(changed, self.today).values() if each)


def _minutes(settings: Settings, first: date) -> dict[date, int]:
    """The days from `first` to the eve of the last interview, and their minutes."""
    off = {*settings.days_off, *(interview.on for interview in settings.interviews)}
    dates = [first + timedelta(days=number) for number in range(max(0, (settings.last_interview - first).days))]
    return {day: 0 if day in off else settings.study_minutes[day.weekday()] for day in dates}


def _more_time(lacking: int, days: int, settings: Settings, today: date, room: Room) -> list[str]:
    """More minutes a day, minutes on free days, or more days, with which there is room for so many minutes more of
    first study on at least so many `days`.

    Estimates, and said so: reviews and cards grow with what is studied. A way that no day can hold is not offered.
    """
    ahead = _minutes(settings, today)
    free_days = sum(1 for each in ahead.values() if not each)
    now, week = room.minutes(settings), settings.study_minutes
    share = max(now, 1) / max(1, sum(ahead.values()))  # of all study time what goes into first study

    def opened(steps: int) -> Settings:
        minutes = tuple(each or steps * STEP for each in week)
        return replace(settings, study_minutes=minutes, days_off=())  # type: ignore[arg-type]

    def later(days: int) -> Settings:
        last = settings.last_interview
        moved = (
            replace(each, on=each.on + timedelta(days=days)) if each.on == last else each
            for each in settings.interviews
        )
        return replace(settings, interviews=tuple(moved))

    def gain(changed: Settings) -> int:
        minutes = room.minutes(changed) - now
        return minutes if not days or minutes < lacking or room.days(changed) >= days else lacking - 1

    ways = [] if days > room.days(settings) else _longer_days(lacking, settings, today, room)
    most = max(settings.session_minutes, *week) // STEP
    steps = _least(lambda steps: gain(opened(steps)), lacking, most, share * STEP * free_days) if free_days else None
    if steps:
        on_free = f"each of the {free_days} free days" if free_days > 1 else "the one free day"
        ways.append(f"about {steps * STEP} minutes on {on_free}")
    put_off = _least(lambda days: gain(later(days)), lacking, LATEST, share * sum(week) / len(week))
    if put_off:
        ways.append(f"an interview about {counted(-(-put_off * LONGER // 100), 'day')} later, with the minutes of now")
    return ways


def _longer_days(lacking: int, settings: Settings, today: date, room: Room) -> list[str]:
    """More minutes on each day that has some; nothing where that would be more than a day can hold."""
    ahead = _minutes(settings, today)
    left, now = sum(1 for each in ahead.values() if each), room.minutes(settings)
    if not left:
        return []

    def gain(steps: int) -> int:
        minutes = tuple(each + steps * STEP if each else 0 for each in settings.study_minutes)
        return room.minutes(replace(settings, study_minutes=minutes)) - now  # type: ignore[arg-type]

    longest = max(settings.session_minutes, *settings.study_minutes)
    share = max(now, 1) / max(1, sum(ahead.values()))
    steps = _least(gain, lacking, min(LONGEST_DAY - longest, MUCH_MORE) // STEP, share * STEP * left)
    on_each = f"each of the {left} study days left" if left > 1 else "the one study day left"
    return [f"about {steps * STEP} minutes more on {on_each}"] if steps else []


def _least(gain: Callable[[int], int], wanted: int, most: int, each: float) -> int | None:
    """The least number from 1 to `most` that gains what is wanted, None when `most` does not. `each`: about what one
    gains.

    Gains grow about evenly, so a straight line through what is known says where to look next (regula falsi), and where
    that is of little use, the middle does.
    """
    low, low_gain, high, high_gain = 0, 0, most + 1, 0
    number, turn = min(max(1, math.ceil(wanted / each)), most) if each else most, 0
    while high - low > 1:
        found = gain(number)
        if found >= wanted:
            high, high_gain = number, found
        else:
            low, low_gain = number, found
        turn += 1
        if high > most:
            number = low + max(1, -(-(wanted - low_gain) * low // low_gain)) if low_gain > 0 else 4 * number
            number = min(number, most)
        elif turn % 4:
            number = low - (low_gain - wanted) * (high - low) // (high_gain - low_gain)
        else:
            number = (low + high) // 2
        number = min(max(number, low + 1), high - 1)
    return high if high <= most else None
