"""How well the placement test judges simulated learners: accuracy by answers, calibration, mismatched answering.

    python benchmarks/assess.py [learners]

A simulated learner has a general ability and one for each area, knows a topic with a chance that falls with its
height plus a chance effect of its own that the test knows nothing of, and knows (nine times in ten) nothing whose
prerequisites are unknown. Self-ratings are the area's ability with noise.
"""

import math
import statistics
import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from planner.assess.ask import next_ask
from planner.assess.belief import believe, heights
from planner.assess.conclude import conclude
from planner.assess.session import Sitting
from planner.select.choose import select_topics
from tests.instances import Generated, generate


def planned_topics(case: Generated, share: float) -> tuple[str, ...]:
    """The topics of a plan with this share of the time that everything would take."""
    chosen = select_topics(case.demand, case.library, case.graph, case.settings, round(case.full * share), {})
    return tuple(kept.topic for kept in chosen.kept)


def learner(
    case: Generated, planned: tuple[str, ...], draw: Random, steepness: float = 2.5, alone: float = 0.1
) -> tuple[dict[str, bool], dict[str, int]]:
    """What a learner knows of the planned topics, and the self-rating of each area.

    `alone`: the chance to know a topic, were it easy enough, without all its prerequisites.
    """
    hard = heights(planned, case.library, case.graph)
    general = draw.gauss(0, 0.6)
    ability = {area.id: general + draw.gauss(0, 0.8) for area in case.library.areas}
    knows: dict[str, bool] = {}
    for topic in case.graph.order:
        if topic not in hard:
            continue
        height = hard[topic] + draw.gauss(0, 0.3)
        chance = 1 / (1 + math.exp(-steepness * (ability[case.library.by_id[topic].area] - height)))
        grounded = all(knows.get(before, True) for before in case.graph.prerequisites(topic))
        knows[topic] = draw.random() < chance and (grounded or draw.random() < alone)
    ratings = {area: min(4, max(0, round((value + draw.gauss(0, 0.5) + 1.6) / 0.8))) for area, value in ability.items()}
    return knows, ratings


def sit(
    case: Generated, planned: tuple[str, ...], knows: dict[str, bool], ratings: dict[str, int], slip: float, guess: float,
    most: int, draw: Random,
) -> Sitting:  # fmt: skip
    """A whole test with a learner who slips and guesses."""
    sitting = Sitting()
    while (ask := next_ask(sitting, planned, case.library, case.graph, most=most)) is not None:
        if ask.question is None:
            sitting = sitting.rated(ask.area, ratings[ask.area])
        else:
            right = draw.random() < (1 - slip if knows[ask.topic] else guess)
            sitting = sitting.answered(ask.topic, ask.question.id, "knew" if right else "no")
    return sitting


def measure(
    learners: int,
    slip: float,
    guess: float,
    most: int = 30,
    steepness: float = 2.5,
    alone: float = 0.1,
    share: float = 0.25,
) -> dict[str, object]:
    """Mean share of planned topics judged right, by the likelier side ("right") and by what the plan credits at the
    depth explain ("credited": only with evidence), answers given, and calibration in tenths."""
    right, credited, answers = [], [], []
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    cases = [generate(seed, 150) for seed in range(4)]
    plans = [planned_topics(case, share) for case in cases]
    for number in range(learners):
        case, planned = cases[number % 4], plans[number % 4]
        draw = Random(f"learner {number}")
        knows, ratings = learner(case, planned, draw, steepness, alone)
        sitting = sit(case, planned, knows, ratings, slip, guess, most, draw)
        belief = believe(sitting, planned, case.library, case.graph)
        said = conclude(sitting, planned, case.library, case.graph)
        right.append(sum((belief.known[topic] >= 0.5) == knows[topic] for topic in planned) / len(planned))
        credited.append(sum((each.depth == "explain") == knows[each.topic] for each in said) / len(planned))
        answers.append(sitting.count)
        for topic in planned:
            bins[min(9, int(belief.known[topic] * 10))].append((belief.known[topic], knows[topic]))
    calibration = [
        (statistics.mean(chance for chance, _ in each), sum(known for _, known in each) / len(each), len(each))
        for each in bins
        if each
    ]
    total = sum(count for *_, count in calibration)
    error = sum(abs(said - true) * count for said, true, count in calibration) / total
    return {
        "right": statistics.mean(right),
        "credited": statistics.mean(credited),
        "worst tenth": sorted(right)[len(right) // 10],
        "answers": statistics.mean(answers),
        "planned": statistics.mean(map(len, plans)),
        "calibration error": error,
        "calibration": calibration,
    }


def main() -> None:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    kinds = (
        (0.1, 0.2, 2.5, 0.1, 0.25),
        (0.05, 0.1, 2.5, 0.1, 0.25),
        (0.2, 0.2, 2.5, 0.1, 0.25),
        (0.1, 0.35, 2.5, 0.1, 0.25),
        (0.1, 0.2, 1.5, 0.3, 0.25),
        (0.1, 0.2, 2.5, 0.1, 0.5),
    )
    for slip, guess, steepness, alone, share in kinds:
        found = measure(learners, slip, guess, 30, steepness, alone, share)
        print(
            f"slip {slip:.2f} guess {guess:.2f} steepness {steepness} alone {alone}: right {found['right']:.3f} (worst tenth {found['worst tenth']:.3f}; "
            f"as credited in the plan {found['credited']:.3f}), "
            f"{found['answers']:.1f} answers, {found['planned']:.0f} topics, calibration error {found['calibration error']:.3f}"
        )
        if (slip, guess, steepness, share) == (0.1, 0.2, 2.5, 0.25):
            for said, true, count in found["calibration"]:  # type: ignore[attr-defined]
                print(f"    said {said:.2f}  known {true:.2f}  of {count}")


if __name__ == "__main__":
    main()
