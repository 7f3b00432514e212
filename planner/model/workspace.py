"""All that a build starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.model.plan import Plan
from planner.model.posting import Posting
from planner.model.problem import Problem
from planner.model.progress import ProgressEntry
from planner.model.requirement import Extraction
from planner.model.settings import Settings
from planner.model.topic import Library


@dataclass(frozen=True)
class Workspace:
    """A workspace as read: `root` is its folder, `problems` what is wrong without stopping the work.

    `postings` are sorted by path and hold no skipped ones. `accepted_plan` is the plan in force, None before
    the first build. `marks`: path of a posting -> the mark of its file; `extracted`: path -> what an earlier command
    found the very same file to ask for (see `read.kept`).
    """

    root: str
    today: date
    settings: Settings
    library: Library
    postings: tuple[Posting, ...]
    progress: tuple[ProgressEntry, ...]
    accepted_plan: Plan | None
    problems: tuple[Problem, ...]
    marks: Mapping[str, str] = field(default_factory=dict)
    extracted: Mapping[str, Extraction] = field(default_factory=dict)
