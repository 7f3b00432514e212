"""How much first study a calendar holds: found by trying."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from planner.model.plan import Plan
from planner.model.selection import Selection
from planner.schedule.place import NoRoom

GROWTHS, WORTH_TRYING = 6, 15  # tries to use what a plan leaves free, and minutes below which none is made


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
    step = max(WORTH_TRYING, budget**2 // 600_000)  # the longer a plan, the more a try costs and the less it matters
    wanted, too_much, tries = budget, 0, 0
    while best is None or tries < GROWTHS:
        tries += 1
        sketched = choice.sketch(wanted)
        if best is not None and sketched.kept == best.selection.kept:
            break
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
    taken, bound = best.selection, 0.0
    nearly = [too_much] if step == WORTH_TRYING and 0 < too_much - taken.minutes <= 2 * step else []
    for budget in [*nearly, taken.budget_minutes]:
        chosen = choice.best(budget)
        if budget == taken.budget_minutes:
            bound = chosen.bound
        if chosen.value > taken.value:
            try:
                best = place(chosen)
            except NoRoom:
                continue
            taken, bound = chosen, chosen.bound
            break
    return replace(best, selection=replace(choice.told(taken), bound=bound))


def minutes_to_use(plan: Plan, first: date = date.min) -> int:
    """More minutes of first study that a plan may have room for: two thirds of what is free from `first` on, for the
    reviews that they cause take the rest. The last two days and the eves of interviews are kept light."""
    opened = [day.on for day in plan.days if day.capacity_minutes]
    eves = {max((on for on in opened if on < interview.on), default=None) for interview in plan.interviews}
    days = [day for day in plan.days[:-2] if day.on >= first and day.on not in eves]
    free = (
        day.capacity_minutes - day.review_minutes - sum(session.minutes for session in day.sessions) for day in days
    )
    return sum(free) * 2 // 3
