"""Spaced topic reviews: when they are due, and which of them other work makes needless.

A review is a short self-test: the topic's interview questions, answered aloud. Gaps expand and are aimed at the
interview (Cepeda and others 2008: a first gap of about a sixth of the time left; Kang 2014: expanding gaps).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

REVIEW_MINUTES = 10
LONG_CHAIN = 24  # days to the interview from which two reviews are booked
SHORT_CHAIN = 8  # and from which one; what comes later is caught by the sweep
FIRST_OF_TWO, SECOND_OF_TWO, ONLY = 0.15, 0.45, 0.3  # shares of the time left


@dataclass(frozen=True, slots=True)
class DueReview:
    """The next review of a topic: due on `on`, `gap` days after the work before it; `final`: none follows."""

    topic: str
    on: date
    gap: int
    final: bool
    number: int = 1


def first_review(topic: str, studied: date, interview: date, number: int = 1) -> DueReview | None:
    """The first review after a topic was studied, None when the interview is too near."""
    left = (interview - studied).days
    if left >= LONG_CHAIN:
        gap = max(2, round(left * FIRST_OF_TWO))
        return DueReview(topic, studied + timedelta(days=gap), gap, False, number)
    if left >= SHORT_CHAIN:
        gap = max(2, round(left * ONLY))
        return DueReview(topic, studied + timedelta(days=gap), gap, True, number)
    return None


def next_review(last: DueReview, done: date, interview: date, explicit: bool) -> DueReview | None:
    """The review after `last`, which took place on `done`; its gap is longer. `explicit`: it was a session."""
    if last.final:
        return None
    left = (interview - done).days
    waited = last.gap + (done - last.on).days
    gap = max(last.gap + 2, waited, round(left * (SECOND_OF_TWO - FIRST_OF_TWO) / (1 - FIRST_OF_TWO)))
    if gap > left - 2:
        return None
    return DueReview(last.topic, done + timedelta(days=gap), gap, True, last.number + explicit)


def absorbing(due: DueReview, work: Iterable[tuple[date, str]]) -> date | None:
    """The latest day near the review's due day on which work at a dependent made the topic be used.

    `work`: (day, kind) of sessions of direct dependents. Near is within a third of the gap before, or any time
    from the due day on. A chain's last review is only taken over by practice or drills, which test.
    """
    earliest = due.on - timedelta(days=max(1, due.gap // 3))
    found = [on for on, kind in work if on >= earliest and (not due.final or kind != "learn")]
    return max(found, default=None)
