"""The verifier: derives every promise of a finished plan again, from plan.json, the library and the settings.

Shares no code with selection and placement: what those do wrong must not be wrong here in the same way.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from planner.check.plan_selection import check_selection
from planner.check.plan_study import check_study
from planner.model.demand import Demand
from planner.model.problem import Problem
from planner.model.settings import Settings
from planner.model.source import Source
from planner.model.topic import Depth, Library

PLAN = Source("plan.json")
KINDS = ("learn", "practise", "drill", "review", "mock", "buffer")


def verify_plan(
    plan: dict[str, Any],
    library: Library,
    settings: Settings,
    known: Mapping[str, Depth] | None = None,
    demand: Demand | None = None,
    skipped: frozenset[str] = frozenset(),
    today: date | None = None,
) -> tuple[Problem, ...]:
    """Every promise that the plan breaks; empty for a good plan.

    `plan`: the value of plan.json. `known`: topics and areas known beforehand (default: those of the settings).
    `demand`: with it, the left-out list is checked for completeness. `skipped`: sessions that the learner struck
    out, which therefore are missing rightly. `today`: days before it are over; what stands there, done or missed, is
    not judged by today's settings.

    What is recorded as done happened as it happened: done sessions may exceed a day, or precede what they need.
    """
    if plan.get("format") != "planner.plan/1":
        return (_problem("plan-format", f"format is {plan.get('format')!r}, not 'planner.plan/1'"),)
    given = dict(settings.known) if known is None else dict(known)
    try:
        plan = _with_history(plan, today) if today else plan
        found = [
            *_days(plan, settings, today or date.min),
            *_ids_and_parts(plan, skipped),
            *_eve(plan, settings, today or date.min),
            *_blocks(plan, settings, today or date.min),
            *check_study(plan, library, given, skipped),
            *check_selection(plan, library, given, demand, skipped),
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return (_problem("plan-shape", f"not a plan: {type(error).__name__} {error}"),)
    return tuple(sorted(set(found)))


def _with_history(plan: dict[str, Any], today: date) -> dict[str, Any]:
    """The plan with every session of a past day as if done: whether or not it was, it can't be put right any more."""
    days = [
        {**day, "sessions": [{**session, "done": True} for session in day["sessions"]]}
        if date.fromisoformat(day["date"]) < today
        else day
        for day in plan["days"]
    ]
    return {**plan, "days": days}


def _problem(code: str, message: str) -> Problem:
    return Problem(PLAN, code, message)


def _days(plan: dict[str, Any], settings: Settings, today: date) -> Iterable[Problem]:
    """Every date from the start to the eve of the last interview, each within the minutes that the settings give."""
    dates = [date.fromisoformat(day["date"]) for day in plan["days"]]
    start = date.fromisoformat(plan["start"])
    count = max(0, (settings.last_interview - start).days)
    if dates != [start + timedelta(days=number) for number in range(count)]:
        yield _problem("plan-dates", f"days are not all dates from {start} to the eve of {settings.last_interview}")
    interviews = sorted((interview.on.isoformat(), interview.round) for interview in settings.interviews)
    if sorted((entry["date"], entry["round"]) for entry in plan["interviews"]) != interviews:
        yield _problem("plan-interviews", "the interviews are not those of the settings")
    closed = {*settings.days_off, *(interview.on for interview in settings.interviews)}
    for on, day in zip(dates, plan["days"], strict=True):
        minutes = [session["minutes"] for session in day["sessions"]]
        done = sum(session["minutes"] for session in day["sessions"] if session["done"])
        given = 0 if on in closed else settings.study_minutes[on.weekday()]
        capacity, cards = day["capacity_minutes"], day["review_minutes"]
        if capacity != given and not done and on >= today:
            yield _problem("plan-capacity", f"{on} has {capacity} minutes, the settings give it {given}")
        if any(minute < 1 for minute in minutes) or cards < 0:
            yield _problem("plan-minutes", f"{on} has a session of no minutes, or negative card minutes")
        used = sum(minutes) + cards
        if used > capacity and (not done or used - done > capacity):
            yield _problem("plan-capacity", f"{on} holds {used} minutes, but has {capacity}")
        if not given and on >= today and (cards or len(minutes) > sum(session["done"] for session in day["sessions"])):
            yield _problem("plan-day-off", f"{on} is a day off, yet something is planned")
        for session in day["sessions"]:
            if session["minutes"] > settings.session_minutes and not session["done"] and on >= today:
                yield _problem(
                    "plan-session-length",
                    f"{session['id']} takes {session['minutes']} minutes, more than {settings.session_minutes} unbroken",
                )


