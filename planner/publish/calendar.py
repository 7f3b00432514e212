"""The plan as an iCalendar file (RFC 5545) that a calendar program can import again and again.

An event's UID comes from what the session is, never from when it is, so a moved session moves in the calendar.
SEQUENCE rises only when an event changed, and a session that is gone is sent once more as CANCELLED: both need to
know what was published last, which `published` says.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.model.plan import Plan, PlanDay
from planner.model.published import PublishedEvent
from planner.model.settings import Settings

DOMAIN = "interview-prep.planner"
PRODUCT = "-//planner//interview prep//EN"


@dataclass(frozen=True, slots=True)
class _Event:
    uid: str
    title: str
    begins: datetime
    ends: datetime
    description: str
    all_day: bool = False


def build_calendar(
    plan: Plan, settings: Settings, published: Mapping[str, PublishedEvent]
) -> tuple[str, dict[str, PublishedEvent]]:
    """The calendar's text, and what is to be remembered as published. Times are in the settings' time zone."""
    import icalendar

    zone = ZoneInfo(settings.timezone)
    events = [event for day in plan.days for event in _day_events(day, settings, zone)]
    events += _interviews(plan, zone)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Interview prep")
    remembered: dict[str, PublishedEvent] = {}
    for event in events:
        content = _hash(event)
        earlier = published.get(event.uid)
        changed = earlier is not None and (earlier.content != content or earlier.cancelled)
        sequence = (earlier.sequence + 1 if changed else earlier.sequence) if earlier else 0
        remembered[event.uid] = PublishedEvent(content, sequence, event.begins.date().isoformat(), event.title)
        calendar.add_component(_component(event, sequence, _stamp(plan.start), "CONFIRMED"))
    for uid in sorted(set(published) - set(remembered)):
        earlier = published[uid]
        sequence = earlier.sequence if earlier.cancelled else earlier.sequence + 1
        begins = datetime.combine(date.fromisoformat(earlier.on), time(12), zone)
        gone = _Event(uid, earlier.title, begins, begins + timedelta(minutes=30), "No longer part of the plan.")
        remembered[uid] = PublishedEvent(earlier.content, sequence, earlier.on, earlier.title, True)
        calendar.add_component(_component(gone, sequence, _stamp(plan.start), "CANCELLED"))
    if settings.timezone != "UTC" and events:
        days = [event.begins.date() for event in events]
        calendar.add_component(_timezone(settings.timezone, min(days), max(days)))
    return calendar.to_ical().decode(), remembered


def _day_events(day: PlanDay, settings: Settings, zone: ZoneInfo) -> list[_Event]:
    hour, minute = (int(part) for part in settings.study_from.split(":"))
    # A day's minutes may not fit between study_from and midnight: begin earlier then, never on the next day.
    total = day.review_minutes + sum(session.minutes for session in day.sessions)
    start = min(hour * 60 + minute, max(0, 24 * 60 - total))
    now = datetime.combine(day.on, time(), zone) + timedelta(minutes=start)
    events = []
    if day.review_minutes:
        ends = now + timedelta(minutes=day.review_minutes)
        events.append(
            _Event(f"cards-{day.on}@{DOMAIN}", "Review cards in Anki", now, ends, "The cards that are due today.")
        )
        now = ends
    for session in day.sessions:
        ends = now + timedelta(minutes=session.minutes)
        part = f" ({session.part}/{session.parts})" if session.parts > 1 else ""
        kind = session.kind.capitalize()
        named = session.title.startswith(kind) or session.title.startswith("Refresh: ")  # titles that say their kind
        title = f"{session.title}{part}" if named else f"{kind}: {session.title}{part}"
        events.append(_Event(f"{session.id}@{DOMAIN}", title, now, ends, session.why or session.id))
        now = ends
    return events


def _interviews(plan: Plan, zone: ZoneInfo) -> list[_Event]:
    found = []
    for number, interview in enumerate(plan.interviews, start=1):
        begins = datetime.combine(interview.on, time(), zone)
        title = f"Interview: {interview.round}" if interview.round else "Interview"
        found.append(
            _Event(f"interview-{number}@{DOMAIN}", title, begins, begins + timedelta(days=1), "", all_day=True)
        )
    return found


def _component(event: _Event, sequence: int, stamp: datetime, status: str):  # type: ignore[no-untyped-def]
    import icalendar

    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("dtstamp", stamp)
    component.add("sequence", sequence)
    component.add("summary", event.title)
    component.add("dtstart", event.begins.date() if event.all_day else event.begins)
    component.add("dtend", event.ends.date() if event.all_day else event.ends)
    if event.description:
        component.add("description", event.description)
    component.add("status", status)
    if event.all_day:
        component.add("transp", "TRANSPARENT")
    return component


def _stamp(start: date) -> datetime:
    """DTSTAMP from the plan and not the clock, so that the same plan gives the same bytes."""
    return datetime.combine(start, time(), UTC)


def _timezone(name: str, first: date, last: date):  # type: ignore[no-untyped-def]
    """VTIMEZONE of `name` with every change of offset from a year before `first` to `last`.

    Written out from the zone's own transitions, one observance each: icalendar's generator puts the beginning of
    daylight time an hour late.
    """
    import icalendar

    zone = ZoneInfo(name)
    component = icalendar.Timezone()
    component.add("tzid", name)
    begin = datetime.combine(first - timedelta(days=400), time(), UTC)
    end = datetime.combine(last + timedelta(days=2), time(), UTC)
    changes = [begin]
    moment = begin
    while moment < end:
        later = min(moment + timedelta(days=1), end)
        if moment.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            low, high = moment, later
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                same = middle.astimezone(zone).utcoffset() == moment.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            changes.append(high.replace(second=0, microsecond=0))
        moment = later
    for number, change in enumerate(changes):
        after = change.astimezone(zone)
        before = (change - timedelta(minutes=1)).astimezone(zone)
        daylight = bool(after.dst())
        observance = icalendar.TimezoneDaylight() if daylight else icalendar.TimezoneStandard()
        from_offset = before.utcoffset() if number else after.utcoffset()
        observance.add("dtstart", (change + (from_offset or timedelta())).replace(tzinfo=None))
        observance.add("tzoffsetfrom", from_offset)
        observance.add("tzoffsetto", after.utcoffset())
        observance.add("tzname", after.tzname() or name)
        component.add_component(observance)
    return component


def _hash(event: _Event) -> str:
    parts = (event.title, event.begins.isoformat(), event.ends.isoformat(), event.description)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]
