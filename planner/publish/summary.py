"""What `planner build` says when it is done: the plan in a few honest lines, bad news first."""

from planner.model.study import Study
from planner.publish.changes import changed_lines
from planner.publish.markup import plural
from planner.publish.spent import counted_sessions, spent_line

MOST_UNMATCHED = 5


def build_summary(study: Study) -> tuple[str, ...]:
    """Lines for the terminal."""
    plan, chosen = study.plan, study.plan.selection
    lines = []
    if chosen.musts_missing:
        missing = ", ".join(chosen.musts_missing[:6]) + (", ..." if len(chosen.musts_missing) > 6 else "")
        lines.append(
            f"Not everything that is a must fits the time: {plural(len(chosen.musts_missing), 'topic')} "
            f"{'is' if len(chosen.musts_missing) == 1 else 'are'} missing ({missing})."
        )
        lines += [f"  {way}" for way in chosen.way_out]
    lines += [f"{entry.path} repeats {entry.same_as}; it counts once." for entry in study.extractions if entry.same_as]
    lines += [
        f"{entry.path} is written in {entry.language}: the library is English, so that few of its terms are found."
        for entry in study.extractions
        if entry.language
    ]
    asked = sum(len(entry.requirements) for entry in study.extractions if not entry.same_as)
    postings = sum(1 for entry in study.extractions if not entry.same_as)
    lines.append(f"{plural(postings, 'posting')} with {plural(asked, 'requirement')}.")
    if study.demand.unmatched:
        names = ", ".join(entry.term for entry in study.demand.unmatched[:MOST_UNMATCHED])
        more = len(study.demand.unmatched) - MOST_UNMATCHED
        tail = f" and {more} more" if more > 0 else ""
        lines.append(f"Not in the library: {names}{tail}; 'planner topics new AREA/TOPIC' starts a topic.")
    study_days = sum(1 for day in plan.days if day.sessions or day.review_minutes)
    lines.append(
        f"{plural(len(chosen.kept), 'topic')} in {counted_sessions(plan)} on {plural(study_days, 'day')}. {spent_line(plan)}."
    )
    if chosen.bound > 0:
        share = 100 * min(1.0, chosen.value / chosen.bound)
        lines.append(f"At least {share:.1f} % of the best possible choice for the time.")
    if chosen.left_out:
        lines.append(f"{len(chosen.left_out)} left out; the page 'Left out' says what each would cost and bring.")
    if study.workspace.accepted_plan is not None:
        lines += changed_lines(study.workspace.accepted_plan, plan)
    clashes = [condition for condition in study.conditions if condition.clash]
    lines += [f"Check: {condition.sources[0]}: {condition.clash}" for condition in clashes]
    lines.append(f"Expected recall of the cards on the interview day: {100 * plan.recall_on_interview_day:.0f} %.")
    return (*lines, *plan.notes)
