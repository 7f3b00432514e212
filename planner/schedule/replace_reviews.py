"""Topic reviews after a repair: those that can stay do, the others go to the nearest day that keeps gaps growing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from planner.model.plan import Session
from planner.model.settings import Settings
from planner.model.topic import Library
from planner.schedule.naming import review_session
from planner.schedule.reviews import DueReview, first_review, next_review, review_minutes
from planner.schedule.work import Stage

SMALLEST_GAP = 2


def settle_reviews(
    pinned: Sequence[Session],
    lost: Sequence[Session],
    placed: Sequence[Session],
    done: Sequence[Session],
    room: Mapping[date, int],
    work: Mapping[str, tuple[Stage, ...]],
    settings: Settings,
    library: Library,
    why: Mapping[str, str],
    today: date,
    unwanted: Collection[str] = (),
    later: bool = False,
) -> list[Session]:
    """The reviews from today on. `room`: minutes that each study day has for reviews. `unwanted`: topics of which the
    learner skipped a review; they get no new ones. `later`: the interview has moved to a later day, so that a chain of
    one review may go on to a second.

    A review that finds no day is left to the mixed reviews before the interview.
    """
    left = dict(room)
    studied: dict[str, date] = {}
    for session in [*done, *placed]:
        if session.topic and session.kind in ("learn", "practise"):
            studied[session.topic] = max(studied.get(session.topic, session.on), session.on)
    for session in [*done, *placed]:
        if session.topic and session.is_refresh:
            studied.setdefault(session.topic, session.on)
    drilled = {s.topic: s.on for s in sorted([*done, *placed], key=lambda s: s.on) if s.topic and s.kind == "drill"}
    studied = {**drilled, **studied}
    reviewed: dict[str, list[date]] = {}
    for session in done:
        if session.topic and session.kind == "review" and not session.is_refresh:
            reviewed.setdefault(session.topic, []).append(session.on)
    covered = {
        topic for session in [*done, *placed] for topic in session.covers if session.on > studied.get(topic, date.min)
    }
    waiting: dict[str, list[Session]] = {}
    kept: dict[str, list[Session]] = {}
    for session in sorted(pinned, key=lambda session: (session.on, session.id)):
        topic = session.topic or ""
        if topic not in work or topic not in studied:
            continue
        days = [studied[topic], *reviewed.get(topic, []), *(other.on for other in kept.get(topic, []))]
        if left.get(session.on, 0) >= session.minutes and grows([*days, session.on], today):
            kept.setdefault(topic, []).append(session)
            left[session.on] -= session.minutes
        else:
            waiting.setdefault(topic, []).append(session)
    for session in lost:
        if session.topic in work and session.topic in studied:
            waiting.setdefault(session.topic or "", []).append(session)
    for topic in sorted(waiting):
        for session in sorted(waiting[topic], key=lambda session: session.id):
            _find_day(session, studied[topic], reviewed.get(topic, []), kept.setdefault(topic, []), left, today)
    planned = {topic for topic, listed in [*kept.items(), *waiting.items()] if listed} | covered
    planned |= {topic for topic, days in reviewed.items() if max(days) > studied.get(topic, date.min)}
    refreshed = {session.topic for session in [*done, *placed] if session.is_refresh}
    for topic in work:
        if topic in studied and topic not in planned and topic not in refreshed and topic not in unwanted:
            length = review_minutes(stage.kind for stage in work[topic])
            over = [_number(s) for s in done if s.topic == topic and s.kind == "review" and not s.is_refresh]
            _new_chain(topic, studied[topic], length, settings, library, why, kept, left, today, max(over, default=0))
        elif later and topic in studied and topic not in refreshed and topic not in unwanted:
            numbers = [_number(s) for s in (*done, *kept.get(topic, ())) if s.topic == topic and _is_review(s)]
            days = sorted([*reviewed.get(topic, []), *(session.on for session in kept.get(topic, ()))])
            if len(numbers) == 1 and days[0] > studied[topic]:
                length = review_minutes(stage.kind for stage in work[topic])
                gap = (days[0] - studied[topic]).days
                first = DueReview(topic, days[0], gap, False, numbers[0], length)
                due = next_review(first, days[0], settings.last_interview, True)
                _book(due, [studied[topic], *days], settings, library, why, kept.setdefault(topic, []), left, today, 0)
    days_before = {session.id: session.on for session in [*pinned, *lost]}
    return [
        _with_reason(session, days_before.get(session.id), [studied[topic], *reviewed.get(topic, [])], kept[topic], why)
        for topic in sorted(kept)
        for session in kept[topic]
    ]


def _with_reason(
    session: Session, was: date | None, used: Sequence[date], kept: Sequence[Session], why: Mapping[str, str]
) -> Session:
    """A review whose reason is that of now: who asks for its topic, and, when it has moved (`was`: its day before),
    the days since the topic was studied or reviewed last."""
    gap = session.why.partition("; ")[0]
    if was is not None and was != session.on:
        last = max((on for on in [*used, *(other.on for other in kept)] if on < session.on), default=None)
        days = (session.on - last).days if last else 0
        gap = f"{days} day{'s' if days != 1 else ''} after it was last used" if last else ""
    asked = why.get(session.topic or "", "")
    return replace(session, why="; ".join(part for part in (gap, asked) if part))


def grows(days: Sequence[date], today: date) -> bool:
    """Whether the gaps between these days, of which the first is that of study, are right: two days at least, and
    none shorter than the one before. What lies before today is not judged."""
    ordered = sorted(days)
    if list(days) != ordered:
        return False
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    ahead = [day >= today for day in ordered[1:]]
    for number, gap in enumerate(gaps):
        if ahead[number] and gap < SMALLEST_GAP:
            return False
        if number and ahead[number] and ahead[number - 1] and gap < gaps[number - 1]:
            return False
    return True


def _find_day(
    session: Session, studied: date, reviewed: Sequence[date], kept: list[Session], left: dict[date, int], today: date
) -> None:
    """The first day on which the review fits between the others of its topic."""
    for on in sorted(left):
        if on <= studied or left[on] < session.minutes:
            continue
        days = sorted([studied, *reviewed, *(other.on for other in kept), on])
        numbers = [other for other in kept if other.on > on and _number(other) < _number(session)]
        earlier = [other for other in kept if other.on <= on and _number(other) > _number(session)]
        if not numbers and not earlier and grows(days, today):
            kept.append(replace(session, on=on))
            left[on] -= session.minutes
            return


def _is_review(session: Session) -> bool:
    return session.kind == "review" and not session.is_refresh


def _number(session: Session) -> int:
    return int(session.id.rpartition(".")[2])


def _new_chain(
    topic: str, studied: date, minutes: int, settings: Settings, library: Library, why: Mapping[str, str],
    kept: dict[str, list[Session]], left: dict[date, int], today: date, over: int,
) -> None:  # fmt: skip
    """Reviews for a topic that is new in the plan, or that has lost what took its review over. `over`: the number of its
    last review that is done, before it was studied to the end."""
    due: DueReview | None = first_review(topic, studied, settings.last_interview, minutes=minutes)
    if due is not None and due.on < today:
        due = DueReview(topic, today, due.gap, True, minutes=minutes)
    _book(due, [studied], settings, library, why, kept.setdefault(topic, []), left, today, over)


def _book(
    due: DueReview | None, before: Sequence[date], settings: Settings, library: Library, why: Mapping[str, str],
    chain: list[Session], left: dict[date, int], today: date, over: int,
) -> None:  # fmt: skip
    """A due review and those that follow from it, added to `chain` as far as days have room. `before`: the days on which
    the topic was studied and reviewed."""
    booked: list[date] = []
    while due is not None:
        if due.on < today:
            due = replace(due, on=today)
        session = review_session(due, due.on, library, why)
        session = replace(session, id=f"{due.topic}.review.{_number(session) + over}")
        days = [*before, *booked]
        on = next(
            (
                day
                for day in sorted(left)
                if due.on <= day <= due.on + timedelta(days=max(due.gap, 7)) and left[day] >= session.minutes
                and grows([*days, day], today)
            ),
            None,
        )  # fmt: skip
        if on is None:
            return
        chain.append(replace(session, on=on))
        booked.append(on)
        left[on] -= session.minutes
        due = next_review(due, on, settings.last_interview, True)
