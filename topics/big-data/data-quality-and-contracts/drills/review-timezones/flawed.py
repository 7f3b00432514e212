"""Saves per local day for the market dashboard."""

from datetime import datetime, timedelta


def parse(at, zone):
    """Return an aware datetime."""
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment


def hours_of(day, zone):
    start = datetime(day.year, day.month, day.day, tzinfo=zone)
    end = start + timedelta(days=1)
    return (end - start).total_seconds() / 3600


def daily_saves(events, zone, first, last):
    """Return {date: (saves, saves per hour)} for each day from first to last."""
    counts = {first + timedelta(days=i): 0 for i in range((last - first).days + 1)}
    seen = set()
    for save_id, at in events:
        if save_id in seen:
            continue
        seen.add(save_id)
        day = parse(at, zone).date()
        if day in counts:
            counts[day] += 1
    return {day: (n, n / hours_of(day, zone)) for day, n in counts.items()}
