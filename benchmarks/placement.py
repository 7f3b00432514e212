"""Selection, placement, card forecast and verification together: CPU seconds as the library grows, and after a missed day.

    python -m benchmarks placement

The yardstick is the growth of the library itself: time for n topics over time for 150.
"""

import statistics
import time
from dataclasses import replace

from planner.check.plan_rules import verify_plan
from planner.graph.topic_graph import build_graph
from planner.model.plan import Plan
from planner.model.progress import ProgressEntry
from planner.pipeline import make_plan, replan
from planner.publish.plan_json import plan_to_json
from tests.instances import Generated, generate

SIZES = (150, 500, 2_000, 10_000)
LONG = (2_000, 10_000)  # sizes planned with 300 hours in all


def planned(case: Generated) -> tuple[Plan, float, float]:
    """A plan, the CPU seconds of selecting and placing it, and those of verifying it."""
    begin = time.process_time()
    plan = make_plan(case.demand, case.library, case.settings, (), None, case.settings.start, {})
    made = time.process_time()
    problems = verify_plan(plan_to_json(plan), case.library, case.settings, {}, case.demand)
    assert not problems, problems
    return plan, made - begin, time.process_time() - made


def main() -> None:
    """Print the figures."""
    begin = time.process_time()
    sum(number * number for number in range(3_000_000))
    print(f"this machine now: {time.process_time() - begin:.2f} s CPU for three million multiplications")
    first = 0.0
    for size in SIZES:
        case = generate(1, topics=size)
        if size in LONG:  # 300 hours of study days: 15 weeks of 200 minutes on six days
            from datetime import timedelta

            from planner.model.settings import Interview

            end = (Interview(case.settings.start + timedelta(weeks=15)),)
            minutes = (200, 200, 200, 200, 200, 200, 0)
            case = replace(case, settings=replace(case.settings, interviews=end, study_minutes=minutes))
        runs = [planned(case) for _ in range(1 if size > 2_000 else 3)]
        plan = runs[0][0]
        made = statistics.median(run[1] for run in runs)
        checked = statistics.median(run[2] for run in runs)
        first = first or made + checked
        print(
            f"{size:6d} topics: {len(plan.selection.kept):4d} kept, {len(plan.sessions):4d} sessions; "
            f"plan {made:6.3f} s, verify {checked:6.3f} s CPU ({(made + checked) / first:5.1f} x the first); "
            f"at least {plan.selection.value / plan.selection.bound:.1%} of the best choice for its time"
        )
    case = generate(1)
    build_graph(case.library)
    plan = planned(case)[0]
    days = [day.on for day in plan.days if day.sessions]
    today = days[11]
    entries = tuple(
        ProgressEntry(f"p{number}", f"{session.on}T19:00:00+00:00", "done", session.id, session.topic or "")
        for number, session in enumerate(plan.sessions)
        if session.on < days[10]
    )
    begin = time.process_time()
    _, moves = replan(case.demand, case.library, case.settings, entries, plan, today, {})
    print(f"replan after one missed day: {time.process_time() - begin:.3f} s CPU, {len(moves)} sessions move")


if __name__ == "__main__":
    main()
