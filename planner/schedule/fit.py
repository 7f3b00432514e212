"""How much first study a calendar holds: found by trying."""

import gc
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from typing import Protocol

from planner.model.plan import Move, Plan
from planner.model.selection import Selection
from planner.model.topic import Depth
from planner.schedule.place import NoRoom

GROWTHS, WORTH_TRYING = 6, 15  # tries to use what a plan leaves free, and minutes below which none is made
TOO_MUCH = 1.04  # of what a calendar is thought to hold, tried first
FEW_DAYS = 10  # open days: with fewer, only the eve is for reviews alone
# What new topics may cost a plan that stands: of the recall of cards on the interview day, and of its reviews.
RECALL_LOST, REVIEWS_KEPT = 0.005, 0.95
UNUSED = 2  # of the minutes that a plan may have room for, those a day that nothing fills


class Choice(Protocol):
    """What to study in so many minutes. `sketch`: quickly chosen, for trying; `best`: with a proven bound; `told`: a
    choice of either kind with all that is to be said of it; `continued`: an earlier choice kept, and more bought."""

    def sketch(self, budget_minutes: int) -> Selection: ...
    def best(self, budget_minutes: int) -> Selection: ...
    def told(self, made: Selection) -> Selection: ...
    def continued(
        self, before: Selection, budget_minutes: int, begun: Collection[str] = (), anew: bool = True
    ) -> Selection: ...


Repaired = tuple[Plan, tuple[Move, ...]]


