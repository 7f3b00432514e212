"""What a learner probably knows, from few answers.

Every area has an ability; how likely a topic is known at an ability falls with its height in the graph (how long a
chain of prerequisites it stands on), and a topic is hardly known without its prerequisites. Self-ratings and answers
are brought together by belief propagation (planner/assess/messages.py). People rate themselves in different ways: as
they answer, too high, too low or loosely. Each way is followed, and counts by how well it foresees every answer from
the others. Source of the model: item response theory (Rasch 1960) with slip and guess (Junker and Sijtsma 2001).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from planner.assess.messages import GRID, Array, Net, Told, make_net, silence, tell
from planner.assess.session import RATINGS, Answer, Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library

STEEPNESS = 2.2  # how sharply knowing falls off with a topic's height
SHORT_CHAIN = 6  # where chains are shorter, their ends are not as hard as that
SWEEPS = 16  # rounds of telling, enough to settle
SURE = math.log(1e6)  # log odds that the learner's own word speaks for


@dataclass(frozen=True, slots=True)
class Rating:
    """A way of rating oneself: `shift`, how far above the ability (one step of the scale is .8), and `spread`, the
    standard deviation around that. `words` end the sentence "it looks as if you rate yourself ..."."""

    words: str
    shift: float
    spread: float
    common: float


WAYS = (
    Rating("as you answer", 0.0, 0.55, 0.4),
    Rating("higher than you answer", 0.6, 0.6, 0.2),
    Rating("lower than you answer", -0.6, 0.6, 0.2),
    Rating("now higher, now lower than you answer", 0.0, 1.1, 0.2),
)


@dataclass(frozen=True, slots=True)
class Answering:
    """How answers come about: `slip`, the chance to miss what one knows; `guess`, to judge oneself right without.

    Both are assumed a little larger than they mostly are: who answers worse than assumed is misjudged more than who
    answers better.
    """

    slip: float = 0.12
    guess: float = 0.23

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
    """The chance that each planned topic is known (at the depth explain), by topic in the order asked for, and how
    much each way of rating oneself counts (see `WAYS`)."""

    known: dict[str, float]
    ways: tuple[float, ...]


@dataclass(frozen=True)
class Inference:
    """A belief with all it was worked out from: `net` over the planned topics in study order, `ratings` (areas x
    abilities, in logarithms) with every way of rating as it counts, `own` (log odds of each topic's own answers), and
    what was told in the end."""

    belief: Belief
    net: Net
    ratings: Array
    own: Array
    told: Told


def heights(planned: Sequence[str], library: Library, graph: TopicGraph) -> dict[str, float]:
    """How hard each topic is on the scale of abilities: from -1 (no prerequisites) to 1.5 (the longest chain,
    if it is longer than SHORT_CHAIN)."""
    height: dict[str, int] = {}
    for topic in graph.order:
        height[topic] = max((height[before] + 1 for before in graph.prerequisites(topic)), default=0)
    tallest = max([SHORT_CHAIN, *(height[topic] for topic in planned)])
    return {topic: -1.0 + 2.5 * height[topic] / tallest for topic in planned}


def knows_at(height: float) -> Array:
    """The chance to know a topic of this height at each ability of the grid."""
    return np.asarray(1 / (1 + np.exp(-STEEPNESS * (GRID - height))), dtype=np.float64)


def rating_chances(rating: int, way: Rating) -> Array:
    """How likely a self-rating (0 to 4) is at each ability: a normal curve around the ability, cut at the scale's
    marks; 0 is everything below, 4 everything above."""
    low, high = ((rating + side) * 0.8 - 1.6 - way.shift for side in (-0.5, 0.5))
    below = [_normal((low - ability) / way.spread) if rating > 0 else 0.0 for ability in GRID.tolist()]
    up_to = [_normal((high - ability) / way.spread) if rating < len(RATINGS) - 1 else 1.0 for ability in GRID.tolist()]
    return np.asarray(np.maximum(np.array(up_to) - np.array(below), 1e-6), dtype=np.float64)


def _normal(value: float) -> float:
    return 0.5 * (1 + math.erf(value / math.sqrt(2)))


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
    return infer(sitting, planned, library, graph, answering).belief


def infer(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    answering: Answering = Answering(),
) -> Inference:
    """The belief after a sitting, with its working."""
    among = set(planned)
    net = make_net(
        [topic for topic in graph.order if topic in among],
        {topic: library.by_id[topic].area for topic in planned},
        {topic: knows_at(height) for topic, height in heights(planned, library, graph).items()},
        graph,
    )
    number = {topic: index for index, topic in enumerate(net.topics)}
    said = {topic: depth in ("explain", "implement") for topic, depth in sitting.overruled if topic in number}
    seen = evidence((answer for answer in sitting.answers if answer.topic in number), answering)
    own = np.zeros(len(net.topics))
    for topic, (yes, no) in seen.items():
        own[number[topic]] = math.log(yes / no)
    for topic, known in said.items():
        own[number[topic]] = SURE if known else -SURE
    rated = dict(sitting.ratings)
    chances = np.ones((len(WAYS), len(net.areas), len(GRID)))
    for index, area in enumerate(net.areas):
        if area in rated:
            chances[:, index] = [rating_chances(rated[area], way) for way in WAYS]
    told = tell(net, silence(net, len(WAYS)), np.log(chances), own, SWEEPS)
    asked = [number[topic] for topic in seen if topic not in said]
    if_known, if_not = (np.array([seen[net.topics[index]][side] for index in asked]) for side in (0, 1))
    unseen = 1 / (1 + np.exp(own[asked] - told.odds[:, asked]))  # how likely by everything but the own answers
    foreseen = np.log(unseen * if_known + (1 - unseen) * if_not).sum(axis=1)
    ways = np.array([way.common for way in WAYS]) * np.exp(foreseen - foreseen.max())
    ways /= ways.sum()
    known = ways @ told.chances
    for topic, knows in said.items():
        known[number[topic]] = 1.0 if knows else 0.0
    ratings = np.log(np.einsum("w,wag->ag", ways, chances))
    belief = Belief(
        {topic: float(known[number[topic]]) for topic in planned},
        tuple(float(way) for way in ways),
    )
    return Inference(belief, net, ratings, own, told)
