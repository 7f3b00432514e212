"""Weekly activity profiles of users."""

from __future__ import annotations

import copy
from collections.abc import Iterable

Event = tuple[int, int, str]

DEFAULT_OPTIONS = {
    "actions": ["click", "save"],
    "weights": {"click": 1, "save": 5},
}


def make_options(**weights: float) -> dict:
    """The default options, with the given weights put over the defaults."""
    options = copy.deepcopy(DEFAULT_OPTIONS)
    options["weights"].update(weights)
    return options


class Profile:
    """The events of one user."""

    def __init__(self, user: str, events: Iterable[Event] | None = None) -> None:
        self.user = user
        self.events = [] if events is None else list(events)

    def record(self, weekday: int, hour: int, action: str) -> None:
        """Append an event to this user's history."""
        self.events.append((weekday, hour, action))

    def heatmap(self) -> list[list[int]]:
        """Counts of events: one row per weekday, one column per hour."""
        grid = [[0] * 24 for _ in range(7)]
        for weekday, hour, _ in self.events:
            grid[weekday][hour] += 1
        return grid


def score(profile: Profile, options: dict) -> float:
    """Sum of the weights of the profile's events; unknown actions count 0."""
    return sum(options["weights"].get(action, 0) for _, _, action in profile.events)
