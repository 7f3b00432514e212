"""What a learner probably knows, from few answers.

Every area has an ability on a grid; how likely a topic is known at an ability falls with its height in the graph
(how long a chain of prerequisites it stands on). Given the ability, topics are independent, so the posterior over
the grid is exact: prior and self-rating times, for each answered topic, the chance of its answers. A topic's own
answers then count for it once more than for its area. Last the graph has its say: a topic is hardly known without
its prerequisites. Source of the model: item response theory (Rasch 1960) with slip and guess (Junker and Sijtsma 2001).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planner.assess.session import Answer, Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library

GRID = tuple(-2.5 + 0.5 * step for step in range(11))
PRIOR = tuple(math.exp(-ability * ability / 2) for ability in GRID)
STEEPNESS = 2.2  # how sharply knowing falls off with a topic's height
SHORT_CHAIN = 6  # where chains are shorter, their ends are not as hard as that
RATING_SPREAD = 0.6  # standard deviation of a self-rating around the ability
PASSES = 2  # the abilities are found again once it is known roughly which prerequisites are there
WITHOUT_NEEDS = 0.1  # chance that a topic is known though a prerequisite is not


@dataclass(frozen=True, slots=True)
class Answering:
    """How answers come about: `slip`, the chance to miss what one knows; `guess`, to judge oneself right without.

    Both are assumed a little larger than they mostly are: who answers worse than assumed is misjudged more than who
    answers better.
    """

    slip: float = 0.13
    guess: float = 0.25

    def chances(self, reply: Reply) -> tuple[float, float]:
        """How likely the reply is for one who knows the topic, and for one who does not.

        "partly" lies between knew and no (geometric means). Who says "don't know" hardly ever knows.
        """
        knew, missed = (1 - self.slip, self.guess), (self.slip, 1 - self.guess)
        if reply == "knew":
            return knew
        if reply == "partly":
            return math.sqrt(knew[0] * missed[0]), math.sqrt(knew[1] * missed[1])
        return missed if reply == "no" else (self.slip / 2, 1 - self.guess)


@dataclass(frozen=True)
class Belief:
    """The chance that each planned topic is known (at the depth explain), by topic in the order asked for."""

    known: dict[str, float]
    ability: dict[str, tuple[float, ...]] = field(default_factory=dict)

    @property
    def expected_right(self) -> float:
        """The share of topics that judging by the likelier side is expected to get right."""
        if not self.known:
            return 1.0
        return sum(max(chance, 1 - chance) for chance in self.known.values()) / len(self.known)


def heights(planned: Sequence[str], library: Library, graph: TopicGraph) -> dict[str, float]:
    """How hard each topic is on the scale of abilities: from -1 (no prerequisites) to 1.5 (the longest chain,
    if it is longer than SHORT_CHAIN)."""
    height: dict[str, int] = {}
    for topic in graph.order:
        height[topic] = max((height[before] + 1 for before in graph.prerequisites(topic)), default=0)
    tallest = max([SHORT_CHAIN, *(height[topic] for topic in planned)])
    return {topic: -1.0 + 2.5 * height[topic] / tallest for topic in planned}


def knows_at(height: float) -> tuple[float, ...]:
    """The chance to know a topic of this height at each ability of the grid."""
    return tuple(1 / (1 + math.exp(-STEEPNESS * (ability - height))) for ability in GRID)


def rating_chances(rating: int) -> tuple[float, ...]:
    """How likely a self-rating (0 to 4) is at each ability."""
    centre = -1.6 + 0.8 * rating
    return tuple(math.exp(-((ability - centre) ** 2) / (2 * RATING_SPREAD**2)) for ability in GRID)


def normal(weights: Iterable[float]) -> tuple[float, ...]:
    """Weights that sum to one."""
    found = tuple(weights)
    total = sum(found)
    return tuple(weight / total for weight in found)


def evidence(answers: Iterable[Answer], answering: Answering) -> dict[str, tuple[float, float]]:
    """For each answered topic how likely its answers are if it is known and if not."""
    found: dict[str, tuple[float, float]] = {}
    for answer in answers:
        yes, no = answering.chances(answer.reply)
        before = found.get(answer.topic, (1.0, 1.0))
        found[answer.topic] = before[0] * yes, before[1] * no
    return found


def believe(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    answering: Answering = Answering(),
) -> Belief:
    """The chance that each planned topic is known. Answers about other topics are not used."""
    curves = {topic: knows_at(height) for topic, height in heights(planned, library, graph).items()}
    seen = evidence((answer for answer in sitting.answers if answer.topic in curves), answering)
    ability: dict[str, tuple[float, ...]] = {}
    rated = dict(sitting.ratings)
    for area in dict.fromkeys(library.by_id[topic].area for topic in planned):
        weights = list(PRIOR)
        if area in rated:
            weights = [weight * chance for weight, chance in zip(weights, rating_chances(rated[area]), strict=True)]
        ability[area] = normal(weights)
    for topic, depth in sitting.overruled:  # the learner's own word, as good as certain
        if topic in curves:
            seen[topic] = (1.0, 1e-6) if depth in ("explain", "implement") else (1e-6, 1.0)
    areas = {topic: library.by_id[topic].area for topic in planned}
    known: dict[str, float] = {}
    start = ability
    for _ in range(PASSES):
        ability = dict(start)
        for topic, (yes, no) in seen.items():
            ground = grounded(topic, graph, known)
            ability[areas[topic]] = normal(
                weight * (curve * ground * yes + (1 - curve * ground) * no)
                for weight, curve in zip(ability[areas[topic]], curves[topic], strict=True)
            )
        known = {}
        for topic in graph.order:
            if topic in curves:
                ground = grounded(topic, graph, known)
                curve = [ground * chance for chance in curves[topic]]
                known[topic] = _chance(ability[areas[topic]], curve, seen.get(topic))
        by_graph(known, graph, seen)
    known = {topic: known[topic] for topic in planned}
    for topic, depth in sitting.overruled:
        if topic in known:
            known[topic] = 1.0 if depth in ("explain", "implement") else 0.0
    return Belief(known, ability)


def grounded(topic: str, graph: TopicGraph, known: Mapping[str, float]) -> float:
    """How far the prerequisites allow a topic to be known: 1 when all are known, WITHOUT_NEEDS when one is not."""
    least = min((known[before] for before in graph.prerequisites(topic) if before in known), default=1.0)
    return WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * least


def _chance(ability: Sequence[float], curve: Sequence[float], seen: tuple[float, float] | None) -> float:
    """The chance to know a topic, given the area's ability (which its own answers have moved already)."""
    if seen is None:
        return sum(weight * chance for weight, chance in zip(ability, curve, strict=True))
    yes, no = seen
    return sum(
        weight * chance * yes / (chance * yes + (1 - chance) * no)
        for weight, chance in zip(ability, curve, strict=True)
    )


def _firmness(seen: tuple[float, float] | None) -> float:
    """How little a topic's chance gives way: most when the learner's own word stands."""
    return 1.0 if seen is None else 1000.0 if min(seen) <= 1e-6 else 3.0


def by_graph(known: dict[str, float], graph: TopicGraph, seen: Mapping[str, tuple[float, float]]) -> None:
    """Bring the chances of topics and their prerequisites together where they contradict: who knows a topic knows
    its prerequisite with 1 - WITHOUT_NEEDS. Both give way; one that was asked about gives way less."""
    order = [topic for topic in graph.order if topic in known]
    for _ in range(2):
        for topic in reversed(order):
            for before in graph.prerequisites(topic):
                if before not in known:
                    continue
                least = (1 - WITHOUT_NEEDS) * known[topic]
                if known[before] < least:
                    firm_topic, firm_before = (_firmness(seen.get(name)) for name in (topic, before))
                    lift = (least - known[before]) * firm_topic / (firm_topic + firm_before)
                    known[before] += lift
                    known[topic] = min(known[topic], known[before] / (1 - WITHOUT_NEEDS))
