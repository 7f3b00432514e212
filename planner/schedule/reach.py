"""What the days ahead hold: minutes and days of first study, and topics that take more days than there are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.graph.known import days_needed
from planner.graph.topic_graph import TopicGraph
from planner.model.plan import StudyDay
from planner.model.settings import Settings
from planner.model.topic import Depth
from planner.schedule.study_days import day_roles, first_study_budget, study_days


def days_of_study(settings: Settings, days: Sequence[StudyDay], first: date = date.min) -> int:
    """The number of days from `first` on that take first study."""
    roles = day_roles(days, settings.interviews, settings.session_minutes)
    return sum(role.role == "study" and role.on >= first for role in roles)


def out_of_reach(
    count: int, known: Mapping[str, Depth], graph: TopicGraph, kept: Collection[str] = ()
) -> dict[str, int]:
    """Topics that `count` days are too few for, as what they need takes a day each, and the days that they take.

    `known`: expanded. `kept`: topics with a place in a plan already, which are never among them.
    """
    return {
        topic: needed for topic, needed in days_needed(known, graph).items() if needed > count and topic not in kept
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ahead:
    """For other settings what the days from `first` on hold. `cards`: for each minute of lessons."""

    first: date
    cards: float

    def minutes(self, changed: Settings) -> int:
        """Minutes of first study (see `first_study_budget`)."""
        return first_study_budget(changed, study_days(changed, self.first), self.cards)

    def days(self, changed: Settings) -> int:
        """Days of first study."""
        return days_of_study(changed, study_days(changed, self.first))
