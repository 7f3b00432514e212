"""Saves per local day for the market dashboard."""

from datetime import datetime, timedelta, timezone


def instant(at):
    """Return the instant in UTC; a timestamp without offset is UTC by contract."""
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc)


def midnight(day, zone):
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(timezone.utc)


def hours_of(day, zone):
    # Subtracting two datetimes of the same zone compares wall clocks, so go through UTC.
    return (midnight(day + timedelta(days=1), zone) - midnight(day, zone)).total_seconds() / 3600


def daily_saves(events, zone, first, last):
    """Return {date: (saves, saves per hour)} for each day from first to last."""
    counts = {first + timedelta(days=i): 0 for i in range((last - first).days + 1)}
    seen = set()
    for save_id, at in events:
        if save_id in seen:
            continue
        seen.add(save_id)
        day = instant(at).astimezone(zone).date()
        if day in counts:
            counts[day] += 1
    return {day: (n, n / hours_of(day, zone)) for day, n in counts.items()}
