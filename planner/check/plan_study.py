"""The verifier's rules on study: order, prerequisites, minutes, reviews."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import DEPTHS, Depth, Library, Topic

PLAN = Source("plan.json")
STEPS = ("learn", "practise", "drill")  # the kind of session that leads to each of DEPTHS
REVIEWED_FROM = 8  # days before the interview: what was studied earlier is reviewed at least once


def check_study(
    plan: dict[str, Any], library: Library, known: Mapping[str, Depth], skipped: frozenset[str]
) -> Iterable[Problem]:
    """Problems of order, minutes and reviews. `known`: topics and areas, with the depth reached."""
    reached = known_depths(library, known)
    dated = [(date.fromisoformat(day["date"]), session) for day in plan["days"] for session in day["sessions"]]
    struck = {name.rsplit(".", 2)[0] for name in skipped}
    work: dict[str, list[tuple[date, dict[str, Any]]]] = {}
    for on, session in dated:
        if session["topic"] is not None:
            work.setdefault(session["topic"], []).append((on, session))
    kept = {entry["topic"]: entry for entry in plan["selection"]["kept"]}
    for topic in sorted(work):
        if topic not in kept and any(not session["done"] for _, session in work[topic]):
            yield Problem(PLAN, "plan-not-kept", f"{topic} has sessions, but was not chosen")
    for topic, entry in sorted(kept.items()):
        if topic not in library.by_id:
            yield Problem(PLAN, "plan-unknown-topic", f"{topic} is not in the library")
            continue
        yield from _minutes(entry, library.by_id[topic], work.get(topic, []), reached, plan, topic in struck)
        yield from _chain(topic, work.get(topic, []))
        yield from _needs(library.by_id[topic], library, work, reached, struck)
    yield from _reviews(plan, dated, kept, struck)


def known_depths(library: Library, known: Mapping[str, Depth]) -> dict[str, int]:
    """Topic -> number of the depth known; who knows a topic knows what it needs, as deep as it needs it."""
    found: dict[str, int] = {}
    pending = []
    for topic in library.topics:
        # a name that is both a topic and an area means the topic
        of_area = known.get(topic.area) if topic.area not in library.by_id else None
        depth = known.get(topic.id, of_area)
        if depth is not None:
            pending.append((topic.id, DEPTHS.index(depth)))
    while pending:
        name, depth_number = pending.pop()
        topic = library.by_id[name]
        depth_number = min(depth_number, len(topic.depths) - 1)
        if found.get(name, -1) < depth_number:
            found[name] = depth_number
        for edge in topic.prerequisites:
            if edge.topic in library.by_id:
                needed = min(DEPTHS.index(edge.depth), len(library.by_id[edge.topic].depths) - 1)
                if found.get(edge.topic, -1) < needed:
                    pending.append((edge.topic, needed))
    return found


def _scaled(minutes: int, factor: float) -> int:
    """The library's minutes times the learned factor, to five minutes."""
    if factor == 1.0:
        return minutes
    return max(5, int(minutes * factor / 5 + 0.5) * 5) if minutes >= 5 else int(minutes * factor + 0.5)


def _minutes(
    entry: dict[str, Any], topic: Topic, work: list[tuple[date, dict[str, Any]]], reached: dict[str, int],
    plan: dict[str, Any], struck: bool,
) -> Iterable[Problem]:  # fmt: skip
    """The sessions of a topic take the minutes of its steps, no more and no less."""
    factor = plan["estimate_factor"]
    per_step = [_scaled(part, factor) for part in (topic.minutes.learn, topic.minutes.practise, topic.minutes.drill)]
    done = any(session["done"] for _, session in work)
    depth = DEPTHS.index(entry["depth"])
    planned = sum(
        session["minutes"]
        for _, session in work
        if session["kind"] in STEPS or session["title"].startswith("Refresh: ")
    )
    if entry["refresh"]:
        wanted = [entry["minutes"]]
    else:
        wanted = per_step[reached.get(topic.id, -1) + 1 : depth + 1]
    if planned != entry["minutes"] and not struck:
        yield Problem(
            PLAN, "plan-minutes", f"{topic.id} was chosen with {entry['minutes']} minutes, its sessions take {planned}"
        )
    if entry["minutes"] != sum(wanted) and not done and not struck:
        yield Problem(
            PLAN, "plan-minutes",
            f"{topic.id} to '{entry['depth']}' should take {sum(wanted)} minutes, the plan says {entry['minutes']}",
        )  # fmt: skip
    if done or struck or entry["refresh"]:
        return
    for number, kind in enumerate(STEPS):
        whole = sum(session["minutes"] for _, session in work if session["kind"] == kind)
        should = per_step[number] if reached.get(topic.id, -1) < number <= depth else 0
        if whole != should:
            yield Problem(PLAN, "plan-minutes", f"{topic.id}: {kind} should take {should} minutes, not {whole}")


