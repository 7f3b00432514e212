"""From settings to dates with minutes, and what each of them is for: study, sweep, eve, mock, buffer."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.model.plan import StudyDay
from planner.model.settings import Interview, Settings
from planner.model.topic import Library

# Habits of the plan. Minutes are rounded to this many so that a day reads well.
GRAIN = 5
SWEEP_DAYS = 3  # review-only days before the last interview, where the plan is long enough
MOCKS_FROM = 0.6  # share of the way from which mock interviews make sense
MOCKS_FROM_DAYS = 7  # a plan of fewer open days has none
MOCK_MINUTES, LEAST_MOCK, MOCK_DAY_SHARE = 45, 20, 0.6  # of its day a mock takes no more than this share
BUFFER_SHARE = 0.08  # of a week's minutes, in one block
CARD_SHARE = 0.45  # of a day's minutes at most goes to cards: the rest of a backlog waits for the next day
# What first study causes, measured on plans of 2 to 14 weeks with 20 to 240 minutes a day: a share of its minutes in
# reviews, the more the longer a plan, coming near the whole share within so many days; minutes for each card seen till
# the end; cards for each minute of lessons where no library says; and minutes of a day that no session fills.
REVIEW_SHARE, REVIEW_DAYS, CARD_MINUTES, CARDS_PER_MINUTE, UNFILLED = 0.2, 30, 0.85, 0.3, 5


def study_days(settings: Settings, first: date) -> tuple[StudyDay, ...]:
    """Every date from `first` to the eve of the last interview with its free minutes.

    Days off and days of an interview have 0 minutes. Empty when `first` is the last interview's day or later.
    """
    off = {*settings.days_off, *(interview.on for interview in settings.interviews)}
    count = (settings.last_interview - first).days
    dates = (first + timedelta(days=number) for number in range(max(0, count)))
    return tuple(StudyDay(on, 0 if on in off else settings.study_minutes[on.weekday()]) for on in dates)


@dataclass(frozen=True, slots=True)
class Block:
    """Minutes set aside on a day before anything else: a mock interview or a week's buffer."""

    kind: str
    number: int
    minutes: int


@dataclass(frozen=True, slots=True)
class DayRole:
    """What a study day is for. `role`: study, sweep (reviews only, before the last interview), eve (reviews only,
    light) or off. `minutes`: what may be planned, at most `capacity`."""

    on: date
    capacity: int
    minutes: int
    role: str
    blocks: tuple[Block, ...] = ()


def round_down(minutes: float) -> int:
    """Whole minutes, a multiple of the grain where there are enough of them."""
    return int(minutes) // GRAIN * GRAIN if minutes >= GRAIN else int(minutes)


def day_roles(
    days: Sequence[StudyDay], interviews: Sequence[Interview], session_minutes: int, start: date | None = None
) -> tuple[DayRole, ...]:
    """The role of each day, with mocks and buffers set aside. `start`: of the whole plan, when `days` begin later.

    The eve of an interview (the last day before it with minutes) is for reviews only and at most half full. A plan
    of 21 and more open days ends with three review-only days, one of 10 with two, a shorter one with its eve. Each
    calendar week with at least three study days ends with a buffer. From 60 % of the way there is a mock interview every seven days.
    """
    roles, blocks = _set_aside(days, interviews, session_minutes, start)
    found = []
    for day in days:
        role = roles.get(day.on, "off")
        minutes = max(min(day.minutes, 20), round_down(day.minutes / 2)) if role == "eve" else day.minutes
        taken = tuple(blocks.get(day.on, ()))
        found.append(DayRole(day.on, day.minutes, minutes, role, taken))
    return tuple(found)


def _set_aside(
    days: Sequence[StudyDay], interviews: Sequence[Interview], session_minutes: int, start: date | None = None
) -> tuple[dict[date, str], dict[date, list[Block]]]:
    """The roles of the days with minutes, and the blocks of each day that has some (see `day_roles`)."""
    opened = [day for day in days if day.minutes > 0]
    eves = _eves(opened, interviews)
    sweep = _sweep(opened, eves)
    roles = {day.on: "eve" if day.on in eves else "sweep" if day.on in sweep else "study" for day in opened}
    study = [day for day in opened if roles[day.on] == "study"]
    blocks: dict[date, list[Block]] = {}
    buffers = _buffers(study, session_minutes)
    for on, block in _mocks(study, opened, interviews, session_minutes, start, {day for day, _ in buffers}):
        blocks.setdefault(on, []).append(block)
    minutes_of = {day.on: day.minutes for day in study}
    for on, block in buffers:  # beside a mock there is less room for one
        left = round_down(minutes_of[on] * 0.85) - sum(other.minutes for other in blocks.get(on, ()))
        if min(left, block.minutes) >= 15:
            blocks.setdefault(on, []).append(replace(block, minutes=min(left, block.minutes)))
    return roles, blocks


