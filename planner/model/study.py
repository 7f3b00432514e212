"""Everything a finished plan rests on, for the pages and sheets that show it."""

from dataclasses import dataclass

from planner.model.demand import Demand
from planner.model.plan import Plan
from planner.model.qualify import Condition
from planner.model.requirement import Extraction
from planner.model.workspace import Workspace


@dataclass(frozen=True)
class Study:
    """A workspace, what its postings ask for, and the plan made for it. `extractions` are in the postings' order."""

    workspace: Workspace
    extractions: tuple[Extraction, ...]
    conditions: tuple[Condition, ...]
    demand: Demand
    plan: Plan
