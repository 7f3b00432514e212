"""The verifier's rules on what was chosen and what was left out."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from planner.check.plan_study import known_depths
from planner.model.demand import Demand
from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import DEPTHS, Depth, Library

PLAN = Source("plan.json")


def check_selection(
    plan: dict[str, Any],
    library: Library,
    known: Mapping[str, Depth],
    demand: Demand | None,
    skipped: frozenset[str],
) -> Iterable[Problem]:
    """Sums are right, each any-of group is met by a whole branch, nothing that was asked for is passed over."""
    chosen = plan["selection"]
    kept = {entry["topic"]: DEPTHS.index(entry["depth"]) for entry in chosen["kept"]}
    reached = known_depths(library, known)
    yield from _sums(plan, library)
    for choice in chosen["choices"]:
        for topic in choice["topics"]:
            if topic not in kept and topic not in reached:
                yield Problem(
                    PLAN,
                    "plan-any-of",
                    f"'{choice['term']}' is to meet a group, but {topic} is neither planned nor known",
                )
    for entry in plan["left_out"]:
        if kept.get(entry["topic"], -1) >= DEPTHS.index(entry["depth"]):
            yield Problem(PLAN, "plan-left-out", f"{entry['topic']} is listed as left out at a depth that is planned")
    if demand is not None:
        yield from _complete(plan, library, demand, kept, reached)


def _sums(plan: dict[str, Any], library: Library) -> Iterable[Problem]:
    chosen = plan["selection"]
    minutes = sum(entry["minutes"] for entry in chosen["kept"])
    if minutes != chosen["minutes"]:
        yield Problem(PLAN, "plan-sums", f"the chosen topics take {minutes} minutes, the plan says {chosen['minutes']}")
    if chosen["bound"] < chosen["value"] - 1e-6:
        yield Problem(PLAN, "plan-sums", f"the bound {chosen['bound']} is below the value {chosen['value']}")
    value = sum(entry["value"] for entry in chosen["kept"])
    if value > chosen["value"] + 1e-6 * (len(chosen["kept"]) + 1):
        yield Problem(PLAN, "plan-sums", f"the topics add {value:.6f}, more than the value {chosen['value']}")
    names = [entry["topic"] for entry in chosen["kept"]]
    if len(set(names)) != len(names):
        yield Problem(PLAN, "plan-sums", "a topic is chosen twice")
    points = [(point["minutes"], point["value"]) for point in plan["curve"]]
    if any(later[0] <= earlier[0] or later[1] < earlier[1] for earlier, later in pairwise(points)):
        yield Problem(PLAN, "plan-sums", "the curve of value by minutes does not rise")
    recalls = plan["recall_by_topic"]
    cards = {
        topic: sum(not card.retired for card in library.by_id[topic].cards)
        for topic in recalls
        if topic in library.by_id
    }
    total = sum(cards.values())
    mean = sum(recalls[topic] * count for topic, count in cards.items()) / total if total else 0.0
    if abs(mean - plan["recall_on_interview_day"]) > 0.001:
        yield Problem(
            PLAN, "plan-sums", f"recall by topic comes to {mean:.4f}, the plan says {plan['recall_on_interview_day']}"
        )


def _complete(
    plan: dict[str, Any], library: Library, demand: Demand, kept: dict[str, int], reached: dict[str, int]
) -> Iterable[Problem]:
    """Every demanded topic that does not reach its deepest depth is listed; every group is met or listed."""
    listed = {entry["topic"] for entry in plan["left_out"]}
    met = {choice["group"]: set(choice["topics"]) for choice in plan["selection"]["choices"]}
    for entry in demand.topics:
        topic = library.by_id.get(entry.topic)
        if topic is None or entry.topic in listed:
            continue
        if max(kept.get(topic.id, -1), reached.get(topic.id, -1)) < len(topic.depths) - 1:
            yield Problem(
                PLAN, "plan-left-out", f"{topic.id} is asked for and not fully planned, but not listed as left out"
            )
    for group in demand.any_of:
        branches = [set(branch.topics) for branch in group.branches]
        if group.id in met:
            if met[group.id] not in branches:
                yield Problem(PLAN, "plan-any-of", f"the group {group.id} is met by topics that are no branch of it")
        elif not any(branch & listed for branch in branches) and any(
            branch <= set(library.by_id) and branch for branch in branches
        ):
            yield Problem(PLAN, "plan-any-of", f"the group {group.id} is neither met nor listed as left out")
