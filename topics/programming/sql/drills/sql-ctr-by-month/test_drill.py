import random
import sqlite3
from collections import Counter

import pytest

from submission import ctr_by_month_sql


def run(impressions, clicks):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE impressions (id INTEGER PRIMARY KEY, ad_id INTEGER, shown_at TEXT)")
    db.execute("CREATE TABLE clicks (id INTEGER PRIMARY KEY, impression_id INTEGER, clicked_at TEXT)")
    db.executemany("INSERT INTO impressions VALUES (?, ?, ?)", impressions)
    db.executemany("INSERT INTO clicks (impression_id, clicked_at) VALUES (?, ?)", clicks)
    cursor = db.execute(ctr_by_month_sql())
    return [column[0] for column in cursor.description], cursor.fetchall()


JANUARY, FEBRUARY = "2026-01-31T23:59:10", "2026-02-01T00:00:05"


def test_columns_and_a_plain_case():
    names, rows = run([(1, 7, JANUARY), (2, 7, JANUARY)], [(1, JANUARY)])
    assert names == ["month", "ad_id", "impressions", "clicks", "ctr"]
    assert rows == [("2026-01", 7, 2, 1, 0.5)]


def test_a_double_tap_counts_once():
    _, rows = run([(1, 7, JANUARY), (2, 7, JANUARY)], [(1, JANUARY), (1, JANUARY), (1, FEBRUARY)])
    assert rows == [("2026-01", 7, 2, 1, 0.5)]


def test_ads_without_clicks_are_kept():
    _, rows = run([(1, 7, JANUARY), (2, 8, JANUARY)], [(1, JANUARY)])
    assert rows == [("2026-01", 7, 1, 1, 1.0), ("2026-01", 8, 1, 0, 0.0)]
    assert isinstance(rows[1][4], float)


def test_a_late_click_belongs_to_the_month_of_the_impression():
    _, rows = run([(1, 7, JANUARY), (2, 7, FEBRUARY)], [(1, FEBRUARY)])
    assert rows == [("2026-01", 7, 1, 1, 1.0), ("2026-02", 7, 1, 0, 0.0)]


def test_orphan_clicks_are_ignored():
    _, rows = run([(1, 7, JANUARY)], [(None, JANUARY), (None, JANUARY), (99, JANUARY)])
    assert rows == [("2026-01", 7, 1, 0, 0.0)]


def test_no_impressions_no_rows():
    assert run([], [(1, JANUARY)])[1] == []


def test_agrees_with_plain_python_in_order():
    rng = random.Random(5)
    shown = [(n, rng.randint(1, 12), f"{rng.choice((2025, 2026))}-{rng.randint(1, 12):02}-15T12:00:00") for n in range(1, 400)]
    clicks = [(rng.choice([None, *range(1, 420)]), JANUARY) for _ in range(150)]
    clicked = {impression for impression, _ in clicks}
    total = Counter((time[:7], ad) for _, ad, time in shown)
    hits = Counter((time[:7], ad) for n, ad, time in shown if n in clicked)
    expected = [(*key, total[key], hits[key], pytest.approx(hits[key] / total[key])) for key in sorted(total)]
    assert run(shown, clicks)[1] == expected
