"""The calendar as an independent reader takes it."""

from datetime import date

import pytest

from planner.model.settings import Interview, Settings
from planner.publish.calendar import build_calendar
from tests.small import plan

SETTINGS = Settings(
    date(2026, 8, 3), (Interview(date(2026, 8, 17)),), timezone="America/Los_Angeles", study_from="18:00"
)
PLAN = plan("Mon cards 10, ranking learn 45, embeddings learn 30\nTue ranking practise 20")


def events(text: str):
    """Parsed by khal's own reader stack: uid -> event."""
    import icalendar

    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}


def at(event) -> str:
    return f"{event['dtstart'].dt:%a %H:%M %Z}"


def test_sessions_follow_one_another_from_the_hour_set():
    text, _ = build_calendar(PLAN, SETTINGS, {})
    found = [(str(event["summary"]), at(event)) for event in events(text).values()]
    assert found == [
        ("Review cards in Anki", "Mon 18:00 PDT"),
        ("Learn: Ranking", "Mon 18:10 PDT"),
        ("Learn: Embeddings", "Mon 18:55 PDT"),
        ("Practise: Ranking", "Tue 18:00 PDT"),
        ("Interview", "Mon 00:00 "),
    ]


def test_a_moved_session_keeps_its_uid_and_gets_a_higher_sequence():
    _, published = build_calendar(PLAN, SETTINGS, {})
    moved = plan("Mon cards 10, embeddings learn 30\nTue ranking practise 20, ranking learn 45")
    text, _ = build_calendar(moved, SETTINGS, published)
    found = {uid.split("@")[0]: int(event["sequence"]) for uid, event in events(text).items()}
    assert found["ranking.learn.1"] == 1
    assert found["ranking.practise.1"] == 0


def test_a_session_that_is_gone_is_cancelled_once_and_stays_so():
    _, published = build_calendar(PLAN, SETTINGS, {})
    fewer = plan("Mon cards 10, ranking learn 45\nTue ranking practise 20")
    text, published = build_calendar(fewer, SETTINGS, published)
    gone = next(event for uid, event in events(text).items() if uid.startswith("embeddings"))
    assert (str(gone["status"]), int(gone["sequence"])) == ("CANCELLED", 1)
    text, _ = build_calendar(fewer, SETTINGS, published)
    gone = next(event for uid, event in events(text).items() if uid.startswith("embeddings"))
    assert (str(gone["status"]), int(gone["sequence"])) == ("CANCELLED", 1)


def test_the_same_plan_gives_the_same_bytes():
    first, published = build_calendar(PLAN, SETTINGS, {})
    assert build_calendar(PLAN, SETTINGS, published)[0] == first


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata", "UTC", "Australia/Lord_Howe"])
def test_every_zone_it_names_is_defined(zone: str):
    from dataclasses import replace

    text, _ = build_calendar(PLAN, replace(SETTINGS, timezone=zone), {})
    assert (f"TZID:{zone}" in text) == (zone != "UTC")
    assert text.count("BEGIN:VEVENT") == 5


def test_a_day_longer_than_the_evening_begins_earlier():
    from dataclasses import replace

    long = plan("Mon ranking learn 400", minutes=480)
    text, _ = build_calendar(long, replace(SETTINGS, study_from="22:00"), {})
    event = next(iter(events(text).values()))
    assert (at(event), f"{event['dtend'].dt:%a %H:%M}") == ("Mon 17:20 PDT", "Tue 00:00")


def test_a_title_names_its_kind_once():
    made = plan("Mon ranking learn 45, mock mock 45, buffer buffer 30")
    text, _ = build_calendar(made, SETTINGS, {})
    titles = [str(event["summary"]) for event in events(text).values()]
    assert titles[:3] == ["Learn: Ranking", "Mock", "Buffer"]
