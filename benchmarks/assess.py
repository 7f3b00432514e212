"""How well the placement test judges simulated learners: accuracy by answers, calibration, mismatched answering.

    python benchmarks/assess.py [learners] [words of the kinds' names]

A simulated learner has a general ability and one for each area, knows a topic with a chance that falls with its
height plus a chance effect of its own that the test knows nothing of, and knows (nine times in ten) nothing whose
prerequisites are unknown. Self-ratings are the area's ability with noise.
"""

import math
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of learner. `slip`, `guess`: how often an answer is judged wrong though the topic is known, and the other
    way round; `steepness`: how sharply knowing falls off with a topic's height; `alone`: the chance to know a topic,
    were it easy enough, without all its prerequisites; `noise` and `shift` of self-ratings (one step of the scale is
    0.8); `share` of the time for everything that the plan has."""

    name: str
    slip: float = 0.1
    guess: float = 0.2
    steepness: float = 2.5
    alone: float = 0.1
    noise: float = 0.5
    shift: float = 0.0
    share: float = 0.25


KINDS = (
    Kind("as modelled"),
    Kind("few slips and guesses", slip=0.05, guess=0.1),
    Kind("many slips", slip=0.2),
    Kind("many guesses", guess=0.35),
    Kind("hardly ordered knowledge", steepness=1.5, alone=0.3),
    Kind("rates too high", shift=0.8),
    Kind("rates too low", shift=-0.8),
    Kind("rates loosely", noise=1.2),
    Kind("as modelled, long plan", share=0.5),
)


def learner(
    case: Generated, planned: tuple[str, ...], draw: Random, kind: Kind = KINDS[0]
) -> tuple[dict[str, bool], dict[str, int], dict[str, float]]:
    """What a learner knows of the planned topics, the self-rating of each area, and the ability behind it."""
    hard = heights(planned, case.library, case.graph)
    general = draw.gauss(0, 0.6)
    ability = {area.id: general + draw.gauss(0, 0.8) for area in case.library.areas}
    knows: dict[str, bool] = {}
    for topic in case.graph.order:
        if topic not in hard:
            continue
        height = hard[topic] + draw.gauss(0, 0.3)
        chance = 1 / (1 + math.exp(-kind.steepness * (ability[case.library.by_id[topic].area] - height)))
        grounded = all(knows.get(before, True) for before in case.graph.prerequisites(topic))
        knows[topic] = draw.random() < chance and (grounded or draw.random() < kind.alone)
    ratings = {
        area: min(4, max(0, round((value + kind.shift + draw.gauss(0, kind.noise) + 1.6) / 0.8)))
        for area, value in ability.items()
    }
    return knows, ratings, ability


def sit(
    case: Generated, planned: tuple[str, ...], knows: dict[str, bool], ratings: dict[str, int], kind: Kind,
    most: int, draw: Random,
) -> Sitting:  # fmt: skip
    """A whole test with a learner who slips and guesses."""
    sitting = Sitting()
    while (ask := next_ask(sitting, planned, case.library, case.graph, most=most)) is not None:
        if ask.question is None:
            sitting = sitting.rated(ask.area, ratings[ask.area])
        else:
            right = draw.random() < (1 - kind.slip if knows[ask.topic] else kind.guess)
            sitting = sitting.answered(ask.topic, ask.question.id, "knew" if right else "no")
    return sitting


def measure(learners: int, kind: Kind = KINDS[0], most: int = 30) -> dict[str, object]:
    """Mean share of planned topics judged right, by the likelier side ("right") and by what the plan credits at the
    depth explain ("credited": only with evidence), answers given, and calibration in tenths."""
    right, credited, answers = [], [], []
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    cases = [generate(seed, 150) for seed in range(4)]
    plans = [planned_topics(case, kind.share) for case in cases]
    for number in range(learners):
        case, planned = cases[number % 4], plans[number % 4]
        draw = Random(f"learner {number}")
        knows, ratings, _ = learner(case, planned, draw, kind)
        sitting = sit(case, planned, knows, ratings, kind, most, draw)
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
        "worst tenth": sorted(credited)[len(right) // 10],
        "answers": statistics.mean(answers),
        "planned": statistics.mean(map(len, plans)),
        "calibration error": error,
        "calibration": calibration,
    }


def main(learners: int = 200, wanted: Sequence[str] = ()) -> None:
    print("kind                        judged right  as credited  worst tenth  answers  topics  calibration error")
    for kind in KINDS:
        if wanted and not any(word in kind.name for word in wanted):
            continue
        found = measure(learners, kind)
        print(
            f"{kind.name:26s} {found['right']:12.3f} {found['credited']:12.3f} {found['worst tenth']:12.3f} "
            f"{found['answers']:8.1f} {found['planned']:7.0f} {found['calibration error']:12.3f}",
            flush=True,
        )
        if kind is KINDS[0]:
            for said, true, count in found["calibration"]:  # type: ignore[attr-defined]
                print(f"    said {said:.2f}  known {true:.2f}  of {count}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, sys.argv[2:])
