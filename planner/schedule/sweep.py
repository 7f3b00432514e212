"""The review-only days before an interview: what to look at once more, by what it brings a minute."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.model.plan import Session
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import Library
from planner.schedule.cards import CardForecast, whole_minutes
from planner.schedule.study_days import GRAIN, DayRole, round_down

if TYPE_CHECKING:
    from planner.schedule.place import Calendar

QUESTION_MINUTES = (2, 8)  # least and most for interview questions answered aloud, on top of a topic's cards
SHORTEST_SWEEP = 10


def plan_sweep(
    calendar: Calendar,
    forecast: CardForecast,
    selection: Selection,
    library: Library,
    settings: Settings,
    waiting: frozenset[str],
) -> tuple[dict[str, float], tuple[str, ...]]:
    """Fill the sweep days and eves with mixed reviews; expected recall by topic on the last interview's day, and
    notes for the reader.

    Each topic is taken once, those with most expected gain a minute first; `waiting` topics, whose own review found
    no room, before all others.
    """
    interview = settings.last_interview
    studied: dict[str, date] = {}
    for sessions in calendar.sessions.values():
        for session in sessions:
            if session.topic and session.kind != "buffer":
                studied[session.topic] = max(studied.get(session.topic, session.on), session.on)
    without = dict(forecast.recall_on(interview))
    number, taken = 0, set[str]()
    roles = [role for role in calendar.roles if role.role in ("sweep", "eve")]
    cards = sum(forecast.sweep_gains(roles[0].on, interview).get(topic, (0.0, 0.0))[1] for topic in studied) if roles else 0
    spare = (0.9 * sum(role.minutes for role in roles) - cards) / max(1, len(studied))
    questions = min(max(int(spare), QUESTION_MINUTES[0]), QUESTION_MINUTES[1])
    for role in roles:
        number = _sweep_day(
            role, calendar, forecast, selection, library, settings, studied, taken, waiting, number, questions
        )
    recall = forecast.recall_on(interview)
    return recall, _notes(without, recall, taken)


def _sweep_day(
    role: DayRole, calendar: Calendar, forecast: CardForecast, selection: Selection, library: Library,
    settings: Settings, studied: dict[str, date], taken: set[str], waiting: frozenset[str], number: int,
    questions: int,
) -> int:  # fmt: skip
    on = role.on
    free = role.minutes - sum(session.minutes for session in calendar.sessions.get(on, ()))
    cards = whole_minutes(forecast.day(on, int(free * (0.6 if role.role == "eve" else 0.45))))
    calendar.cards[on] = cards
    free = round_down(free - cards)
    gains = forecast.sweep_gains(on, settings.last_interview)
    weight = {kept.topic: kept.value for kept in selection.kept}
    left = [topic for topic, day in studied.items() if day < on and topic not in taken and topic in weight]

    def worth(topic: str) -> tuple[bool, float, float, str]:
        gain, minutes = gains.get(topic, (0.0, 0.0))
        return (topic not in waiting, -round(gain / (minutes + questions), 9), -weight[topic], topic)

    chosen: list[tuple[str, float]] = []
    total = 0.0
    for topic in sorted(left, key=worth):
        minutes = gains.get(topic, (0.0, 0.0))[1] + questions
        if total + minutes <= free:
            chosen.append((topic, minutes))
            total += minutes
    planned = min(free, -(-int(total + 0.999) // GRAIN) * GRAIN)
    if planned < min(SHORTEST_SWEEP, free) or not chosen:
        return number
    forecast.sweep([topic for topic, _ in chosen], on)
    taken |= {topic for topic, _ in chosen}
    return _sessions(role, calendar, library, settings.session_minutes, [topic for topic, _ in chosen], planned, number)


def _sessions(
    role: DayRole, calendar: Calendar, library: Library, limit: int, topics: list[str], minutes: int, number: int
) -> int:
    count = min(max(1, -(-minutes // limit)), len(topics))
    for piece in range(count):
        covered = tuple(topics[piece * len(topics) // count : (piece + 1) * len(topics) // count])
        length = minutes * (piece + 1) // count - minutes * piece // count
        number += 1
        titles = [library.by_id[topic].title for topic in covered[:3]]
        more = f" and {len(covered) - 3} more" if len(covered) > 3 else ""
        why = "light eve: look over, then rest" if role.role == "eve" else "most expected gain a minute before the interview"
        calendar.add(
            Session(
                f"review.{number}", role.on, "review", None, f"Mixed review: {', '.join(titles)}{more}",
                min(length, limit), covers=covered, why=why,
            )
        )  # fmt: skip
    return number


def _notes(before: dict[str, float], after: dict[str, float], swept: set[str]) -> tuple[str, ...]:
    if not after:
        return ()
    mean_before, mean_after = (sum(values.values()) / len(values) for values in (before, after))
    return (
        f"Reviewing {len(swept)} topics in the last days raises expected recall from {mean_before:.0%} to {mean_after:.0%}.",
    )
