"""Where the learner stands: hours planned and done, coverage of the musts, the way to the interview."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.model.plan import STUDY_KINDS, Plan
from planner.model.progress import ProgressEntry, in_force, settled_sessions
from planner.publish.markup import plural
from planner.publish.week import duration, weeks_of

BAR = 36  # letters of the burn-up's longest bar


@dataclass(frozen=True, slots=True)
class WeekStatus:
    """A calendar week: minutes planned up to its end, and done up to its end (None for weeks to come)."""

    number: int
    first: date
    planned: int
    done: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """Minutes are of sessions; card reviews are Anki's. `free_left`: minutes free of sessions and
    cards on days of first study; `buffers_left`:
    those of them that are buffers. `pace`: recorded minutes over those planned for the same sessions. `due`: minutes planned before today. `musts`: topics that a must asks for or needs,
    by state."""

    today: date
    interview: date
    planned: int
    done: int
    due: int
    taken: int
    missed: tuple[str, ...]
    skipped: int
    musts: Mapping[str, tuple[str, ...]]
    recall: float
    factor: float
    pace: float
    days_left: int
    minutes_left: int
    free_left: int
    buffers_left: int
    weeks: tuple[WeekStatus, ...]
    notes: tuple[str, ...]


def status_of(plan: Plan, progress: tuple[ProgressEntry, ...], today: date) -> Status:
    """The state of a plan on a day. Buffers are no work: they count nowhere but in the room that is left."""
    settled = settled_sessions(progress)
    sessions = [session for session in plan.sessions if session.kind != "buffer"]
    done = {name for name, entry in settled.items() if entry.action == "done"}
    skipped = {name for name, entry in settled.items() if entry.action == "skip"}
    done_minutes = sum(session.minutes for session in sessions if session.id in done)
    taken = [entry.minutes for entry in in_force(progress) if entry.action == "done" and entry.minutes is not None]
    timed = {name: entry.minutes for name, entry in settled.items() if name in done and entry.minutes}
    expected = sum(s.minutes for s in sessions if s.is_work and s.id in timed)
    recorded = sum(timed[s.id] or 0 for s in sessions if s.is_work and s.id in timed)
    left = [s for s in sessions if s.id not in done and s.id not in skipped]
    opened = [day for day in plan.days if day.on >= today and day.capacity_minutes]
    # lost work finds no room behind the last day of first study: the days before the interview are for reviews
    last = max((session.on for session in sessions if session.kind in STUDY_KINDS), default=today)
    free = sum(
        max(0, day.capacity_minutes - day.review_minutes - sum(s.minutes for s in day.sessions if s.kind != "buffer"))
        for day in opened
        if day.on <= last
    )
    weeks = []
    for week in weeks_of(plan):
        planned = sum(session.minutes for session in sessions if session.on <= week.last)
        so_far = sum(s.minutes for s in sessions if s.id in done and s.on <= week.last)
        weeks.append(WeekStatus(week.number, week.first, planned, so_far if week.first <= today else None))
    return Status(
        today=today,
        interview=max(entry.on for entry in plan.interviews),
        planned=sum(session.minutes for session in sessions),
        done=done_minutes,
        due=sum(session.minutes for session in sessions if session.on < today),
        taken=sum(taken),
        missed=tuple(s.id for s in left if s.on < today),
        skipped=len(skipped),
        musts=_musts(plan, done, skipped),
        recall=plan.recall_on_interview_day,
        factor=plan.estimate_factor,
        pace=round(recorded / expected, 4) if expected else 1.0,
        days_left=len(opened),
        minutes_left=sum(session.minutes for session in left),
        buffers_left=sum(
            s.minutes for s in plan.sessions if s.kind == "buffer" and s.on >= today and s.id not in settled
        ),
        free_left=free,
        weeks=tuple(weeks),
        notes=plan.notes,
    )


def _musts(plan: Plan, done: set[str], skipped: set[str]) -> dict[str, tuple[str, ...]]:
    """Topics asked for by a must: studied to the planned depth, begun, to come, those that did not fit, and those of
    which all was skipped."""
    found: dict[str, list[str]] = {"studied": [], "begun": [], "to come": [], "no room": [], "skipped": []}
    left_aside = {
        name.rsplit(".", 2)[0] for name in skipped if name.count(".") > 1 and name.rsplit(".", 2)[1] in STUDY_KINDS
    }
    for kept in plan.selection.kept:
        if kept.strength != "must" or not kept.demanded:
            continue
        work = [s.id for s in plan.sessions if s.topic == kept.topic and s.kind in STUDY_KINDS and s.id not in skipped]
        ready = [name in done for name in work]
        if not ready and kept.topic in left_aside:
            state = "skipped"
        else:
            state = "studied" if all(ready) else "begun" if any(ready) else "to come"
        found[state].append(kept.topic)
    missing = plan.selection.musts_missing
    found["no room"] = [topic for topic in missing if topic not in left_aside]
    found["skipped"] += [topic for topic in missing if topic in left_aside]
    if not found["skipped"]:
        del found["skipped"]
    return {state: tuple(sorted(topics)) for state, topics in found.items()}


def status_lines(status: Status) -> list[str]:
    """The state for the terminal, with a burn-up: a bar a week, done in full blocks, planned in light ones."""
    until = (status.interview - status.today).days
    if until < 0:
        return [
            f"The interview was on {status.interview}.",
            f"Done {duration(status.done)} of {duration(status.planned)} planned (cards and buffers not counted).",
            "A new interview date in planner.yaml, and 'planner replan' goes on from what you know.",
        ]
    lines = [
        f"{plural(until, 'day')} to the interview on {status.interview}; {status.days_left} of them are for study."
        if until
        else f"The interview is today, {status.interview}.",
        f"Done {duration(status.done)} of {duration(status.planned)} planned (cards and buffers not counted)"
        + (f" ({duration(status.taken)} on the clock)" if status.taken else "")
        + f"; {duration(status.due)} were due by yesterday.",
    ]
    if status.missed and status.days_left:
        lines.append(f"{_sessions(len(status.missed))} missed: 'planner replan' shows where they could go.")
    if status.skipped:
        lines.append(f"{_sessions(status.skipped)} skipped.")
    if status.factor != 1.0:
        lines.append(
            f"Sessions took {status.pace:.2f} times the minutes planned for them; what is left is planned with "
            f"{status.factor:.2f} times the library's (nearer to 1 while little is recorded)."
        )
    lines += ["", "Musts:"]
    lines += [
        f"  {state:8s} {len(topics):3d}  {', '.join(topics[:6])}{', ...' if len(topics) > 6 else ''}"
        for state, topics in status.musts.items()
    ]
    lines += ["", "Burn-up (hours of sessions, planned and done, to the end of each week):"]
    most = max((week.planned for week in status.weeks), default=0) or 1
    for week in status.weeks:
        full = round(BAR * (week.done or 0) / most)
        light = max(0, round(BAR * week.planned / most) - full)
        said = f"{week.done / 60:5.1f} of" if week.done is not None else "        "
        lines.append(
            f"  week {week.number:2d} {'█' * full}{'░' * light:{BAR - full}s} {said} {week.planned / 60:5.1f} h"
        )
    lines += ["", forecast_line(status)]
    lines.append(f"Expected recall of the cards on the interview day: {100 * status.recall:.0f} %.")
    return [*lines, *status.notes]


def _sessions(count: int) -> str:
    return f"{plural(count, 'session')} {'was' if count == 1 else 'were'}"


def forecast_line(status: Status) -> str:
    """Whether what is left fits the days left."""
    if not status.minutes_left:
        return "Everything planned is done."
    if not status.days_left:
        return f"{duration(status.minutes_left)} are not done, and no study day is left: go with what you have."
    behind = max(0, status.due - status.done)
    days = plural(status.days_left, "study day")
    lacking = len(status.musts["no room"])
    if status.free_left >= behind:
        spare = status.free_left - behind
        buffers = min(spare, status.buffers_left)
        held = f" ({duration(buffers)} of it in buffers, the rest in small gaps)" if buffers else ""
        return (
            f"{duration(status.minutes_left)} are left for {days}: what is planned fits, with {duration(spare)} to spare{held}."
            + (
                f" That is kept for what slips, and is no room for the {plural(lacking, 'must')} without room."
                if lacking
                else ""
            )
        )
    return (
        f"{duration(status.minutes_left)} are left for {days}: {duration(behind)} are behind and "
        f"only {duration(status.free_left)} are free; 'planner replan' says what has to go."
    )
