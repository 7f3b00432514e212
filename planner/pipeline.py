"""The stages in order."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from planner.graph.topic_graph import TopicGraph, build_graph
from planner.model.demand import Demand
from planner.model.plan import Plan, StudyDay
from planner.model.problem import BadInput, Problem
from planner.model.progress import ProgressEntry
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.source import Source
from planner.model.topic import Depth, Library

ROUNDS = 24  # tries to find a selection that fits the calendar; the last one wins


def make_plan(
    demand: Demand,
    library: Library,
    settings: Settings,
    progress: tuple[ProgressEntry, ...],
    accepted: Plan | None,
    today: date,
    known: Mapping[str, Depth],
) -> Plan:
    """The plan: a new one when `accepted` is None, else the accepted one repaired.

    `known`: topics and areas known beforehand (settings, assessment), not what was studied by this plan.
    Raises BadInput when no day is left to plan.
    """
    from planner.schedule.estimates import estimate_factor
    from planner.schedule.study_days import first_study_budget, study_days
    from planner.schedule.work import scale_minutes

    factor = estimate_factor(progress, accepted, library) if settings.learn_estimates else 1.0
    scaled = scale_minutes(library, factor)
    graph = build_graph(library)
    days = study_days(settings, max(settings.start, today))
    if not any(day.minutes for day in days):
        where = dict(settings.sources).get("interview", Source(settings.path))
        message = "no day with study minutes is left before the interview"
        raise BadInput([Problem(where, "no-days-left", message, "check start, interview, study_minutes and days_off")])
    budget = first_study_budget(settings, days)
    plan = _fit(demand, scaled, graph, settings, days, budget, known)
    return replace(plan, estimate_factor=factor)


def _fit(
    demand: Demand, library: Library, graph: TopicGraph, settings: Settings, days: tuple[StudyDay, ...], budget: int,
    known: Mapping[str, Depth],
) -> Plan:  # fmt: skip
    """Select and place, with less to study until it fits."""
    from planner.graph.known import expand_known
    from planner.schedule.place import NoRoom, place_sessions
    from planner.select.choose import select_topics

    expanded = expand_known(known, library, graph)
    for _ in range(ROUNDS):
        selection: Selection = select_topics(demand, library, graph, settings, budget, known)
        try:
            return place_sessions(selection, library, graph, days, settings, expanded, demand)
        except NoRoom as found:
            budget = max(0, min(budget, selection.minutes) - max(15, found.minutes))
    selection = select_topics(demand, library, graph, settings, 0, known)
    return place_sessions(selection, library, graph, days, settings, expanded, demand)
