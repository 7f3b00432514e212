"""Selection against the proven optimum, and how its cost grows.

python benchmarks/selection.py optimum    # 45 generated instances of 150 topics against HiGHS (minutes)
python benchmarks/selection.py deep       # the same with dear foundations
python benchmarks/selection.py growth     # CPU seconds at 150, 500, 2,000 and 10,000 topics
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from planner.select.choose import select_topics
from tests.instances import generate
from tests.optimum import optimum

SHARES = (0.1, 0.25, 0.5)
SEEDS = range(15)


def against_optimum(deep: bool) -> None:
    """Loss of value and looseness of the bound, in percent of the optimum, over all seeds and budgets."""
    losses, looseness, seconds = [], [], []
    for seed in SEEDS:
        case = generate(seed, 150, deep=deep)
        for share in SHARES:
            budget = round(case.full * share)
            start = time.process_time()
            found = select_topics(case.demand, case.library, case.graph, case.settings, budget, {})
            seconds.append(time.process_time() - start)
            best = optimum(case.library, case.demand, (), budget)
            assert found.value <= best.bound + 1e-4, "better than the optimum: the judge or the judged is wrong"
            assert found.bound >= best.value - 1e-4, "the printed bound is wrong"
            losses.append(100 * (1 - found.value / best.value))
            looseness.append(100 * (found.bound / best.value - 1))
            print(
                f"seed {seed:2d} budget {budget:5d}: value {found.value:6.2f} of {best.value:6.2f} ({losses[-1]:.2f} % less), "
                f"bound {looseness[-1]:.2f} % above, {1000 * seconds[-1]:.0f} ms"
            )
    for name, figures in (("below the optimum, %", losses), ("bound above it, %", looseness), ("CPU seconds", seconds)):
        print(
            f"{name}: median {statistics.median(figures):.3f}, mean {statistics.mean(figures):.3f}, worst {max(figures):.3f}"
        )


def growth() -> None:
    """CPU of one selection: a quarter of everything, but at most 300 hours. With the machine's own speed beside it."""
    start = time.process_time()
    sum(number * number for number in range(3_000_000))
    print(f"this machine now: {time.process_time() - start:.2f} s for three million multiplications")
    for topics in (150, 500, 2_000, 10_000):
        case = generate(1, topics)
        budget = min(case.full // 4, 18_000)
        start = time.process_time()
        found = select_topics(case.demand, case.library, case.graph, case.settings, budget, {})
        taken = time.process_time() - start
        print(
            f"{topics:6d} topics, {budget / 60:4.0f} hours: {taken:.3f} s, {len(found.kept)} topics kept, "
            f"value {found.value:.1f} (at least {found.value / found.bound:.1%} of the best)"
        )


def main() -> None:
    """Against the optimum of 45 instances, then the growth."""
    against_optimum(False)
    growth()


if __name__ == "__main__":
    if sys.argv[1:] == ["growth"]:
        growth()
    elif sys.argv[1:] in (["optimum"], ["deep"]):
        against_optimum(sys.argv[1] == "deep")
    else:
        sys.exit(__doc__)
