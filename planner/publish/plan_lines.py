"""The plan, and the difference between two plans, as lines for the terminal."""

from collections.abc import Sequence

from planner.model.plan import Move, Plan
from planner.model.topic import Library
from planner.publish.markup import plural
from planner.publish.spent import counted_sessions, spent_line
from planner.publish.week import day_title, duration, week_text, weeks_of

MOST_LEFT_OUT = 12
MORE_HOURS = 300  # minutes: "with 5 more hours"


def plan_lines(plan: Plan, library: Library, done: frozenset[str] = frozenset()) -> list[str]:
    """The whole plan: bad news first, then week by week, then what was left out and what more time would buy."""
    chosen = plan.selection
    lines = []
    if chosen.musts_missing:
        first = [entry.topic for entry in chosen.left_out if entry.topic in chosen.musts_missing]
        names = list(dict.fromkeys([*first, *chosen.musts_missing]))  # those that bring most for their time first
        more = f" and {len(names) - MOST_LEFT_OUT} more" if len(names) > MOST_LEFT_OUT else ""
        lines.append(f"Not every must fits the time. Missing: {_titles(names[:MOST_LEFT_OUT], library)}{more}.")
        lines += [f"  {way}" for way in chosen.way_out]
        lines.append("")
    lines += [week_text(week, done) for week in weeks_of(plan)]
    lines += value_lines(plan)
    lines += [*plan.notes, ""]
    lines += left_out_lines(plan, library)
    return lines


def value_lines(plan: Plan) -> list[str]:
    """How much is in the plan, and how good the choice is."""
    chosen = plan.selection
    lines = [f"{plural(len(chosen.kept), 'topic')} in {counted_sessions(plan)}. {spent_line(plan)}."]
    if chosen.bound > 0:
        lines.append(
            f"Value {chosen.value:.2f}; no choice for the same time exceeds {chosen.bound:.2f} "
            f"({100 * min(1.0, chosen.value / chosen.bound):.1f} %)."
        )
    if plan.estimate_factor != 1.0:
        lines.append(f"Planned with {plan.estimate_factor:.2f} times the library's minutes, by the pace so far.")
    lines.append(f"Expected recall of the cards on the interview day: {100 * plan.recall_on_interview_day:.0f} %.")
    return lines


def left_out_lines(plan: Plan, library: Library) -> list[str]:
    """What was left out, dearest loss first, and what the next hours would buy."""
    chosen = plan.selection
    lines = []
    if chosen.left_out:
        lines.append(f"Left out ({len(chosen.left_out)}):")
        for entry in chosen.left_out[:MOST_LEFT_OUT]:
            title = _titles((entry.topic,), library)
            lines.append(f"  {title} ({entry.depth}): {entry.why}")
        if len(chosen.left_out) > MOST_LEFT_OUT:
            lines.append(f"  and {len(chosen.left_out) - MOST_LEFT_OUT} more; --format json lists all")
    bought: list[str] = []
    minutes = 0
    for step in chosen.next_purchases:
        if minutes + step.minutes > MORE_HOURS and bought:
            break
        minutes += step.minutes
        bought.append(f"{_titles((step.topic,), library)} ({step.depth}, {step.minutes} min)")
    if bought:
        lines.append(f"With {duration(minutes)} more: {', '.join(bought)}.")
    return lines


def _titles(topics: Sequence[str], library: Library) -> str:
    return ", ".join(library.by_id[topic].title if topic in library.by_id else topic for topic in topics)


def other_changes(before: Plan, after: Plan) -> list[str]:
    """What is different in two plans whose sessions are the same."""
    lines = []
    cards = [sum(day.review_minutes for day in plan.days) for plan in (before, after)]
    if cards[0] != cards[1]:
        lines.append(f"Cards take {duration(cards[1])}, not {duration(cards[0])}.")
    recall = [f"{100 * plan.recall_on_interview_day:.1f} %" for plan in (before, after)]
    if recall[0] != recall[1]:
        lines.append(f"Expected recall on the interview day: {recall[0]} -> {recall[1]}.")
    rounds = [", ".join(f"{entry.on} {entry.round}".strip() for entry in plan.interviews) for plan in (before, after)]
    if rounds[0] != rounds[1]:
        lines.append(f"Interviews: {rounds[0]} -> {rounds[1]}.")
    minutes = [sum(day.capacity_minutes for day in plan.days) for plan in (before, after)]
    if minutes[0] != minutes[1]:
        lines.append(f"The days have {duration(minutes[1])} in all, not {duration(minutes[0])}.")
    return lines


def move_lines(moves: Sequence[Move], before: Plan, after: Plan, took: float = 1.0) -> list[str]:
    """The difference as a reader wants it: counts first, then each session that moves, comes or goes, and why. `took`:
    how many times as long as the library says the sessions so far took."""
    if not moves:
        return ["Nothing moves.", *other_changes(before, after)]
    moved = [move for move in moves if move.before and move.after]
    gone = [move for move in moves if move.after is None]
    new = [move for move in moves if move.before is None]
    lines = [f"{len(moved)} session{'s move' if len(moved) != 1 else ' moves'}, {len(new)} new, {len(gone)} gone."]
    factor = after.estimate_factor
    if before.estimate_factor != factor:
        damped = (
            " (nearer to what the library says while little is recorded)" if f"{took:.2f}" != f"{factor:.2f}" else ""
        )
        lines.append(
            f"Sessions so far took {took:.2f} times the library's minutes; the rest is planned with {factor:.2f}{damped}, before "
            f"it was {before.estimate_factor:.2f}. 'learn_estimates: false' switches this off."
        )
    kept = {entry.topic for entry in after.selection.kept}
    lost = [entry.topic for entry in before.selection.kept if entry.topic not in kept]
    if lost:
        lines.append(f"No longer in the plan: {', '.join(lost)}.")
    for title, listed in (("Moves", moved), ("New", new), ("Goes", gone)):
        if listed:
            lines.append(f"{title}:")
        for move in listed:
            was = day_title(move.before) if move.before else ""
            now = day_title(move.after) if move.after else ""
            dates = f"{was} -> {now}" if was and now else was or now
            lines.append(f"  {dates:26s} {move.title} ({move.session}): {move.why}")
    recall = (before.recall_on_interview_day, after.recall_on_interview_day)
    lines.append(f"Expected recall on the interview day: {100 * recall[0]:.1f} % -> {100 * recall[1]:.1f} %.")
    return lines
