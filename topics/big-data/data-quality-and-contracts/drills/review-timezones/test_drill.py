import time
from datetime import date, datetime, timedelta, tzinfo

import pytest

from submission import daily_saves

HOUR = timedelta(hours=1)


class Berlin(tzinfo):
    """Central European time in 2024: summer time from 31 March to 27 October, 01:00 UTC."""

    start = datetime(2024, 3, 31, 1)
    end = datetime(2024, 10, 27, 1)

    def _summer_utc(self, utc):
        return self.start <= utc < self.end

    def fromutc(self, dt):
        utc = dt.replace(tzinfo=None)
        summer = self._summer_utc(utc)
        local = utc + (2 * HOUR if summer else HOUR)
        fold = int(self.end <= utc < self.end + HOUR)
        return local.replace(tzinfo=self, fold=fold)

    def utcoffset(self, dt):
        wall = dt.replace(tzinfo=None, fold=0)
        if self.end + HOUR <= wall < self.end + 2 * HOUR:      # 02:00 to 03:00 happens twice
            return HOUR if dt.fold else 2 * HOUR
        return 2 * HOUR if self.start + HOUR <= wall < self.end + 2 * HOUR else HOUR

    def dst(self, dt):
        return self.utcoffset(dt) - HOUR

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"


ZONE = Berlin()


def counts(events, first, last):
    return {day: value[0] for day, value in daily_saves(events, ZONE, first, last).items()}


def test_plain_days_and_days_without_events():
    events = [(1, "2024-05-01T10:00:00+02:00"), (2, "2024-05-03T12:00:00+02:00")]
    assert counts(events, date(2024, 5, 1), date(2024, 5, 4)) == {
        date(2024, 5, 1): 1, date(2024, 5, 2): 0, date(2024, 5, 3): 1, date(2024, 5, 4): 0}


def test_other_offsets_are_moved_to_the_market_day():
    events = [(1, "2024-05-01T23:30:00-04:00"), (2, "2024-05-02T03:00:00+09:00"), (3, "2024-05-01T22:30:00Z")]
    assert counts(events, date(2024, 5, 1), date(2024, 5, 2)) == {date(2024, 5, 1): 1, date(2024, 5, 2): 2}


def test_timestamps_without_offset_are_utc():
    events = [(1, "2024-05-01T22:30:00"), (2, "2024-05-01T21:30:00")]
    assert counts(events, date(2024, 5, 1), date(2024, 5, 2)) == {date(2024, 5, 1): 1, date(2024, 5, 2): 1}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of the process cannot be set here")
def test_the_zone_of_the_machine_does_not_matter(monkeypatch):
    monkeypatch.setenv("TZ", "EST+5")
    time.tzset()
    try:
        assert counts([(1, "2024-05-01T21:30:00")], date(2024, 5, 1), date(2024, 5, 2)) == {
            date(2024, 5, 1): 1, date(2024, 5, 2): 0}
    finally:
        monkeypatch.undo()
        time.tzset()


def test_rate_uses_the_true_length_of_the_day():
    events = [(i, "2024-03-31T12:00:00+02:00") for i in range(46)]
    events += [(100 + i, "2024-10-27T12:00:00+01:00") for i in range(50)]
    spring = daily_saves(events, ZONE, date(2024, 3, 31), date(2024, 3, 31))
    autumn = daily_saves(events, ZONE, date(2024, 10, 27), date(2024, 10, 27))
    assert spring[date(2024, 3, 31)] == (46, pytest.approx(2.0))
    assert autumn[date(2024, 10, 27)] == (50, pytest.approx(2.0))


def test_ordinary_days_have_24_hours():
    events = [(i, "2024-05-01T12:00:00+02:00") for i in range(48)]
    assert daily_saves(events, ZONE, date(2024, 5, 1), date(2024, 5, 1))[date(2024, 5, 1)] == (48, pytest.approx(2.0))


def test_duplicates_count_once_by_their_first_occurrence():
    events = [(1, "2024-05-01T10:00:00+02:00"), (1, "2024-05-02T10:00:00+02:00")]
    assert counts(events, date(2024, 5, 1), date(2024, 5, 2)) == {date(2024, 5, 1): 1, date(2024, 5, 2): 0}
