"""How well any judge could do on the simulated learners of benchmarks/assess.py, given thirty answers.

    python benchmarks/assess_bound.py [learners] [words of the kinds' names]

The judge here knows how the learners are made: the spreads, the steepness, how often they slip, guess and know a topic
without its prerequisites, how they rate themselves. It draws what is known and the abilities from the exact posterior
(Gibbs sampling, Geman and Geman 1984) and asks what lowers the expected variance most. With "told", it is told the
abilities as well, which no answers could tell so well. Nothing that has to find these things out can be better on
average, but for the choice of questions, which looks one answer ahead.
"""

import math
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from numpy.typing import NDArray

from benchmarks.assess import KINDS, Kind, learner, planned_topics
from planner.assess.belief import heights
from tests.instances import Generated, generate

Array = NDArray[np.float64]
GRID: Array = np.arange(-3.5, 3.51, 0.2)
SAMPLES = 300
QUADRATURE: Array = np.linspace(-0.6, 0.6, 7)  # of the chance effect that each topic has of its own


@dataclass(frozen=True)
class Given:
    """What the judge is given of one learner: ratings by area, or the abilities themselves."""

    ratings: dict[str, int] | None
    abilities: dict[str, float] | None


class Judge:
    """Samples of what a learner may know, kept in step with the answers."""

    def __init__(self, case: Generated, planned: tuple[str, ...], kind: Kind, given: Given, seed: int) -> None:
        self.draw = np.random.default_rng(seed)
        self.kind = kind
        self.topics = [topic for topic in case.graph.order if topic in set(planned)]
        number = {topic: index for index, topic in enumerate(self.topics)}
        self.needs = [
            [number[one] for one in case.graph.prerequisites(topic) if one in number] for topic in self.topics
        ]
        self.users: list[list[int]] = [[] for _ in self.topics]
        for index, needs in enumerate(self.needs):
            for need in needs:
                self.users[need].append(index)
        hard = heights(planned, case.library, case.graph)
        self.curves = np.stack([self._curve(hard[topic]) for topic in self.topics])
        self.areas = sorted({case.library.by_id[topic].area for topic in self.topics})
        self.area = np.array([self.areas.index(case.library.by_id[topic].area) for topic in self.topics])
        self.replies = np.array([[1 - kind.slip, kind.guess], [kind.slip, 1 - kind.guess]])
        self.own = np.zeros(len(self.topics))
        self.asked = np.zeros(len(self.topics), int)
        self.rated = np.zeros((len(self.areas), len(GRID)))
        if given.ratings is not None:
            self.rated = np.stack([self._rating(given.ratings[area]) for area in self.areas])
        told = given.abilities
        self.fixed = None if told is None else np.array([np.argmin(abs(GRID - told[area])) for area in self.areas])
        self.general = self.draw.normal(0, 0.6, SAMPLES)
        self.ability = np.zeros((SAMPLES, len(self.areas)), int)
        self.known = np.zeros((SAMPLES, len(self.topics)), bool)
        self._draw_abilities(blind=True)
        for index in range(len(self.topics)):
            self.known[:, index] = self.draw.random(SAMPLES) < self._suited(index) * self._ground(index)
        self.sweep(30)

    def _curve(self, height: float) -> Array:
        weights = np.exp(-(QUADRATURE**2) / 2 / 0.3**2)
        values = 1 / (1 + np.exp(-self.kind.steepness * (GRID[None] - height - QUADRATURE[:, None])))
        return np.asarray(weights @ values / weights.sum())

    def _rating(self, rating: int) -> Array:
        low, high = (((rating + side) * 0.8 - 1.6 - self.kind.shift - GRID) / self.kind.noise for side in (-0.5, 0.5))
        below = np.array([0.5 * (1 + math.erf(value / math.sqrt(2))) for value in low]) if rating > 0 else 0.0
        up_to = np.array([0.5 * (1 + math.erf(value / math.sqrt(2))) for value in high]) if rating < 4 else 1.0
        return np.asarray(np.log(np.maximum(up_to - below, 1e-12)))

    def _suited(self, index: int) -> Array:
        return np.asarray(self.curves[index][self.ability[:, self.area[index]]])

    def _ground(self, index: int, but: int = -1) -> Array:
        needs = [need for need in self.needs[index] if need != but]
        there = self.known[:, needs].all(axis=1) if needs else np.ones(SAMPLES, bool)
        return np.where(there, 1.0, self.kind.alone)

    def _draw_abilities(self, blind: bool = False) -> None:
        if self.fixed is not None:
            self.ability[:] = self.fixed
            return
        for place in range(len(self.areas)):
            weight = self.rated[place][None] - (GRID[None] - self.general[:, None]) ** 2 / 2 / 0.64
            for index in np.flatnonzero(self.area == place) if not blind else ():
                chance = self.curves[index][None] * self._ground(index)[:, None]
                weight = weight + np.log(np.where(self.known[:, index, None], chance, 1 - chance))
            heap = np.exp(weight - weight.max(axis=1, keepdims=True)).cumsum(axis=1)
            self.ability[:, place] = (heap < (self.draw.random(SAMPLES) * heap[:, -1])[:, None]).sum(axis=1)
        precision = 1 / 0.36 + len(self.areas) / 0.64
        centre = GRID[self.ability].sum(axis=1) / 0.64 / precision
        self.general = centre + self.draw.normal(0, 1, SAMPLES) / math.sqrt(precision)

    def sweep(self, times: int) -> None:
        for _ in range(times):
            for index in self.draw.permutation(len(self.topics)):
                chance = self._suited(index) * self._ground(index)
                odds = np.log(chance / (1 - chance)) + self.own[index]
                for user in self.users[index]:
                    suited = self._suited(user)
                    there, not_there = suited * self._ground(user, but=index), suited * self.kind.alone
                    odds = odds + np.where(
                        self.known[:, user], np.log(there / not_there), np.log((1 - there) / (1 - not_there))
                    )
                self.known[:, index] = self.draw.random(SAMPLES) < 1 / (1 + np.exp(-odds))
            self._draw_abilities()

    def most_telling(self) -> int:
        """The topic to ask about: the least variance to be expected after the answer, each topic twice at most."""
        chance = self.known.mean(axis=0)
        both = self.known.T.astype(float) @ self.known / SAMPLES
        value = np.zeros(len(chance))
        for yes, no in self.replies:
            likely = chance * yes + (1 - chance) * no
            after = (both * yes + (chance[None] - both) * no) / likely[:, None]
            value -= likely * (after * (1 - after)).sum(axis=1)
        value[self.asked >= 2] = -np.inf
        return int(np.argmax(value))

    def answered(self, index: int, knew: bool) -> None:
        yes, no = self.replies[0 if knew else 1]
        self.own[index] += math.log(yes / no)
        self.asked[index] += 1
        weight = np.where(self.known[:, index], yes, no)
        kept = self.draw.choice(SAMPLES, SAMPLES, p=weight / weight.sum())
        self.known, self.ability, self.general = self.known[kept], self.ability[kept], self.general[kept]
        self.sweep(6)

    def chances(self) -> Array:
        total = np.zeros(len(self.topics))
        for _ in range(25):
            self.sweep(1)
            total += self.known.mean(axis=0)
        return total / 25


