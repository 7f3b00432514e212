"""Spaced topic reviews: when they are due, and which of them other work makes needless.

A review is a short self-test: the topic's interview questions, answered aloud. Gaps expand and are aimed at the
interview (Cepeda and others 2008: a first gap of about a sixth of the time left; Kang 2014: expanding gaps).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# A topic whose questions were practised has more to ask than one of which only the lesson was read.
REVIEW_MINUTES, SHORT_REVIEW_MINUTES = 10, 5
LONG_CHAIN = 24  # days to the interview from which two reviews are booked
SHORT_CHAIN = 8  # and from which one; what comes later is caught by the sweep
FIRST_OF_TWO, SECOND_OF_TWO, ONLY = 0.15, 0.45, 0.3  # shares of the time left


@dataclass(frozen=True, slots=True)
class DueReview:
    """The next review of a topic: due on `on`, `gap` days after the work before it; `final`: none follows. `minutes`:
    its length; `least`: the shortest gap at which gaps still grow."""

    topic: str
    on: date
    gap: int
    final: bool
    number: int = 1
    minutes: int = REVIEW_MINUTES
    least: int = 2

    @property
    def absorbed_from(self) -> date:
        """The first day on which other work can take it over: a third of its gap before it is due."""
        return self.on - timedelta(days=max(1, self.gap // 3))

    def early_by(self) -> int:
        """Days by which it may be brought forward to fill a day: a quarter of its gap, while gaps still grow."""
        return max(0, min(self.gap // 4, self.gap - self.least))


def review_minutes(kinds: Iterable[str]) -> int:
    """The length of a topic's reviews. `kinds`: of the sessions by which it is studied."""
    return REVIEW_MINUTES if any(kind in ("practise", "drill") for kind in kinds) else SHORT_REVIEW_MINUTES


def first_review(
    topic: str, studied: date, interview: date, number: int = 1, minutes: int = REVIEW_MINUTES
) -> DueReview | None:
    """The first review after a topic was studied, None when the interview is too near."""
    left = (interview - studied).days
    if left >= LONG_CHAIN:
        gap = max(2, round(left * FIRST_OF_TWO))
        return DueReview(topic, studied + timedelta(days=gap), gap, False, number, minutes)
    if left >= SHORT_CHAIN:
        gap = max(2, round(left * ONLY))
        return DueReview(topic, studied + timedelta(days=gap), gap, True, number, minutes)
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
    return DueReview(last.topic, done + timedelta(days=gap), gap, True, last.number + explicit, last.minutes, waited)


def absorbing(due: DueReview, work: Iterable[tuple[date, str]]) -> date | None:
    """The latest day near the review's due day on which work at a dependent made the topic be used.

    `work`: (day, kind) of sessions of direct dependents. Near is within a third of the gap before, or any time
    from the due day on. A chain's last review is only taken over by practice or drills, which test.
    """
    found = [on for on, kind in work if on >= due.absorbed_from and (not due.final or kind != "learn")]
    return max(found, default=None)
