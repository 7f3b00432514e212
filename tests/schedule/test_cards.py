"""The forecast of card reviews."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from planner.model.memory import SeenCard, SeenCards
from planner.schedule import memory
from planner.schedule.cards import NEW_SECONDS, CardForecast
from planner.schedule.cohort import LAPSE_SECONDS, RECALL_SECONDS

START = date(2026, 8, 3)
INTERVIEW = START + timedelta(days=42)


def day(number: int) -> date:
    return START + timedelta(days=number)


def test_new_cards_wait_for_the_day_after_the_lesson_and_keep_to_the_limit() -> None:
    forecast = CardForecast(0.9, new_cards_per_day=10)
    forecast.add("spark", 15, day(0))
    assert forecast.day(day(0), 60) == 0
    assert forecast.day(day(1), 60) == pytest.approx(10 * NEW_SECONDS / 60)
    assert forecast.day(day(2), 60) == pytest.approx(5 * NEW_SECONDS / 60)


def test_cards_that_are_never_shown_are_told_apart_by_what_keeps_them_out() -> None:
    held, busy = CardForecast(0.9, 4), CardForecast(0.9, 100)
    for forecast, room in ((held, 60.0), (busy, 2.0)):
        forecast.add("spark", 50, day(0))
        for number in range(1, 6):
            forecast.day(day(number), room)
    assert held.unseen() == (30, 50, True)
    left, whole, held_back = busy.unseen()
    assert left > 20
    assert (whole, held_back) == (50, False)


def test_what_does_not_fit_a_day_is_done_later() -> None:
    roomy, tight = CardForecast(0.9, 20), CardForecast(0.9, 20)
    minutes = []
    for forecast, room in ((roomy, 60.0), (tight, 2.0)):
        forecast.add("spark", 20, day(0))
        minutes.append([forecast.day(day(number), room) for number in range(1, 20)])
    assert max(minutes[1]) <= 2.0 < max(minutes[0])
    assert roomy.recall_on(INTERVIEW)["spark"] > tight.recall_on(INTERVIEW)["spark"]


def test_a_sweep_pays_and_is_counted_by_topic() -> None:
    forecast = CardForecast(0.9, 20)
    forecast.add("old", 10, day(0))
    forecast.add("new", 10, day(20))
    for number in range(1, 40):
        forecast.day(day(number), 60)
    before = forecast.recall_on(INTERVIEW)
    gains = forecast.sweep_gains(day(40), INTERVIEW)
    forecast.sweep(["old"], day(40))
    after = forecast.recall_on(INTERVIEW)
    assert after["old"] - before["old"] == pytest.approx(gains["old"][0] / 10, abs=1e-6)
    assert after["new"] == pytest.approx(before["new"])
    assert gains["old"][1] == pytest.approx(10 * RECALL_SECONDS / 60, rel=0.35)


def test_nothing_studied_is_nothing_to_review() -> None:
    forecast = CardForecast(0.9, 20)
    assert [forecast.day(day(number), 60) for number in range(5)] == [0.0] * 5
    assert forecast.recall_on(INTERVIEW) == {}


def test_agrees_with_single_cards_drawn_by_the_reference_implementation() -> None:
    fsrs = pytest.importorskip("fsrs")
    forecast = CardForecast(0.9, 40)
    expected = 0.0
    for number in range(42):
        expected += forecast.day(day(number), 10_000)
        if number < 20:
            forecast.add(f"topic-{number}", 20, day(number))
    scheduler = fsrs.Scheduler(desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    draw = Random(7)
    seconds = 0.0
    recalls = []
    for number in range(20 * 20):
        now = datetime.combine(day(1 + number // 20), time(18), UTC)
        card, _ = scheduler.review_card(fsrs.Card(card_id=number + 1), fsrs.Rating.Good, now)
        seconds += NEW_SECONDS
        end = datetime.combine(INTERVIEW, time(18), UTC)
        while card.due < end:
            now = card.due
            right = draw.random() < scheduler.get_card_retrievability(card, now)
            card, _ = scheduler.review_card(card, fsrs.Rating.Good if right else fsrs.Rating.Again, now)
            if not right:
                card, _ = scheduler.review_card(card, fsrs.Rating.Good, now + timedelta(minutes=10))
            seconds += RECALL_SECONDS if right else LAPSE_SECONDS
        recalls.append(scheduler.get_card_retrievability(card, end))
    assert expected == pytest.approx(seconds / 60, rel=0.05)
    found = forecast.recall_on(INTERVIEW)
    assert sum(found.values()) / len(found) == pytest.approx(sum(recalls) / len(recalls), abs=0.01)


def seen(read_on: date, count: int, stability: float, days_ago: int) -> SeenCards:
    return SeenCards(read_on, tuple(SeenCard(stability, 5.0, read_on - timedelta(days=days_ago)) for _ in range(count)))


def test_cards_remembered_well_cost_fewer_minutes_than_new_ones_and_are_recalled_as_their_memory_says() -> None:
    new, remembered = CardForecast(0.9, 20), CardForecast(0.9, 20)
    remembered.know("spark", seen(day(0), 10, stability=200.0, days_ago=3))
    for forecast in (new, remembered):
        forecast.add("spark", 10, day(0))
    minutes = [sum(forecast.day(day(number), 60) for number in range(1, 30)) for forecast in (new, remembered)]
    assert minutes[1] == 0.0 < minutes[0]
    assert remembered.recall_on(day(30))["spark"] == pytest.approx(memory.recall(200.0, 33), abs=0.01)


def test_cards_overdue_in_the_collection_come_on_the_first_day_and_the_unseen_wait_for_the_lesson() -> None:
    forecast = CardForecast(0.9, 20)
    forecast.know("spark", seen(day(0), 6, stability=2.0, days_ago=30))
    assert forecast.day(day(0), 60) == pytest.approx(6 * LAPSE_SECONDS / 60, rel=0.5)
    forecast.add("spark", 10, day(0))
    before = forecast.day(day(1), 60)
    assert before >= 4 * NEW_SECONDS / 60
    assert before < 10 * NEW_SECONDS / 60


def test_what_is_read_later_takes_the_place_of_what_was_forecast() -> None:
    forecast = CardForecast(0.9, 20)
    forecast.add("spark", 10, day(0))
    for number in range(1, 10):
        forecast.day(day(number), 60)
    forecast.know("spark", seen(day(10), 10, stability=0.5, days_ago=9))
    assert forecast.recall_on(day(10))["spark"] == pytest.approx(memory.recall(0.5, 9), abs=0.02)
    assert forecast.day(day(10), 60) > 10 * RECALL_SECONDS / 60
