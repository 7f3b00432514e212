"""How long a card is remembered: the formulas of FSRS 6, without the calendar and the random numbers around them.

Source: the Free Spaced Repetition Scheduler, version 6 (difficulty, stability, retrievability), with its default
parameters; a test compares each step with the reference implementation. Written out here because a forecast needs
thousands of steps and neither dates nor card objects.
"""

from math import exp

PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
AGAIN, GOOD, EASY = 1, 3, 4
_W = PARAMETERS
DECAY = -_W[20]
FACTOR = 0.9 ** (1 / DECAY) - 1
_EASY_DIFFICULTY = _W[4] - exp(_W[5] * (EASY - 1)) + 1


def first_stability(rating: int) -> float:
    """Days after which a card rated so at first sight is recalled with probability .9."""
    return _W[rating - 1]


def first_difficulty(rating: int) -> float:
    """Difficulty from 1 to 10 of a card rated so at first sight."""
    return min(max(_W[4] - exp(_W[5] * (rating - 1)) + 1, 1.0), 10.0)


def recall(stability: float, days: float) -> float:
    """Probability of recall so many days after the last review."""
    return float((1 + FACTOR * days / stability) ** DECAY)


def interval(stability: float, retention: float) -> int:
    """Whole days, at least one, until recall has fallen to `retention`."""
    return max(1, round(float(stability / FACTOR * (retention ** (1 / DECAY) - 1))))


def next_difficulty(difficulty: float, rating: int) -> float:
    """Difficulty after a review: linear damping, then a little reversion to that of an easy card."""
    moved = difficulty - _W[6] * (rating - 3) * (10.0 - difficulty) / 9.0
    return min(max(_W[7] * _EASY_DIFFICULTY + (1 - _W[7]) * moved, 1.0), 10.0)


def stability_recalled(difficulty: float, stability: float, recalled: float) -> float:
    """Stability after a review rated good, at recall probability `recalled`."""
    growth = exp(_W[8]) * (11 - difficulty) * stability ** -_W[9] * (exp((1 - recalled) * _W[10]) - 1)
    return float(stability * (1 + growth))


def stability_forgotten(difficulty: float, stability: float, recalled: float) -> float:
    """Stability after a lapse."""
    long_term = _W[11] * difficulty ** -_W[12] * ((stability + 1) ** _W[13] - 1) * exp((1 - recalled) * _W[14])
    return float(max(min(long_term, stability / exp(_W[17] * _W[18])), 0.001))


def stability_same_day(stability: float, rating: int) -> float:
    """Stability after one more look on the same day."""
    growth = exp(_W[17] * (rating - 3 + _W[18])) * stability ** -_W[19]
    return float(max(stability * (max(growth, 1.0) if rating > AGAIN else growth), 0.001))