def fit_choice(choice: Choice, place: Callable[[Selection], Plan], budget: int) -> Plan:
    """A plan that fits: a little too much is tried first, for a calendar that is full says how much it can't hold; then
    the best choice for so much less, until it fits, and more while days stay emptier than days do. `place` raises
    NoRoom. `budget`: minutes of first study to begin with."""
    best: Plan | None = None
    # the longer a plan, the more a try costs and the less it matters
    step = max(WORTH_TRYING, budget // 100, budget**2 // 600_000)
    wanted, too_much = int(budget * TOO_MUCH), 0
    tries, rough = 0, False
    while best is None or tries < GROWTHS:
        tries += 1
        tried = choice.best(wanted) if tries > 1 else choice.sketch(wanted)
        if best is not None and tried.value <= best.selection.value:
            break
        try:
            plan = place(tried)
        except NoRoom as found:
            assert tried.kept, "an empty selection fits every calendar"
            too_much = wanted
            least = best.selection.budget_minutes if best else 0
            less = found.minutes + step if tries == 1 else max(step, found.minutes) * (1 if best else tries - 1)
            wanted = max(least, min(wanted, tried.minutes) - less)
        else:
            best, used, rough = plan, plan.selection.minutes, tries == 1
            wanted = used + minutes_to_use(plan) - sum(day.capacity_minutes > 0 for day in plan.days) * UNUSED
            if too_much:
                wanted = min(wanted, (used + too_much) // 2)
        if best is not None and wanted < best.selection.minutes + step:
            break
    if better := _between(choice, place, best, too_much, 2 * step):
        best, rough = better, False
    bound = best.selection.bound
    if rough:  # it is the sketch that was placed last
        chosen = choice.best(best.selection.budget_minutes)
        bound = chosen.bound
        if chosen.value > best.selection.value:
            with suppress(NoRoom):  # it takes no longer in all, but may not fall into days as well
                best = place(chosen)
    return replace(best, selection=replace(choice.told(best.selection), bound=bound))


def _between(choice: Choice, place: Callable[[Selection], Plan], fits: Plan, too_much: int, close: int) -> Plan | None:
    """A better plan between one that fits and minutes that did not, where they are more than `close` and a tenth apart:
    what lies between is tried by halves."""
    found: Plan | None = None
    low, high, value = fits.selection.minutes, too_much, fits.selection.value
    while high - low > max(close, high // 10):
        middle = (low + high) // 2
        tried = choice.best(middle)
        try:
            if tried.value > value:
                found, value = place(tried), tried.value
            low = middle
        except NoRoom:
            high = middle
    return found


def fit_repair(
    choice: Choice,
    narrowed: Callable[[frozenset[str], Mapping[str, Depth]], Choice],
    repaired: Callable[[Selection], Repaired],
    first: Callable[[], Selection],
    trimmed: Callable[[Selection, int], Selection | None],
    today: date,
    more_time: bool,
) -> Repaired:
    """A repaired plan that fits: the `first` choice, less of it until it does, and more where new minutes came or
    where taking away left some.

    `repaired` raises NoRoom. `trimmed`: a choice with so many minutes less. `more_time`: there are new minutes from
    `today` on. `narrowed`: a choice that leaves some topics aside, and others as
    deep as they are.
    """
    chosen, grows = first(), more_time
    while True:
        try:
            found = repaired(chosen)
            break
        except NoRoom as lacking:
            less = trimmed(chosen, lacking.minutes)
            assert less is not None, "an empty selection fits every calendar"
            # what is said of the choice is said of the time that is really there
            bound = max(less.value, choice.best(less.minutes).bound)
            chosen, grows = replace(less, bound=bound, budget_minutes=less.minutes), True
    more, grower, recall = 0, choice, found[0].recall_on_interview_day
    nowhere: frozenset[str] = frozenset()  # new topics that found no place among what stands
    as_deep: dict[str, Depth] = {}  # topics of which what goes deeper found none
    for _ in range(3 * GROWTHS if grows else 0):
        plan = found[0]
        free = minutes_to_use(plan, today)
        more = min(more, free) if more else free
        if more < WORTH_TRYING:
            break
        grown = grower.continued(chosen, chosen.minutes + more, (), False)
        if grower is not choice:  # what is said of it is said by the choice that knows all topics
            grown = choice.continued(grown, grown.minutes, (), False)
        if grown.value <= plan.selection.value:
            break
        try:
            tried = repaired(grown)
            if (
                _reviews(tried[0]) < REVIEWS_KEPT * _reviews(plan)
                or tried[0].recall_on_interview_day < recall - RECALL_LOST
            ):
                more = more * 2 // 3  # it fits by leaving reviews out
                continue
            found, more, chosen = tried, 0, grown
        except NoRoom as lacking:
            depths = {kept.topic: kept.depth for kept in plan.selection.kept}
            deeper = {topic: depths[topic] for topic in lacking.topics if topic in depths and topic not in as_deep}
            fresh = frozenset(lacking.topics) - set(depths)
            if (fresh or deeper) and 2 * lacking.minutes <= more:
                nowhere, as_deep = nowhere | fresh, as_deep | deeper
                grower, more = narrowed(nowhere, as_deep), more - lacking.minutes
            else:
                more = min(more - lacking.minutes, more * 2 // 3)
    return found


def _reviews(plan: Plan) -> int:
    """How many reviews of single topics a plan holds."""
    return sum(session.kind == "review" and session.topic is not None for session in plan.sessions)


def minutes_to_use(plan: Plan, first: date = date.min) -> int:
    """More minutes of first study that a plan may have room for: two thirds of what is free from `first` on, for the
    reviews that they cause take the rest; in a few days they cause hardly any, and all of it counts. The last two days
    and the eves of interviews are kept light, in few days the eves alone."""
    opened = [day.on for day in plan.days if day.capacity_minutes]
    eves = {max((on for on in opened if on < interview.on), default=None) for interview in plan.interviews}
    few = len(opened) < FEW_DAYS
    days = [day for day in (plan.days if few else plan.days[:-2]) if day.on >= first and day.on not in eves]
    free = (
        day.capacity_minutes - day.review_minutes - sum(session.minutes for session in day.sessions) for day in days
    )
    return sum(free) if few else sum(free) * 2 // 3


@contextmanager
def no_collection() -> Iterator[None]:
    """Leave cyclic garbage alone meanwhile: choosing makes many short-lived lists and no cycles, and looking for some
    among all topics of a large library takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
