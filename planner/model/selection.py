"""What fits the time, what doesn't, and why."""

from dataclasses import dataclass

from planner.model.topic import Depth


@dataclass(frozen=True, slots=True)
class Kept:
    """A topic in the plan, the depth it is taken to, and its minutes from what is already known to that depth.

    `demanded`: a posting asks for it (else it is there as a prerequisite of `needed_by`). `value`: what it adds to
    the plan's value. `rank`: when it was chosen, 0 first. `strength`: strongest that asks for it or for what needs it.
    `refresh`: already known; the minutes are a short refresh.
    """

    topic: str
    depth: Depth
    minutes: int
    value: float
    rank: int
    demanded: bool
    strength: str
    needed_by: tuple[str, ...] = ()
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A demanded topic (or a deeper level of a kept one) that did not fit: what it would cost, with its missing
    prerequisites, what it would bring, and the reason."""

    topic: str
    depth: Depth
    minutes: int
    value: float
    why: str
    strength: str = ""


@dataclass(frozen=True, slots=True)
class BranchChoice:
    """Which branch satisfies an any-of group, and why (preferred, known, cheapest)."""

    group: str
    term: str
    topics: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The value reachable with so many minutes."""

    minutes: int
    value: float


@dataclass(frozen=True, slots=True)
class Purchase:
    """One step of what the next minutes buy: topic taken to a depth (and the prerequisites it drags in)."""

    topic: str
    depth: Depth
    minutes: int
    value: float
    with_topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen topics (prerequisites closed), and the honest account of the choice.

    `bound` is proven: no plan within `budget_minutes` has a higher value. `purchases` is the order in which the time
    was spent; `next_purchases` what further minutes would buy. `musts_missing`: topics that a must asks for and that
    did not fit, `way_out`: sentences that say the cheapest ways to fit them.
    """

    kept: tuple[Kept, ...]
    left_out: tuple[LeftOut, ...]
    choices: tuple[BranchChoice, ...]
    value: float
    bound: float
    minutes: int
    budget_minutes: int
    curve: tuple[CurvePoint, ...]
    purchases: tuple[Purchase, ...]
    next_purchases: tuple[Purchase, ...]
    musts_missing: tuple[str, ...] = ()
    way_out: tuple[str, ...] = ()

    @property
    def room_minutes(self) -> int:
        """Minutes of first study that there is room for: the budget, or more where replanning found more."""
        return max(self.budget_minutes, self.minutes)
