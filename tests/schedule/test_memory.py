"""The formulas, step by step against the reference implementation."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.schedule import memory

fsrs = pytest.importorskip("fsrs")
BEGIN = datetime(2026, 8, 3, 18, tzinfo=UTC)


@given(st.sampled_from((1, 3, 4)), st.lists(st.tuples(st.sampled_from((1, 3)), st.integers(1, 60)), max_size=8))
def test_every_step_is_that_of_the_reference(first: int, reviews: list[tuple[int, int]]) -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, _ = scheduler.review_card(fsrs.Card(card_id=1), fsrs.Rating(first), BEGIN)
    stability, difficulty = memory.first_stability(first), memory.first_difficulty(first)
    now = BEGIN
    for rating, days in reviews:
        assert (card.stability, card.difficulty) == (pytest.approx(stability), pytest.approx(difficulty))
        assert (card.due - now).days == memory.interval(stability, 0.9)
        now += timedelta(days=days)
        chance = memory.recall(stability, days)
        assert scheduler.get_card_retrievability(card, now) == pytest.approx(chance)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), now)
        after = memory.stability_recalled if rating == memory.GOOD else memory.stability_forgotten
        stability, difficulty = after(difficulty, stability, chance), memory.next_difficulty(difficulty, rating)
    assert (card.stability, card.difficulty) == (pytest.approx(stability), pytest.approx(difficulty))


def test_a_second_look_on_the_same_day() -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, _ = scheduler.review_card(fsrs.Card(card_id=1), fsrs.Rating.Again, BEGIN)
    card, _ = scheduler.review_card(card, fsrs.Rating.Good, BEGIN + timedelta(minutes=10))
    assert card.stability == pytest.approx(memory.stability_same_day(memory.first_stability(memory.AGAIN), memory.GOOD))


def test_recall_is_nine_tenths_after_the_stability() -> None:
    assert memory.recall(10.0, 10.0) == pytest.approx(0.9)
    assert memory.interval(10.0, 0.9) == 10