def _ids_and_parts(plan: dict[str, Any], skipped: frozenset[str]) -> Iterable[Problem]:
    """Ids are unique and say what is done; the parts of a split session are numbered in the order of their dates."""
    seen: set[str] = set()
    parts: dict[tuple[str, str], list[tuple[int, int, bool]]] = {}
    for session in _sessions(plan):
        name, kind, topic = session["id"], session["kind"], session["topic"]
        if name in seen:
            yield _problem("plan-ids", f"{name} stands twice")
        seen.add(name)
        if kind not in KINDS:
            yield _problem("plan-kind", f"{name} is of unknown kind {kind!r}")
        if topic is None and kind not in ("mock", "buffer", "review"):
            yield _problem("plan-kind", f"{name} has no topic")
        stem, _, number = name.rpartition(".")
        if stem != (kind if topic is None else f"{topic}.{kind}") or not number.isdigit():
            yield _problem("plan-ids", f"{name} does not name what is done: {kind} of {topic}")
        if kind in ("learn", "practise", "drill"):
            if int(number) != session["part"]:
                yield _problem("plan-parts", f"{name} is numbered part {session['part']}")
            parts.setdefault((topic, kind), []).append((session["part"], session["parts"], session["done"]))
    struck = {name.rpartition(".")[0] for name in skipped}
    for (topic, kind), listed in sorted(parts.items()):
        numbers = [part for part, _, _ in listed]
        if (
            any(done for _, _, done in listed) or f"{topic}.{kind}" in struck
        ):  # done out of order, or some of it skipped: only order what is left
            numbers = [part for part, _, done in listed if not done]
            if numbers != sorted(numbers):
                yield _problem("plan-parts", f"{topic}: the parts of {kind} are not in order")
        elif numbers != list(range(1, len(numbers) + 1)) or {whole for _, whole, _ in listed} != {len(listed)}:
            yield _problem("plan-parts", f"{topic}: the parts of {kind} are {numbers} of {listed[0][1]}")


def _sessions(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [session for day in plan["days"] for session in day["sessions"]]


def _eve(plan: dict[str, Any], settings: Settings, today: date) -> Iterable[Problem]:
    """The last day with minutes before an interview is for reviews only, and at most half full."""
    opened = [day for day in plan["days"] if day["capacity_minutes"]]
    for interview in settings.interviews:
        before = [day for day in opened if day["date"] < interview.on.isoformat()]
        if len(before) < 2 or before[-1]["date"] < today.isoformat():
            continue
        eve = before[-1]
        left = [session for session in eve["sessions"] if not session["done"]]
        if any(session["kind"] != "review" for session in left):
            yield _problem("plan-eve", f"{eve['date']}, the eve of {interview.on}, has more than reviews")
        used = eve["review_minutes"] + sum(session["minutes"] for session in left)
        if used > max(20, eve["capacity_minutes"] / 2):
            yield _problem("plan-eve", f"{eve['date']}, the eve of {interview.on}, is not light: {used} minutes")


def _blocks(plan: dict[str, Any], settings: Settings, today: date) -> Iterable[Problem]:
    """At most one buffer a calendar week; mocks from 60 % of the way on."""
    weeks: dict[date, int] = {}
    start = date.fromisoformat(plan["start"])
    earliest = start + (settings.last_interview - start) * 0.6
    for day in plan["days"]:
        on = date.fromisoformat(day["date"])
        for session in day["sessions"]:
            if session["kind"] == "buffer":
                monday = on - timedelta(days=on.weekday())
                weeks[monday] = weeks.get(monday, 0) + 1
            if session["kind"] == "mock" and today <= on < earliest and not session["done"]:
                yield _problem("plan-mock", f"{session['id']} on {on} is before 60 % of the way")
    for monday, count in sorted(weeks.items()):
        if count > 1:
            yield _problem("plan-buffer", f"the week of {monday} has {count} buffers")
