"""The conditions of a job that no study changes: degree, dates, place, permission to work."""

from dataclasses import dataclass
from typing import Literal

from planner.model.source import Source


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of the do-I-qualify list.

    `kind`: degree, enrolment, work_permission, location, work_period, start_date, deadline, ... `asks`: the condition
    in a few words; `quote`: the posting's own. `verdict`: `check` when only the learner can tell, `clash` when the
    plan's dates contradict it (then `note` says how), `info` when nothing is asked (pay, duration).
    """

    posting: str
    kind: str
    asks: str
    quote: str
    source: Source
    verdict: Literal["check", "clash", "info"] = "check"
    note: str = ""