def _chain(topic: str, work: list[tuple[date, dict[str, Any]]]) -> Iterable[Problem]:
    """Lesson before practice, drills from the day after."""
    places = [
        (on, place, STEPS.index(session["kind"]), session["done"])
        for place, (on, session) in enumerate(work)
        if session["kind"] in STEPS
    ]
    for on, place, step, done in places:
        if done:
            continue
        for before_on, before_place, before_step, before_done in places:
            if (
                before_step < step
                and not before_done
                and ((before_on, before_place) > (on, place) or (step == 2 and before_on >= on))
            ):
                yield Problem(
                    PLAN, "plan-depth-chain", f"{topic}: {STEPS[step]} on {on} is not after {STEPS[before_step]}"
                )
                break


def _ready_on(
    topic: str, depth: int, work: dict[str, list[tuple[date, dict[str, Any]]]], reached: dict[str, int]
) -> date | None:
    """The day on which the plan brings a topic to a depth (the earliest day when it is known), None for never."""
    if reached.get(topic, -1) >= depth:
        return date.min
    steps = [(on, session) for on, session in work.get(topic, []) if session["kind"] in STEPS[: depth + 1]]
    if not any(session["kind"] == STEPS[depth] for _, session in steps):
        return None
    return max((on for on, session in steps if not session["done"]), default=date.min)


def _needs(
    topic: Topic, library: Library, work: dict[str, list[tuple[date, dict[str, Any]]]], reached: dict[str, int],
    struck: set[str],
) -> Iterable[Problem]:  # fmt: skip
    """What a topic needs is known or reached on an earlier day than the topic begins."""
    begins = min(
        (on for on, session in work.get(topic.id, []) if session["kind"] in STEPS and not session["done"]), default=None
    )
    if begins is None or topic.id in reached:
        return
    for edge in topic.prerequisites:
        if edge.topic in struck:
            continue
        if edge.topic not in library.by_id:
            continue
        depth = min(DEPTHS.index(edge.depth), len(library.by_id[edge.topic].depths) - 1)
        ready = _ready_on(edge.topic, depth, work, reached)
        if ready is None:
            yield Problem(
                PLAN, "plan-prerequisite", f"{topic.id} needs {edge.topic}, which is neither planned nor known"
            )
        elif ready >= begins:
            yield Problem(
                PLAN, "plan-prerequisite", f"{topic.id} begins on {begins}, but needs {edge.topic}, ready on {ready}"
            )


def _reviews(
    plan: dict[str, Any], dated: list[tuple[date, dict[str, Any]]], kept: dict[str, Any], struck: set[str]
) -> Iterable[Problem]:
    """Gaps between a topic's reviews grow; what was studied more than a week before the interview is reviewed."""
    last = max(date.fromisoformat(entry["date"]) for entry in plan["interviews"])
    for topic in sorted(kept):
        own = [(on, session) for on, session in dated if session["topic"] == topic]
        studied = [on for on, session in own if session["kind"] in ("learn", "practise")]  # a refresh is a review
        reviews = [
            (on, session) for on, session in own if session["kind"] == "review" and "Refresh" not in session["title"]
        ]
        if not studied:
            continue
        since = [(on, session) for on, session in reviews if not session["done"] or on > max(studied)]
        days = [max(studied), *(on for on, _ in since)]
        gaps = [(later - earlier).days for earlier, later in pairwise(days)]
        ahead = [not session["done"] for _, session in since]
        for number, gap in enumerate(gaps):
            if ahead[number] and gap < 2:
                yield Problem(PLAN, "plan-review-gap", f"{topic} is reviewed {gap} days after it was worked at")
            if number and ahead[number] and gap < gaps[number - 1] and ahead[number - 1]:
                yield Problem(PLAN, "plan-review-gap", f"{topic}: the gaps {gaps} between reviews do not grow")
        covered = [on for on, session in dated if topic in session["covers"] and on > max(studied)]
        near = (last - max(studied)).days < REVIEWED_FROM
        if not near and not reviews and not covered and topic not in struck:
            yield Problem(PLAN, "plan-unreviewed", f"{topic} is studied by {max(studied)} and never reviewed")
