"""One week of the plan, as data for the printed sheet and as text, Markdown and HTML."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from planner.model.plan import Plan, PlanDay, Session
from planner.model.settings import Interview

KIND_LABELS = {
    "learn": "Learn", "practise": "Practise", "drill": "Drill", "review": "Review", "mock": "Mock", "buffer": "Buffer",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week (Monday to Sunday) of the plan: `number` counts from 1, `days` are its study days."""

    number: int
    of: int
    first: date
    days: tuple[PlanDay, ...]
    interviews: tuple[Interview, ...]

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)

    @property
    def minutes(self) -> int:
        """Minutes of study planned in the week, card reviews included."""
        return sum(day.review_minutes + sum(session.minutes for session in day.sessions) for day in self.days)


def weeks_of(plan: Plan) -> tuple[Week, ...]:
    """The plan's calendar weeks in order, from the first that has a day to study on or an interview.

    A plan made on a Sunday without study minutes begins with the week that follows, not with an empty sheet.
    """
    dates = [day.on for day in plan.days if day.capacity_minutes or day.sessions or day.review_minutes]
    dates += [interview.on for interview in plan.interviews]
    monday = min(dates) - timedelta(days=min(dates).weekday())
    count = (max(dates) - monday).days // 7 + 1
    weeks = []
    for number in range(count):
        first = monday + timedelta(weeks=number)
        last = first + timedelta(days=6)
        days = tuple(day for day in plan.days if first <= day.on <= last)
        interviews = tuple(interview for interview in plan.interviews if first <= interview.on <= last)
        weeks.append(Week(number + 1, count, first, days, interviews))
    return tuple(weeks)


def week_on(weeks: Iterable[Week], today: date) -> Week:
    """The week that holds `today`, else the first one after it, else the last."""
    listed = tuple(weeks)
    return next((week for week in listed if today <= week.last), listed[-1])


def day_title(on: date) -> str:
    """A date for people: 'Mon 3 Aug'."""
    return f"{on:%a} {on.day} {on:%b}"


def session_title(session: Session) -> str:
    """The session's title with its part, where it was split."""
    return session.title + (f" ({session.part}/{session.parts})" if session.parts > 1 else "")


def duration(minutes: int) -> str:
    """Minutes as '45 min' or '1 h 30'."""
    hours, rest = divmod(minutes, 60)
    return f"{rest} min" if not hours else f"{hours} h" + (f" {rest:02d}" if rest else "")


def week_heading(week: Week) -> str:
    return (
        f"Week {week.number} of {week.of}: {day_title(week.first)} to {day_title(week.last)}, {duration(week.minutes)}"
    )


def undone(sessions: Iterable[Session], settled: frozenset[str]) -> list[Session]:
    """The sessions that are still to be done; a buffer is never one. `settled`: ids of those done or skipped."""
    return [one for one in sessions if one.kind != "buffer" and not one.done and one.id not in settled]


def day_text(
    day: PlanDay, done: frozenset[str] = frozenset(), today: date | None = None, skipped: frozenset[str] = frozenset()
) -> str:
    """One day for the terminal, a line a session. `today`: what stands undone on a day before it was missed."""
    total = day.review_minutes + sum(session.minutes for session in day.sessions)
    left = undone(day.sessions, done | skipped) if today is not None and day.on < today else []
    missed = f"  missed: {', '.join(KIND_LABELS[s.kind].lower() for s in left)}" if left else ""
    lines = [f"{day_title(day.on)}  {duration(total)} of {duration(day.capacity_minutes)}{missed}"]
    if day.review_minutes:
        lines.append(f"  [ ] {day.review_minutes:3d} min  Cards     due in Anki")
    for session in day.sessions:
        box = "[x]" if session.done or session.id in done else "[ ]"
        label = KIND_LABELS[session.kind]
        lines.append(f"  {box} {session.minutes:3d} min  {label:9s} {session_title(session)}  ({session.id})")
    if len(lines) == 1:
        lines.append("      missed" if day.missed else "      free")
    return "\n".join(lines)


def today_text(plan: Plan, on: date, done: frozenset[str] = frozenset()) -> str:
    """What to study on the day `on`; on a free day that is said, and the next day with anything to study follows."""
    meeting = [entry for entry in plan.interviews if entry.on in (on, on + timedelta(days=1))]
    if meeting:
        plain = replace(plan, interviews=())
        said = [
            f"{'Today' if entry.on == on else 'Tomorrow'}: INTERVIEW{_in_brackets(entry.round)}" for entry in meeting
        ]
        return "\n".join([*said, "", today_text(plain, on, done)])
    day = next((day for day in plan.days if day.on == on), None)
    if day is not None and (day.sessions or day.review_minutes):
        return day_text(day, done)
    following = next((day for day in plan.days if day.on > on and (day.sessions or day.review_minutes)), None)
    if following is None:
        return f"{day_title(on)}: nothing is planned any more; the plan ended on {day_title(plan.days[-1].on)}"
    begun = any(day.on < on for day in plan.days)
    rest = "free; next:" if begun else f"the plan begins on {day_title(following.on)}:"
    return f"{day_title(on)}: {rest}\n\n{day_text(following, done)}"


