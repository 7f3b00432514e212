"""What a plan's minutes go into: every page and command that shows a total says it in these words."""

from planner.model.plan import Plan
from planner.publish.markup import plural
from planner.publish.week import duration


def minutes_by_purpose(plan: Plan) -> tuple[tuple[str, int], ...]:
    """Minutes of first study, reviews, mocks, cards and buffers, in this order; they add up to all planned minutes.

    The refresh of a known topic belongs to first study, whose minutes it was chosen for.
    """
    found = {"first study": 0, "reviews": 0, "mocks": 0, "cards": 0, "buffers": 0}
    names = {"review": "reviews", "mock": "mocks", "buffer": "buffers"}
    for day in plan.days:
        found["cards"] += day.review_minutes
        for session in day.sessions:
            found["first study" if session.is_refresh else names.get(session.kind, "first study")] += session.minutes
    return tuple(found.items())


def spent_line(plan: Plan) -> str:
    """'50 h 56: 30 h first study, 7 h 20 reviews, 8 h 16 cards, 5 h 20 buffers', without what there is none of."""
    parts = minutes_by_purpose(plan)
    said = ", ".join(f"{duration(minutes)} {name}" for name, minutes in parts if minutes)
    return duration(sum(minutes for _, minutes in parts)) + (f": {said}" if said else "")


def counted_sessions(plan: Plan) -> str:
    """'114 sessions and 6 buffers': a buffer is room, not something to do."""
    buffers = sum(session.kind == "buffer" for session in plan.sessions)
    count = plural(len(plan.sessions) - buffers, "session")
    return f"{count} and {plural(buffers, 'buffer')}" if buffers else count
