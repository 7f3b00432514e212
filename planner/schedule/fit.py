"""How much first study a calendar holds: found by trying."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from planner.model.plan import Plan
from planner.model.selection import Selection
from planner.schedule.place import NoRoom

GROWTHS, WORTH_TRYING = 6, 15  # tries to use what a plan leaves free, and minutes below which none is made
FINAL_TRIES = 2  # to place the best choice for the time that a quick one was found to have


class Choice(Protocol):
    """What to study in so many minutes. `sketch`: quickly chosen, for trying; `best`: with a proven bound; `told`: a
    choice of either kind with all that is to be said of it."""

    def sketch(self, budget_minutes: int) -> Selection: ...
    def best(self, budget_minutes: int) -> Selection: ...
    def told(self, made: Selection) -> Selection: ...


def fit_choice(choice: Choice, place: Callable[[Selection], Plan], budget: int) -> Plan:
    """A plan that fits: less to study until it does, more while the calendar has room for it, and of what takes so
    long the best choice. `place` raises NoRoom. `budget`: minutes of first study to begin with."""
    best: Plan | None = None
    step = max(WORTH_TRYING, budget // 150)  # the fewest minutes worth a try
    wanted, too_much, tries = budget, 0, 0
    while best is None or tries < GROWTHS:
        tries += 1
        sketched = choice.sketch(wanted)
        try:
            plan = place(sketched)
        except NoRoom as found:
            assert sketched.kept, "an empty selection fits every calendar"
            too_much = wanted
            least = best.selection.budget_minutes if best else 0
            less = max(step, found.minutes) * (1 if best else tries)
            wanted = max(least, min(wanted, sketched.minutes) - less)
        else:
            if best is not None and plan.selection.value <= best.selection.value:
                break
            best, used = plan, plan.selection.minutes
            wanted = used + minutes_to_use(plan)
            if too_much:
                wanted = min(wanted, (used + too_much) // 2)
        if best is not None and wanted < best.selection.minutes + step:
            break
    chosen = choice.best(best.selection.budget_minutes)
    taken, bound = best.selection, chosen.bound
    for _ in range(FINAL_TRIES):
        if chosen.value <= taken.value:
            break
        try:
            best = place(chosen)
            taken, bound = chosen, chosen.bound
        except NoRoom as found:
            chosen = choice.best(chosen.minutes - max(step, found.minutes))
    return replace(best, selection=replace(choice.told(taken), bound=bound))


def minutes_to_use(plan: Plan, first: date = date.min) -> int:
    """More minutes of first study that a plan may have room for: two thirds of what is free from `first` on, for the
    reviews that they cause take the rest. The last two days are kept light."""
    days = [day for day in plan.days[:-2] if day.on >= first]
    free = (day.capacity_minutes - day.review_minutes - sum(session.minutes for session in day.sessions) for day in days)
    return sum(free) * 2 // 3
