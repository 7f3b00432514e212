"""The review-only days before an interview: what to look at once more, by what it brings a minute."""

from collections.abc import Collection, Mapping
from datetime import date

from planner.model.plan import Session
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import Library
from planner.schedule.cards import CardForecast, whole_minutes
from planner.schedule.study_days import CARD_SHARE, GRAIN, DayRole, round_down

QUESTION_MINUTES = (2, 8)  # least and most for interview questions answered aloud, on top of a topic's cards
SHORTEST_SWEEP = 10
EVE_CARD_SHARE = 0.6
UNSEEN = 0.05  # share of all cards that may stay unseen without a word: those of the last lessons do


class Sweep:
    """Plans the sweep days and eves, which must be given in the order of their dates.

    Before each interview every topic is taken once, those with most expected gain a minute first; topics whose own
    review found no room go before all others.
    """

    def __init__(
        self, forecast: CardForecast, selection: Selection, library: Library, settings: Settings,
        roles: tuple[DayRole, ...],
    ):  # fmt: skip
        self._forecast, self._library, self._settings = forecast, library, settings
        self._value = {kept.topic: kept.value for kept in selection.kept}
        self._roles = [role for role in roles if role.role in ("sweep", "eve")]
        self._taken: set[str] = set()
        self._questions = 0
        self._target: date | None = None
        self._before: dict[str, float] = {}
        self.number = 0

    def day(
        self, role: DayRole, free: int, studied: Mapping[str, date], waiting: Collection[str]
    ) -> tuple[int, list[Session]]:
        """Minutes of due cards and the mixed reviews of a day with `free` minutes. `studied`: last day of work at
        each topic."""
        target = min(entry.on for entry in self._settings.interviews if entry.on > role.on)
        if target != self._target:
            self._begin(target, role.on, studied)
        share = EVE_CARD_SHARE if role.role == "eve" else CARD_SHARE
        cards = whole_minutes(self._forecast.day(role.on, int(free * share)))
        chosen, minutes = self._choose(role.on, round_down(free - cards), studied, waiting)
        if not chosen:
            return cards, []
        self._forecast.sweep(chosen, role.on)
        self._taken |= set(chosen)
        return cards, self._sessions(role, chosen, minutes)

    def past(self, role: DayRole, cards: int, covered: Collection[str], studied: Mapping[str, date]) -> None:
        """A sweep day that is over: its minutes of cards, and the topics that its mixed reviews covered."""
        target = min(entry.on for entry in self._settings.interviews if entry.on > role.on)
        if target != self._target:
            self._begin(target, role.on, studied)
        self._forecast.day(role.on, cards)
        self._forecast.sweep(covered, role.on)
        self._taken |= set(covered)

    def take(self, covered: Collection[str]) -> None:
        """Topics that a mixed review of today has covered already."""
        self._taken |= set(covered)

    def _begin(self, target: date, on: date, studied: Mapping[str, date]) -> None:
        """A new interview comes near: every topic may be taken again."""
        self._target, self._taken = target, set()
        days = [role for role in self._roles if on <= role.on < target]
        gains = self._forecast.sweep_gains(on, target)
        cards = sum(gains.get(topic, (0.0, 0.0))[1] for topic in sorted(studied))
        spare = (0.9 * sum(role.minutes for role in days) - cards) / max(1, len(studied))
        self._questions = min(max(int(spare), QUESTION_MINUTES[0]), QUESTION_MINUTES[1])
        self._before = self._forecast.recall_on(target)

    def _choose(
        self, on: date, free: int, studied: Mapping[str, date], waiting: Collection[str]
    ) -> tuple[list[str], int]:
        assert self._target is not None
        gains = self._forecast.sweep_gains(on, self._target)
        left = [
            topic for topic, day in studied.items() if day < on and topic not in self._taken and topic in self._value
        ]

        def worth(topic: str) -> tuple[bool, float, float, str]:
            gain, minutes = gains.get(topic, (0.0, 0.0))
            return topic not in waiting, -round(gain / (minutes + self._questions), 9), -self._value[topic], topic

        # An even share for each of the days left, so that the eve, too, has something to look at.
        need = sum(gains.get(topic, (0.0, 0.0))[1] + self._questions for topic in left)
        days = {role.on: role.minutes for role in self._roles if on <= role.on < self._target}
        free = min(free, round_down(need * days[on] / sum(days.values()) + self._questions + GRAIN))
        chosen: list[str] = []
        total = 0.0
        for topic in sorted(left, key=worth):
            minutes = gains.get(topic, (0.0, 0.0))[1] + self._questions
            if total + minutes <= free:
                chosen.append(topic)
                total += minutes
        planned = min(free, whole_minutes(total / GRAIN) * GRAIN)
        return (chosen, planned) if planned >= min(SHORTEST_SWEEP, free) else ([], 0)

    def _sessions(self, role: DayRole, topics: list[str], minutes: int) -> list[Session]:
        limit = self._settings.session_minutes
        count = min(max(1, -(-minutes // limit)), len(topics))
        found = []
        for piece in range(count):
            covered = tuple(topics[piece * len(topics) // count : (piece + 1) * len(topics) // count])
            length = minutes * (piece + 1) // count - minutes * piece // count
            self.number += 1
            titles = [self._library.by_id[topic].title for topic in covered[:3]]
            more = f" and {len(covered) - 3} more" if len(covered) > 3 else ""
            light = role.role == "eve"
            why = "light eve: look over, then rest" if light else "most expected gain a minute before the interview"
            title = f"Mixed review: {', '.join(titles)}{more}"
            name = f"review.{self.number}"
            found.append(
                Session(name, role.on, "review", None, title, min(length, limit), covers=covered, why=why)
            )  # fmt: skip
        return found

    def notes(self, recall: Mapping[str, float]) -> tuple[str, ...]:
        """What the last days bring and which cards stay unseen, for the reader. `recall`: expected by topic, with the
        sweep."""
        found = self._unseen()
        if not recall or not self._taken:
            return found
        before, after = (sum(values.values()) / len(values) for values in (self._before, recall))
        count = len(self._taken)
        topics = "1 topic" if count == 1 else f"{count} topics"
        return (
            f"Reviewing {topics} in the last days raises expected recall from {before:.0%} to {after:.0%}.", *found
        )  # fmt: skip

    def _unseen(self) -> tuple[str, ...]:
        left, whole, held_back = self._forecast.unseen()
        if left <= UNSEEN * whole:
            return ()
        said = (
            f"{left} of {whole:.0f} cards are never shown before the interview, and count as read once with the lesson"
        )
        if not held_back:
            return (f"{said}: there is no time for them.",)
        limit = self._settings.new_cards_per_day
        return (
            f"{said}: only {limit} new ones come a day. A larger new_cards_per_day in planner.yaml, and in Anki, lets in more.",
        )