def week_text(
    week: Week, done: frozenset[str] = frozenset(), today: date | None = None, skipped: frozenset[str] = frozenset()
) -> str:
    """The week for the terminal; days without minutes and sessions are left out."""
    days = [day_text(day, done, today, skipped) for day in week.days if day.capacity_minutes or day.sessions]
    return "\n\n".join([week_heading(week), *days, *_interview_lines(week)]) + "\n"


def _interview_lines(week: Week) -> list[str]:
    return [f"{day_title(entry.on)}  INTERVIEW{_in_brackets(entry.round)}" for entry in week.interviews]


def _in_brackets(name: str) -> str:
    return f" ({name})" if name else ""


def week_markdown(week: Week, done: frozenset[str] = frozenset()) -> str:
    """The week as a Markdown task list."""
    lines = [f"# {week_heading(week)}", ""]
    for day in week.days:
        if not (day.capacity_minutes or day.sessions):
            continue
        lines += [f"## {day_title(day.on)}", ""]
        if day.review_minutes:
            lines.append(f"- [ ] {day.review_minutes} min · Cards · due in Anki")
        for session in day.sessions:
            box = "x" if session.done or session.id in done else " "
            title = _markdown_safe(session_title(session))
            lines.append(f"- [{box}] {session.minutes} min · {KIND_LABELS[session.kind]} · {title} `{session.id}`")
        lines.append("")
    lines += [f"**{_markdown_safe(line)}**" for line in _interview_lines(week)]
    return "\n".join(lines).rstrip() + "\n"


def _markdown_safe(text: str) -> str:
    return "".join("\\" + letter if letter in "\\`*_[]<>#|" else letter for letter in text)


def week_html(week: Week, done: frozenset[str] = frozenset()) -> str:
    """The week as one self-contained HTML page with check boxes, fit to print."""
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(week_heading(week))}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{html.escape(week_heading(week))}</h1>",
    ]
    for day in week.days:
        if not (day.capacity_minutes or day.sessions):
            continue
        parts.append(f"<section><h2>{html.escape(day_title(day.on))}</h2><ul>")
        if day.review_minutes:
            parts.append(_html_line("cards-" + day.on.isoformat(), False, day.review_minutes, "Cards", "due in Anki"))
        for session in day.sessions:
            ticked = session.done or session.id in done
            label = KIND_LABELS[session.kind]
            parts.append(_html_line(session.id, ticked, session.minutes, label, session_title(session)))
        parts.append("</ul></section>")
    parts += [f"<p><strong>{html.escape(line)}</strong></p>" for line in _interview_lines(week)]
    return "".join(parts) + "</body></html>\n"


def _html_line(name: str, ticked: bool, minutes: int, label: str, title: str) -> str:
    return (
        f'<li><label><input type="checkbox" id="{html.escape(name)}"{" checked" if ticked else ""}> '
        f"<b>{minutes} min</b> <i>{label}</i> {html.escape(title)}</label></li>"
    )


_STYLE = (
    "body{font-family:system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.45}"
    "h1{font-size:1.3rem}h2{font-size:1.05rem;margin:1.2rem 0 .3rem}ul{list-style:none;padding:0;margin:0}"
    "li{padding:.2rem 0}i{color:#555;font-style:normal}section{break-inside:avoid}"
)


def sheet_content(week: Week, paper: str, why: dict[str, str]) -> dict[str, Any]:
    """What the print template shows, as JSON-able values. `why`: topic id -> a sentence from a posting."""
    days = []
    for day in week.days:
        if not (day.capacity_minutes or day.sessions):
            continue
        total = day.review_minutes + sum(session.minutes for session in day.sessions)
        rows = [
            {
                "kind": KIND_LABELS[session.kind],
                "title": session_title(session),
                "minutes": session.minutes,
                "id": session.id,
                "done": session.done,
            }
            for session in day.sessions
        ]
        days.append({
            "title": f"{day.on:%A}, {day.on.day} {day.on:%B}",
            "total": duration(total),
            "capacity": duration(day.capacity_minutes),
            "cards": day.review_minutes,
            "sessions": rows,
        })  # fmt: skip
    topics = dict.fromkeys(session.topic for day in week.days for session in day.sessions if session.kind == "learn")
    reasons = [{"topic": _title_of(week, topic), "why": why[topic]} for topic in topics if topic and topic in why]
    return {
        "paper": "us-letter" if paper == "letter" else "a4",
        "heading": f"Week {week.number} of {week.of}",
        "dates": f"{day_title(week.first)} – {day_title(week.last)} {week.last.year}",
        "total": duration(week.minutes),
        "days": days,
        "interviews": _interview_lines(week),
        "reasons": reasons,
    }


def _title_of(week: Week, topic: str) -> str:
    return next(s.title for day in week.days for s in day.sessions if s.topic == topic and s.kind == "learn")
