"""When musts don't fit: which, and the cheapest ways to make them fit."""

from datetime import timedelta

from planner.model.demand import Demand
from planner.model.settings import Settings
from planner.select.greedy import owned_set
from planner.select.instance import Instance


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
    settings: Settings,
) -> tuple[str, ...]:  # fmt: skip
    """Sentences that say how the `missing` musts could fit; empty when none is missing. `lacking`: minutes that each
    item lacks to be bought."""
    if not missing:
        return ()
    wishes = [topic for topic in missing if topic in instance.blocked]
    found = [f"{topic}: {instance.blocked[topic]}" for topic in wishes]
    if len(wishes) == len(missing):
        return tuple(found)
    musts = owned_set(len(instance.items))
    for number in _must_items(demand, instance, owned, lacking):
        for one in instance.bundle(number, musts):
            musts[one] = 1
    least = instance.cost(musts)
    if least <= budget:
        found.append(
            f"All musts fit at the lightest depth ({least} of {budget} minutes), but other topics bring more for the "
            "time: raise weights.must in planner.yaml, or leave topics out, to put them first."
        )
        return tuple(found)
    more = least - budget
    found.append(f"The musts alone need {least} minutes at the lightest depth (recognise); the plan has {budget}.")
    found += _more_time(more, budget, settings)
    known = [topic for topic in missing if topic not in instance.blocked]
    names = ", ".join(known[:5])
    found.append(f"Say what you know already ('planner assess'): each of {names} known saves its minutes.")
    return tuple(found)


def _more_time(lacking: int, budget: int, settings: Settings) -> list[str]:
    """More minutes a day, or more days, at the share of study time that goes into first study now."""
    off = set(settings.days_off)
    length = (settings.last_interview - settings.start).days
    days = [settings.start + timedelta(days=number) for number in range(max(length, 0))]
    minutes = [settings.study_minutes[day.weekday()] for day in days if day not in off]
    working, total = sum(1 for each in minutes if each), sum(minutes)
    if not working or not total or budget <= 0:
        return [f"{lacking} minutes more are needed for first study alone."]
    share = min(1.0, budget / total)
    more = -(-int(lacking / share) // working)
    later = -(-int(lacking / share) * working // total)
    ways = [f"{more} minutes more on each of the {working} study days would be enough"]
    free_days = sum(1 for day in days if not settings.study_minutes[day.weekday()] or day in off)
    if free_days:
        ways[0] += f" (or {-(-int(lacking / share) // free_days)} minutes on each of the {free_days} free days)"
    return [ways[0] + ".", f"Or an interview {later} study days later, at the present pace."]
