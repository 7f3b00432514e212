"""When musts don't fit: which, and the cheapest ways to make them fit."""

from datetime import date, timedelta

from planner.model.demand import Demand
from planner.model.settings import Settings
from planner.select.greedy import owned_set
from planner.select.instance import Instance

LONGEST_DAY = 16 * 60  # minutes; nobody studies longer
MARGIN = 1.05  # more study causes a little more of reviews than its share now


def musts_missing(demand: Demand, instance: Instance, owned: bytearray, lacking: list[int]) -> tuple[str, ...]:
    """Topics a must asks for that are neither known nor in the plan at any depth; for a group that nothing meets,
    the topics of its cheapest branch. Sorted. `lacking`: minutes that each item lacks to be bought."""
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
    return tuple(sorted(missing | blocked))


def needed_for_musts(demand: Demand, instance: Instance, owned: bytearray, lacking: list[int]) -> set[int]:
    """The items that meet every must at the lightest depth, with what they need."""
    musts = owned_set(len(instance.items))
    for number in _must_items(demand, instance, owned, lacking):
        for one in instance.bundle(number, musts):
            musts[one] = 1
    return {number for number, flag in enumerate(musts) if flag}


def _must_items(demand: Demand, instance: Instance, owned: bytearray, added: list[int]) -> list[int]:
    """For every must the item that meets it at the lightest depth.

    A group counts with the branch the plan has, else with the one that adds least.
    """
    first: dict[str, int] = {}
    branches: dict[str, list[int]] = {}
    for number, item in enumerate(instance.items):
        if item.group and item.depth == "recognise" and not item.refresh:
            branches.setdefault(item.group, []).append(number)
        elif not item.group:
            first.setdefault(item.topic, number)
    wanted = [
        first[entry.topic]
        for entry in sorted(demand.topics, key=lambda entry: entry.topic)
        if entry.strongest == "must" and entry.topic in first and entry.topic not in instance.known
    ]
    for group in sorted(demand.any_of, key=lambda group: group.id):
        if group.strongest == "must" and group.id in branches:
            wanted.append(min(branches[group.id], key=lambda one: (not owned[one], added[one], one)))
    return wanted


def way_out(
    demand: Demand, instance: Instance, owned: bytearray, lacking: list[int], missing: tuple[str, ...], budget: int,
    settings: Settings, minutes_for_all: int, today: date | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Sentences that say how the `missing` musts could fit; empty when none is missing. `lacking`: minutes that each
    item lacks to be bought. `minutes_for_all`: minutes more of first study with which the choice, buying what brings
    most, comes to hold every must. `today`: days before it are over."""
    if not missing:
        return ()
    wishes = [topic for topic in missing if topic in instance.blocked]
    found = [f"{topic}: {instance.blocked[topic]}" for topic in wishes]
    if len(wishes) == len(missing):
        return tuple(found)
    musts = needed_for_musts(demand, instance, owned, lacking)
    least = sum(instance.minutes[number] for number in musts)
    if least <= budget:
        found.append(
            f"All musts fit at the lightest depth ({least} of {budget} minutes), but other topics bring more for the "
            "time: raise weights.must in planner.yaml, or leave topics out, to put them first."
        )
        return tuple(found)
    found.append(
        f"The musts alone need {least} minutes of first study at the lightest depth (recognise); the plan has room for "
        f"{budget}, and reviews, cards, mocks and buffers take the rest of the time."
    )
    found += _more_time(max(minutes_for_all, least - budget), budget, settings, today or settings.start)
    known = [topic for topic in missing if topic not in instance.blocked]
    each = "each of " if len(known) > 1 else ""
    found.append(f"Say what you know already ('planner assess'): {each}{', '.join(known[:5])} known saves its minutes.")
    return tuple(found)


def _more_time(lacking: int, budget: int, settings: Settings, today: date) -> list[str]:
    """More minutes a day, or more days, at the share of study time that goes into first study now.

    Estimates, and said so: reviews and cards grow with what is studied. A way that no day can hold is not offered.
    """
    off = set(settings.days_off)
    length = (settings.last_interview - settings.start).days
    dates = [settings.start + timedelta(days=number) for number in range(max(length, 0))]
    minutes = {day: 0 if day in off else settings.study_minutes[day.weekday()] for day in dates}
    ahead = [day for day in dates if day >= today]
    working, total = sum(1 for each in minutes.values() if each), sum(minutes.values())
    days_left = sum(1 for day in ahead if minutes[day])
    if not days_left or budget <= 0:
        return [f"{lacking} minutes more are needed for first study alone."]
    whole = lacking / min(1.0, budget / total) * MARGIN  # with the reviews, cards, mocks and buffers that come along
    more = _round_up(whole / days_left)
    later = -(-int(whole) * working // total)
    most = max(settings.session_minutes, *settings.study_minutes)
    ways = []
    if most + more <= LONGEST_DAY:
        on_each = f"each of the {days_left} study days left" if days_left > 1 else "the one study day left"
        ways.append(f"About {more} minutes more on {on_each}")
    free_days = sum(1 for day in ahead if not minutes[day])
    if free_days and _round_up(whole / free_days) <= most:
        on_free = f"each of the {free_days} free days" if free_days > 1 else "the one free day"
        ways.append(f"about {_round_up(whole / free_days)} minutes on {on_free}")
    ways.append(f"an interview about {later} study day{'s' if later != 1 else ''} later, at the present pace")
    said = ", or ".join(ways)
    return [said[0].upper() + said[1:] + ", would make room for all of them and for what brings more than they do."]


def _round_up(minutes: float) -> int:
    return -(-int(minutes) // 5) * 5