def bound(learners: int, kind: Kind, told: bool = False, most: int = 30) -> tuple[float, float, float]:
    """Mean share judged right, its standard error, and the share that the judge itself expects."""
    cases = [generate(seed, 150) for seed in range(4)]
    plans = [planned_topics(case, kind.share) for case in cases]
    right, expected = [], []
    for number in range(learners):
        case, planned = cases[number % 4], plans[number % 4]
        draw = Random(f"learner {number}")
        knows, ratings, abilities = learner(case, planned, draw, kind)
        judge = Judge(case, planned, kind, Given(None, abilities) if told else Given(ratings, None), number)
        for _ in range(most - len(judge.areas)):
            index = judge.most_telling()
            judge.answered(index, draw.random() < (1 - kind.slip if knows[judge.topics[index]] else kind.guess))
        chances = judge.chances().tolist()
        right.append(
            sum((chance >= 0.5) == knows[topic] for chance, topic in zip(chances, judge.topics, strict=True))
            / len(chances)
        )
        expected.append(statistics.mean(max(chance, 1 - chance) for chance in chances))
    error = statistics.stdev(right) / math.sqrt(len(right))
    return statistics.mean(right), error, statistics.mean(expected)


def main(learners: int = 60, wanted: Sequence[str] = ()) -> None:
    for kind in KINDS:
        if wanted and not any(word in kind.name for word in wanted):
            continue
        for told in (False, True):
            right, error, expected = bound(learners, kind, told)
            name = f"{kind.name}{', told the abilities' if told else ''}"
            print(f"{name:46s} right {right:.3f} +- {error:.3f}, expected {expected:.3f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60, sys.argv[2:])
