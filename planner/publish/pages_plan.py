"""Pages of when: Today and the plan by week."""

from datetime import date

from planner.model.plan import PlanDay
from planner.publish.markup import long_day, page, plural, shown
from planner.publish.site_index import SiteIndex, relative, week_page
from planner.publish.spent import counted_sessions, spent_line
from planner.publish.week import Week, day_title, duration, week_on

AHEAD = 3  # study days that Today shows after today's


def plan_pages(index: SiteIndex) -> dict[str, str]:
    """Today (index.md), the plan's overview and a page a week."""
    pages = {"index.md": _today(index), "plan/index.md": _overview(index)}
    for week in index.weeks:
        pages[week_page(week.number)] = _week(index, week)
    return pages


def _planned(day: PlanDay) -> int:
    return day.review_minutes + sum(session.minutes for session in day.sessions)


def _list(index: SiteIndex, day: PlanDay, here: str) -> str:
    """A day's check boxes as one line of HTML."""
    rows = []
    if day.review_minutes:
        rows.append(
            f'<li class="session cards"><label><input type="checkbox" data-task="cards.{day.on}" '
            f'aria-label="Cards due in Anki, done"><span class="minutes">{day.review_minutes} min</span> '
            '<span class="kind">Cards</span></label> <span class="what">what is due in Anki</span></li>'
        )
    rows += [index.task(session, here) for session in day.sessions]
    if rows:
        return f'<ul class="sessions">{"".join(rows)}</ul>'
    return f'<p class="free">{"Missed: what was planned was moved on." if day.missed else "Nothing planned."}</p>'


def _day(index: SiteIndex, day: PlanDay, here: str, heading: str, hidden: bool = False) -> str:
    room = f"{duration(_planned(day))} of {duration(day.capacity_minutes)}"
    return (
        f'<section class="day" data-date="{day.on}"{" hidden" if hidden else ""}><h3 id="d-{day.on}">{heading}'
        f'<span class="room">{room}</span></h3>{_list(index, day, here)}</section>'
    )


def _today(index: SiteIndex) -> str:
    plan, today = index.study.plan, index.study.workspace.today
    shown_days = [day for day in plan.days if day.capacity_minutes or day.sessions]
    current = next((day for day in plan.days if day.on == today), None)
    ahead = [day for day in shown_days if day.on > today]
    parts = [_countdown(index, today), _progress_bar(index)]
    missed = [s for s in plan.sessions if s.on < today and s.kind != "buffer" and s.id not in index.done]
    if missed:
        parts.append(
            f'<p class="missed" data-missed>{plural(len(missed), "earlier session")} not ticked: do '
            f"{'it' if len(missed) == 1 else 'them'} now, or let <code>planner replan</code> move what is left.</p>"
        )
    first = next((day for day in plan.days if day.sessions or day.capacity_minutes), None)
    parts.append('<h2 id="today" data-today-heading>Today</h2>')
    if current is not None and (current.sessions or current.capacity_minutes):
        parts.append(f'<div class="today">{_day(index, current, "index.md", long_day(current.on))}</div>')
    elif first is not None and today < first.on:
        parts.append(f'<div class="today"><p>{long_day(today)}: the plan begins on {long_day(first.on)}.</p></div>')
    else:
        parts.append(f'<div class="today"><p>{long_day(today)}: no study day.</p></div>')
    parts.append('<h2 id="next">Next</h2>')
    parts.append(
        '<div class="ahead">'
        + "".join(_day(index, day, "index.md", long_day(day.on), place >= AHEAD) for place, day in enumerate(ahead))
        + "</div>"
    )
    if not ahead:
        parts.append("<p>No study day is left.</p>")
    week = week_on(index.weeks, today)
    links = [
        f"[The whole of week {week.number}]({week_page(week.number)})",
        "[All weeks](plan/index.md)",
        "[What was left out](plan/left-out.md)",
        "[Topics](topics/index.md)",
    ]
    return page("Your study plan", "\n\n".join(parts) + "\n\n" + " · ".join(links), unsearched=True, alone=True)


