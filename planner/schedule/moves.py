"""The difference that a replan makes for the learner, with a reason for each session that moves, goes or comes."""

from collections.abc import Mapping
from datetime import date

from planner.model.plan import Move, Plan, Session
from planner.schedule.carry import Carried

MOVED = "its day was needed, or what it reviews has moved"
SET_ASIDE = {  # kinds that stand where the calendar has them
    "buffer": "stands at the end of its week's study",
    "mock": "one a week, on the day with most time",
}


def moves_between(
    accepted: Plan, plan: Plan, carried: Carried, work_reasons: Mapping[str, str], today: date
) -> tuple[Move, ...]:
    """What is different for the learner: undone sessions that moved, went or came. `work_reasons`: session id -> why
    first study moved."""
    why = {session.id: reason for session, reason in [*carried.removed, *carried.lost]}
    why.update(work_reasons)
    before = {session.id: session for session in accepted.sessions if not session.done}
    after = {session.id: session for session in plan.sessions if not session.done}
    done = {session.id for session in carried.done}
    found = []
    for name, session in before.items():
        new = after.get(name)
        if name in done or (new is not None and new.on == session.on):
            continue
        if new is None and session.kind in ("mock", "buffer", "review") and session.on < today:
            continue
        reason = why.get(name) or (_moved(name) if new else _gone(session, plan, carried))
        found.append(Move(name, session.title, session.on, new.on if new else None, reason))
    for name, session in after.items():
        if name not in before:
            found.append(Move(name, session.title, None, session.on, why.get(name, "new in the plan")))
    return tuple(sorted(found, key=lambda move: (move.before or move.after or date.max, move.session)))


def joined_moves(first: tuple[Move, ...], then: tuple[Move, ...]) -> tuple[Move, ...]:
    """Two differences, one after the other, as one. What comes back to where it was has not moved."""
    found = {move.session: move for move in first}
    for move in then:
        before = found.get(move.session)
        first_day = before.before if before else move.before
        back = first_day is not None and move.before is None  # it went, and came again: on the whole it moves
        found[move.session] = Move(
            move.session, move.title, first_day, move.after, _moved(move.session) if back else move.why
        )
    moved = (move for move in found.values() if move.before != move.after)
    return tuple(sorted(moved, key=lambda move: (move.before or move.after or date.max, move.session)))


def _moved(name: str) -> str:
    return SET_ASIDE.get(name.partition(".")[0], MOVED) if name.count(".") == 1 else MOVED


def _gone(session: Session, plan: Plan, carried: Carried) -> str:
    """Why a session to come is in the plan no more."""
    if session.id in carried.skipped:
        return "you skipped it"
    if session.kind == "buffer":
        return _taker(carried)
    if session.kind != "review" or session.is_work:
        return "no longer fits"
    if session.topic is None:
        return "the mixed reviews are filled anew for what is studied now"
    if session.topic in carried.unwanted_reviews:
        return "you skipped a review of this topic"
    work = [each.on for each in plan.sessions if each.topic == session.topic and each.is_work]
    if not work:
        return "its topic is no longer studied"
    if max(work) >= session.on:
        return "its topic is now studied later, and reviewed after that"
    if any(each.topic == session.topic and each.kind == "review" and each.on > max(work) for each in plan.sessions):
        return "the topic's other review comes near this day now"
    return "no day is left that keeps the gaps growing; the mixed reviews before the interview take it"


def _taker(carried: Carried) -> str:
    """What a buffer gives its minutes to: lost work comes before what was chosen since."""
    reasons = {reason for _, reason in carried.lost}
    if any(reason.startswith("missed on") for reason in reasons):
        return "gives its minutes to lost work"
    if "the topic takes more time" in reasons:
        return "gives its minutes to sessions that take longer"
    if "newly chosen" in reasons:
        return "gives its minutes to what is newly chosen"
    return "its minutes were needed by what stands around it"