def _eves(opened: Sequence[StudyDay], interviews: Sequence[Interview]) -> frozenset[date]:
    if len(opened) < 2:
        return frozenset()
    found = set()
    for interview in interviews:
        before = [day.on for day in opened if day.on < interview.on]
        if len(before) > 1:
            found.add(before[-1])
    return frozenset(found)


def _sweep(opened: Sequence[StudyDay], eves: frozenset[date]) -> frozenset[date]:
    count = SWEEP_DAYS if len(opened) >= 21 else 2 if len(opened) >= 10 else 0
    return frozenset(day.on for day in opened[len(opened) - count :]) - eves if count else frozenset()


def _buffers(study: Sequence[StudyDay], limit: int) -> list[tuple[date, Block]]:
    weeks: dict[date, list[StudyDay]] = {}
    for day in study:
        weeks.setdefault(day.on - timedelta(days=day.on.weekday()), []).append(day)
    found = []
    for number, (_, week) in enumerate(sorted(weeks.items()), start=1):
        minutes = round_down(sum(day.minutes for day in week) * BUFFER_SHARE)
        minutes = min(max(minutes, 20), 60, limit, round_down(week[-1].minutes / 2))
        if len(week) >= 3 and minutes >= 15:
            found.append((week[-1].on, Block("buffer", number, minutes)))
    return found


def _mocks(
    study: Sequence[StudyDay], opened: Sequence[StudyDay], interviews: Sequence[Interview], limit: int,
    start: date | None, buffered: set[date],
) -> list[tuple[date, Block]]:  # fmt: skip
    if len(opened) < MOCKS_FROM_DAYS:
        return []
    last = max(interview.on for interview in interviews)
    found: list[tuple[date, Block]] = []
    begin = start or opened[0].on
    window = begin + timedelta(days=-int(-(last - begin).days * MOCKS_FROM // 1))
    ordinals = [day.on.toordinal() for day in study]
    while window < last:
        first = window.toordinal()
        week = study[bisect_left(ordinals, first) : bisect_left(ordinals, first + 7)]
        if week:
            best = max(week, key=lambda day: (day.minutes, day.on not in buffered, -day.on.toordinal()))
            minutes = min(MOCK_MINUTES, limit, round_down(best.minutes * MOCK_DAY_SHARE))
            if minutes >= LEAST_MOCK:
                found.append((best.on, Block("mock", len(found) + 1, minutes)))
        window += timedelta(days=7)
    return found


def mocks_note(roles: Sequence[DayRole], session_minutes: int) -> tuple[str, ...]:
    """For the reader, where a plan long enough for mock interviews has no day that could hold one."""
    if any(block.kind == "mock" for role in roles for block in role.blocks):
        return ()
    if sum(role.capacity > 0 for role in roles) < MOCKS_FROM_DAYS:
        return ()
    longest = max((role.capacity for role in roles if role.role == "study"), default=0)
    if session_minutes < LEAST_MOCK:
        why = f"session_minutes is {session_minutes}, and a mock needs {LEAST_MOCK} unbroken"
    elif round_down(longest * MOCK_DAY_SHARE) < LEAST_MOCK:
        why = (
            f"no day has the {math.ceil(LEAST_MOCK / MOCK_DAY_SHARE)} minutes that one of {LEAST_MOCK} needs beside it"
        )
    else:
        why = "no longer day of study is left in the last two fifths of the way"
    return (f"No mock interviews are planned: {why}. 'planner mock' draws one at any time.",)


def cards_per_minute(library: Library) -> float:
    """Cards for each minute of lessons in a library: what reading it puts into the deck."""
    minutes = sum(topic.minutes.learn for topic in library.topics)
    return sum(len(topic.cards) for topic in library.topics) / minutes if minutes else 0.0


def first_study_budget(settings: Settings, days: Sequence[StudyDay], cards: float = CARDS_PER_MINUTE) -> int:
    """Minutes that first study (learn, practise, drill) can have, once mocks, buffers, the review-only days and the
    reviews that first study causes are set aside. `cards`: new cards for each minute of first study, as far as the
    settings let in so many a day.

    An estimate to select by, mostly within a twentieth; placing tells how much really fits.
    """
    roles, blocks = _set_aside(days, settings.interviews, settings.session_minutes)
    study = [day.minutes for day in days if roles.get(day.on) == "study"]
    taken = sum(block.minutes for listed in blocks.values() for block in listed)
    free = sum(study) - taken - UNFILLED * len(study)
    reviewed = 1 + REVIEW_SHARE * (1 - math.exp(-len(days) / REVIEW_DAYS))
    minutes = free / (reviewed + CARD_MINUTES * cards)
    seen = settings.new_cards_per_day * len(study)
    if cards * minutes > seen:
        minutes = (free - CARD_MINUTES * seen) / reviewed
    return max(0, round_down(minutes))
