"""Random cases of planning, the same for the same seed: library, demand, settings, knowledge, history and changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from planner.model.demand import Demand
from planner.model.plan import Plan
from planner.model.progress import ProgressEntry
from planner.model.settings import Interview, Settings
from planner.model.topic import Depth, Library
from tests.instances import generate, make_any_of


@dataclass(frozen=True)
class Case:
    """What a plan is made from."""

    library: Library
    demand: Demand
    settings: Settings
    known: Mapping[str, Depth]


def random_case(seed: int, topics: tuple[int, ...] = (6, 15, 30)) -> Case:
    """Days of 0 to 180 minutes, sessions of 25 to 90, three days to nine weeks, one interview or two."""
    draw = Random(seed)
    made = generate(seed, topics=draw.choice(topics))
    minutes = tuple(draw.choice((0, 15, 30, 45, 60, 90, 120, 180)) for _ in range(7))
    if not any(minutes):
        minutes = (60,) * 7
    start = made.settings.start
    ends = draw.choice(((42,), (20,), (9,), (7,), (14, 30), (60,)))
    settings = replace(
        made.settings,
        study_minutes=minutes,  # type: ignore[arg-type]
        session_minutes=draw.choice((25, 45, 60, 90)),
        interviews=tuple(Interview(start + timedelta(days=days), "coding") for days in ends),
        days_off=tuple(start + timedelta(days=draw.randrange(2, 40)) for _ in range(draw.randrange(3))),
    )
    known: dict[str, Depth] = {topic.id: "recognise" for topic in made.library.topics if draw.random() < 0.1}
    return Case(made.library, with_pairs(made.demand, made.library, draw), settings, known)


def with_pairs(demand: Demand, library: Library, draw: Random) -> Demand:
    """Some branches of the groups made to need two topics."""
    names = [topic.id for topic in library.topics]
    groups = []
    for group in demand.any_of:
        branches = dict.fromkeys(
            tuple(sorted({*branch.topics, *draw.sample(names, draw.randrange(2))})) for branch in group.branches
        )
        groups.append(make_any_of(group.id, group.weight, *branches, strength=group.strongest))
    return replace(demand, any_of=tuple(groups))


def history(plan: Plan, today: date, missed: frozenset[date], draw: Random | None = None) -> tuple[ProgressEntry, ...]:
    """Everything before `today` recorded as done, but for the missed days; with `draw`, some of it skipped and some
    with the minutes it took."""
    entries: list[ProgressEntry] = []
    for session in plan.sessions:
        if session.on < today and session.on not in missed and session.kind != "buffer":
            action = "skip" if draw and draw.random() < 0.15 else "done"
            minutes = draw.choice((None, 20, 60, 100)) if draw else None
            at = f"{session.on}T19:00:00+00:00"
            name = f"p{len(entries) + 1}"
            entries.append(ProgressEntry(name, at, action, session.id, session.topic or "", minutes))  # type: ignore[arg-type]
    return tuple(entries)


def changed(case: Case, today: date, draw: Random) -> Case:
    """One of: nothing, other minutes, another date, more known, other postings, shorter sessions and days off."""
    settings = case.settings
    choice = draw.randrange(6)
    if choice == 1:
        minutes = tuple(draw.choice((0, 30, 60, 90, 120)) for _ in range(6))
        return replace(case, settings=replace(settings, study_minutes=(*minutes, 60)))  # type: ignore[arg-type]
    if choice == 2:
        moved = (Interview(today + timedelta(days=draw.randrange(2, 40)), "onsite"),)
        return replace(case, settings=replace(settings, interviews=moved))
    if choice == 3:
        more: dict[str, Depth] = {topic.id: "explain" for topic in case.library.topics if draw.random() < 0.1}
        return replace(case, known={**case.known, **more})
    if choice == 4:
        return replace(case, demand=replace(case.demand, topics=case.demand.topics[len(case.demand.topics) // 4 :]))
    if choice == 5:
        off = tuple(today + timedelta(days=number) for number in range(3))
        return replace(case, settings=replace(settings, session_minutes=30, days_off=off))
    return case