def _countdown(index: SiteIndex, today: date) -> str:
    pieces = []
    for interview in index.study.plan.interviews:
        days = (interview.on - today).days
        name = f"{shown(interview.round)} interview" if interview.round else "interview"
        when = f"in {plural(days, 'day')}" if days > 0 else "today" if days == 0 else "past"
        pieces.append(
            f'<span class="countdown" data-on="{interview.on}"><b data-days>{when}</b> {name}, {long_day(interview.on)}</span>'
        )
    until = max((day.on for day in index.study.plan.days), default=today)
    return f'<p class="countdowns" data-built="{today}" data-until="{until}">{" ".join(pieces)}</p>'


def _progress_bar(index: SiteIndex) -> str:
    sessions = [session for session in index.study.plan.sessions if session.kind != "buffer"]
    done = [session for session in sessions if session.id in index.done]
    minutes, reached = sum(s.minutes for s in sessions), sum(s.minutes for s in done)
    ids = " ".join(f"{shown(session.id)}:{session.minutes}" for session in sessions)
    ticked = " ".join(shown(session.id) for session in done)
    return (
        f'<div class="progress" data-tasks="{ids}" data-done="{ticked}"><progress max="{max(minutes, 1)}" value="{reached}" '
        f'aria-label="minutes done"></progress><span data-said>{len(done)} of {plural(len(sessions), "session")} done, '
        f"{duration(reached)} of {duration(minutes)}</span></div>"
    )


def _overview(index: SiteIndex) -> str:
    plan, chosen = index.study.plan, index.study.plan.selection
    first, last = plan.days[0].on, plan.days[-1].on
    lines = [
        f"{plural(len(index.kept), 'topic')} in {counted_sessions(plan)} from {long_day(first)} to "
        f"{long_day(last)}. {spent_line(plan)}. "
        f"Expected recall of the cards on the interview day: {plan.recall_on_interview_day:.0%}.",
    ]
    if chosen.musts_missing:
        names = ", ".join(index.topic_link(topic, "plan/index.md") for topic in chosen.musts_missing)
        way = " ".join(shown(sentence) for sentence in chosen.way_out)
        lines.append(f'!!! warning "Not everything that is a must fits"\n\n    Missing: {names}. {way}')
    for note in plan.notes:
        lines.append(f'!!! note ""\n\n    {shown(note)}')
    for week in index.weeks:
        lines.append(
            f"## [Week {week.number}]({relative(week_page(week.number), 'plan/index.md')}) {{#week-{week.number}}}"
        )
        learnt = list(
            dict.fromkeys(s.topic for day in week.days for s in day.sessions if s.topic and s.kind == "learn")
        )
        others = sum(1 for day in week.days for s in day.sessions if s.kind not in ("learn", "buffer"))
        dates = f"{day_title(week.first)} to {day_title(week.last)}, {duration(week.minutes)}."
        news = ", ".join(index.topic_link(topic, "plan/index.md") for topic in learnt)
        lines.append(
            f"{dates} " + (f"New: {news}." if news else "Nothing new.") + f" {plural(others, 'further session')}."
        )
        for interview in week.interviews:
            lines.append(
                f"**{day_title(interview.on)}: interview{f' ({shown(interview.round)})' if interview.round else ''}**"
            )
    return page("The plan by week", "\n\n".join(lines), unsearched=True)


def _week(index: SiteIndex, week: Week) -> str:
    here = week_page(week.number)
    lines = [
        f"{long_day(week.first)} to {long_day(week.last)}, {duration(week.minutes)} of study.",
        _neighbours(index, week),
    ]
    for day in week.days:
        if day.capacity_minutes or day.sessions:
            lines.append(_day(index, day, here, long_day(day.on)))
    for interview in week.interviews:
        name = f" ({shown(interview.round)})" if interview.round else ""
        lines.append(f'<p class="interview"><b>{long_day(interview.on)}: interview{name}</b></p>')
    return page(f"Week {week.number} of {week.of}", "\n\n".join(line for line in lines if line), unsearched=True)


def _neighbours(index: SiteIndex, week: Week) -> str:
    links = []
    if week.number > 1:
        links.append(f"[← Week {week.number - 1}](week-{week.number - 1:02d}.md)")
    links.append("[All weeks](index.md)")
    if week.number < week.of:
        links.append(f"[Week {week.number + 1} →](week-{week.number + 1:02d}.md)")
    return " · ".join(links)
