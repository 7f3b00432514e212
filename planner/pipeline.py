"""The stages in order: read -> extract -> map -> select -> schedule -> check -> publish -> write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from planner.graph.known import deeper, expand_known
from planner.graph.topic_graph import TopicGraph, build_graph
from planner.model import places
from planner.model.demand import Demand, clearest
from planner.model.plan import Move, Plan
from planner.model.problem import BadInput, Problem
from planner.model.progress import ProgressEntry, skipped_sessions
from planner.model.qualify import Condition
from planner.model.requirement import Extraction
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.source import Source
from planner.model.study import Study
from planner.model.topic import Depth, Library
from planner.model.workspace import Workspace

if TYPE_CHECKING:
    from planner.write.build import Outputs

REPAIRS = 12  # of one replan at most: a repair can open what the next one uses


@dataclass(frozen=True)
class Prepared:
    """What is known before planning: what the postings ask for, and what the learner knows.

    `known`: topics and areas known beforehand, from the settings and the placement test.
    """

    workspace: Workspace
    extractions: tuple[Extraction, ...]
    conditions: tuple[Condition, ...]
    demand: Demand
    graph: TopicGraph
    known: Mapping[str, Depth]


@dataclass(frozen=True)
class Built:
    """Where a build is, what to say about it, and what to warn of."""

    folder: Path
    summary: tuple[str, ...]
    warnings: tuple[Problem, ...]


def prepare(workspace: Workspace, fresh: bool = False) -> Prepared:
    """Extract and map: what the postings ask for. `fresh`: all that was studied by the plan in force counts as known.
    Raises BadInput when a posting asks for nothing."""
    from planner.assess.known import known_from_progress
    from planner.extract.duplicates import mark_duplicates
    from planner.mapping.demand import demand_of
    from planner.mapping.qualify import qualify
    from planner.schedule.begun import studied_apart

    extractions = mark_duplicates(workspace.postings, _extract(workspace))
    silent = [entry for entry in extractions if not entry.requirements]
    if silent:
        hint = "is it a posting? 'planner extract --explain FILE' shows what became of each line"
        raise BadInput(
            Problem(Source(entry.path), "no-requirement", "no requirement section found", hint) for entry in silent
        )
    settings, library = workspace.settings, workspace.library
    graph = build_graph(library)
    known = known_from_progress(workspace.progress, settings, library, graph)
    accepted = None if fresh else workspace.accepted_plan
    for topic, depth in studied_apart(accepted, workspace.progress, library, settings.session_minutes).items():
        known[topic] = deeper(known.get(topic, depth), depth)
    return Prepared(
        workspace, extractions, qualify(extractions, settings), demand_of(extractions, library, settings), graph, known
    )  # fmt: skip


def _extract(workspace: Workspace) -> tuple[Extraction, ...]:
    """What each posting asks for; what an earlier command found is taken over, what is new is kept for later ones."""
    found = dict(workspace.extracted)
    new = [posting for posting in workspace.postings if posting.path not in found]
    if new:
        from planner.extract.posting import extract_posting
        from planner.extract.vocabulary import build_vocabulary

        vocabulary = build_vocabulary(workspace.library)
        found |= {posting.path: extract_posting(posting, vocabulary) for posting in new}
        if workspace.marks:
            from planner.read.kept import KeptPosting
            from planner.write.kept import keep_postings

            keep_postings(Path(workspace.root), tuple(
                KeptPosting(workspace.marks[posting.path], posting, found[posting.path])
                for posting in workspace.postings if posting.path in workspace.marks
            ))  # fmt: skip
    return tuple(found[posting.path] for posting in workspace.postings)


def plan_workspace(workspace: Workspace, fresh: bool = False) -> Study:
    """Everything up to a verified plan. `fresh`: leave the plan in force aside.

    Raises BadInput; a plan that breaks a promise is a bug, and raises AssertionError.
    """
    ready = prepare(workspace, fresh)
    accepted = None if fresh else workspace.accepted_plan
    plan = make_plan(
        ready.demand, workspace.library, workspace.settings, workspace.progress, accepted, workspace.today, ready.known
    )
    _verify(plan, ready)
    return Study(workspace, ready.extractions, ready.conditions, ready.demand, plan)


def replan_workspace(workspace: Workspace) -> tuple[Plan, tuple[Move, ...]]:
    """The plan in force repaired for what was missed and what changed, verified, and the difference.

    The workspace must have a plan. Raises BadInput when no day is left.
    """
    assert workspace.accepted_plan is not None
    ready = prepare(workspace)
    plan, moves = replan(
        ready.demand, workspace.library, workspace.settings, workspace.progress, workspace.accepted_plan,
        workspace.today, ready.known,
    )  # fmt: skip
    _verify(plan, ready)
    return plan, moves


def _verify(plan: Plan, ready: Prepared) -> None:
    """Raise AssertionError when the plan breaks a promise: that is a bug."""
    from planner.check.plan_rules import verify_plan
    from planner.publish.plan_json import plan_to_json

    workspace = ready.workspace
    broken = verify_plan(
        plan_to_json(plan), workspace.library, workspace.settings, ready.known, ready.demand,
        skipped_sessions(workspace.progress), workspace.today,
    )  # fmt: skip
    if broken:
        raise AssertionError("the plan breaks a promise:\n" + "\n".join(str(problem) for problem in broken))


def build_workspace(
    workspace: Workspace, tell: Callable[[str], None], fresh: bool = False, with_site: bool = True
) -> Built:
    """The main job: plan, publish and write everything under build/. `tell` is told each step."""
    from planner.publish.summary import build_summary
    from planner.read.workspace import installed_root
    from planner.write.build import Sources, clear_leftovers, write_build

    root, home = Path(workspace.root), installed_root()
    clear_leftovers(root)
    tell("planning")
    study = plan_workspace(workspace, fresh)
    tell("publishing")
    sources = Sources(home / "site", home / "mkdocs.yml")
    folder = write_build(root, publish(study), sources, tell, with_site)
    return Built(folder, build_summary(study), workspace.problems)


def publish(study: Study) -> "Outputs":
    """A finished plan as everything that is to be written."""
    import json

    from planner.publish.calendar import build_calendar
    from planner.publish.deck import build_deck
    from planner.publish.markup import unmarked
    from planner.publish.pages import site_pages
    from planner.publish.plan_json import plan_text
    from planner.publish.requirements_json import requirements_json
    from planner.publish.week import sheet_content, weeks_of
    from planner.read.published import read_published_events, read_published_notes
    from planner.run.graphviz import lay_out
    from planner.write.build import Outputs

    workspace, plan = study.workspace, study.plan
    root = Path(workspace.root)
    midnight = int(datetime.combine(workspace.today, time(), UTC).timestamp())
    deck, notes = build_deck(plan, workspace.library, study.demand, read_published_notes(root / places.NOTES), midnight)
    calendar, events = build_calendar(plan, workspace.settings, read_published_events(root / places.EVENTS))
    reasons = {entry.topic: unmarked(clearest(entry.evidence).quote) for entry in study.demand.topics if entry.evidence}
    weeks = weeks_of(plan)
    text = plan_text(plan)
    requirements = json.dumps(requirements_json(study.extractions), ensure_ascii=False, indent=1) + "\n"
    return Outputs(
        docs=site_pages(study, workspace.library, build_graph(workspace.library), lay_out),
        files={"plan.json": text, "requirements.json": requirements, "calendar.ics": calendar},
        sheets={
            f"week-{week.number:02d}.pdf": sheet_content(week, workspace.settings.paper, reasons) for week in weeks
        },
        deck=deck,
        notes=notes,
        events=events,
        plan_json=text,
    )


def make_plan(
    demand: Demand,
    library: Library,
    settings: Settings,
    progress: tuple[ProgressEntry, ...],
    accepted: Plan | None,
    today: date,
    known: Mapping[str, Depth],
    without: frozenset[str] = frozenset(),
    factor: float = 1.0,
) -> Plan:
    """The plan: a new one when `accepted` is None, else the accepted one with what changed in postings, settings and
    knowledge taken in (see `replan`); what was missed is not moved without asking.

    `known`: topics and areas known beforehand (settings, assessment), not what was studied by this plan.
    `without`: topics not to be studied. `factor`: of a new plan, how many times as long as the library says study is
    reckoned to take. Raises BadInput when no day is left to plan.
    """
    if accepted is not None and accepted.days:
        return replan(demand, library, settings, progress, accepted, today, known, False, without)[0]
    from planner.assess.remembered import seen_cards
    from planner.schedule.begun import days_left
    from planner.schedule.fit import fit_choice, no_collection
    from planner.schedule.place import place_sessions
    from planner.schedule.reach import Ahead, days_of_study, out_of_reach
    from planner.schedule.study_days import cards_per_minute, first_study_budget, study_days
    from planner.schedule.work import scale_minutes
    from planner.select.choose import Choice

    library = scale_minutes(library, factor)
    graph = build_graph(library)
    days = days_left(settings, study_days(settings, max(settings.start, today)), today)
    expanded = expand_known(known, library, graph)
    seen = seen_cards(progress, library)
    cards = cards_per_minute(library)
    room = Ahead(max(settings.start, today), cards)
    too_deep = out_of_reach(days_of_study(settings, days), expanded, graph)
    with no_collection():
        made = fit_choice(
            Choice(demand, library, graph, settings, known, without, today=today, room=room, too_deep=too_deep),
            lambda selection: place_sessions(selection, library, graph, days, settings, expanded, demand, seen),
            first_study_budget(settings, days, cards),
        )
    return replace(made, estimate_factor=factor)


def replan(
    demand: Demand,
    library: Library,
    settings: Settings,
    progress: tuple[ProgressEntry, ...],
    accepted: Plan,
    today: date,
    known: Mapping[str, Depth],
    move_missed: bool = True,
    without: frozenset[str] = frozenset(),
) -> tuple[Plan, tuple[Move, ...]]:
    """The accepted plan repaired for what was done and missed and for what changed, and the difference.

    What is done stays; sessions to come stay on their day unless they must move. Repaired again until nothing more
    moves or plans repeat themselves, so that who accepts it and asks once more is offered nothing. Raises BadInput
    when no day is left.
    """
    from planner.schedule.moves import joined_moves

    plan = accepted
    moves: tuple[Move, ...] = ()
    seen = [_shape(accepted)]
    for _ in range(REPAIRS):
        plan, more = _replan_once(demand, library, settings, progress, plan, today, known, move_missed, without)
        moves = joined_moves(moves, more)
        if _shape(plan) in seen:
            break
        seen.append(_shape(plan))
    return plan, moves


def _shape(plan: Plan) -> tuple[object, ...]:
    """What a repair goes by: plans alike in it are repaired alike."""
    return plan.days, plan.selection.kept, plan.selection.budget_minutes


def _replan_once(
    demand: Demand, library: Library, settings: Settings, progress: tuple[ProgressEntry, ...], accepted: Plan, today: date,
    known: Mapping[str, Depth], move_missed: bool, without: frozenset[str],
) -> tuple[Plan, tuple[Move, ...]]:  # fmt: skip
    from planner.assess.remembered import seen_cards
    from planner.schedule.begun import (
        begun_topics,
        days_before,
        days_left,
        finished_topics,
        first_horizon,
        struck_topics,
    )
    from planner.schedule.estimates import estimate_factor, studied_depths
    from planner.schedule.fit import fit_repair
    from planner.schedule.reach import Ahead, days_of_study, out_of_reach
    from planner.schedule.repair import repair_plan
    from planner.schedule.study_days import cards_per_minute, first_study_budget, study_days
    from planner.schedule.trim import trim_selection
    from planner.schedule.work import scale_minutes
    from planner.select.choose import Choice

    factor = accepted.estimate_factor
    if move_missed:
        factor = estimate_factor(progress, accepted, library) if settings.learn_estimates else 1.0
    library = scale_minutes(library, factor, finished_topics(accepted, progress, library))
    graph = build_graph(library)
    days = study_days(settings, first_horizon(accepted, settings, today, bool(progress)))
    days_left(settings, days, today)
    left = tuple(day for day in days if day.on >= today)
    old_left = days_before(accepted, left, today)
    old_settings = replace(settings, interviews=accepted.interviews)
    cards = cards_per_minute(library)
    change = first_study_budget(settings, left, cards) - first_study_budget(old_settings, old_left, cards)
    expanded = expand_known(known, library, graph)
    budget = max(0, accepted.selection.budget_minutes + min(change, 0))
    without |= struck_topics(accepted, progress, graph)
    begun, seen = begun_topics(accepted, progress), seen_cards(progress, library)
    reached = {**expanded, **studied_depths(accepted, progress, expanded)}
    kept = {entry.topic for entry in accepted.selection.kept}
    too_deep = out_of_reach(days_of_study(settings, days, today), reached, graph, kept)
    room = Ahead(max(settings.start, today), cards)
    choice = Choice(demand, library, graph, settings, known, without, today=today, room=room, too_deep=too_deep)

    def repaired(chosen: Selection) -> tuple[Plan, tuple[Move, ...]]:
        return repair_plan(
            accepted, chosen, library, graph, days, settings, progress, today, expanded, demand, move_missed, seen, factor
        )  # fmt: skip

    return fit_repair(
        choice,
        lambda nowhere, as_deep: Choice(
            demand, library, graph, settings, known, without | nowhere, too_deep=too_deep, no_deeper=as_deep
        ),
        repaired,
        lambda: choice.continued(accepted.selection, budget, begun),
        lambda chosen, minutes: trim_selection(chosen, minutes, begun, graph),
        today,
        change > 0,
    )
