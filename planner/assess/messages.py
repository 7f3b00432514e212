"""Belief propagation between topics, the abilities of areas and a general ability.

A topic is known with a chance that rises with its area's ability, times `WITHOUT_NEEDS` when a prerequisite is not
known. Areas of one learner resemble each other: their abilities scatter around a general one. Each sweep, every topic
tells its area, its prerequisites and the topics that need it what its own answers and its other neighbours make likely
(Pearl 1988; all topics at once, so a few sweeps reach along the chains). The result is exact but for loops in the
graph. Arrays have a first axis of cases (ways of rating, or answers that might come) that are worked out together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.graph.topic_graph import TopicGraph

Array = NDArray[np.float64]
Numbers = NDArray[np.intp]

GRID: Array = np.linspace(-2.8, 2.8, 15)  # abilities
GENERAL_SPREAD = 0.6  # standard deviation of the general ability among learners
AREA_SPREAD = 0.8  # and of an area's ability around the learner's general one
WITHOUT_NEEDS = 0.15  # how much less likely a topic is known when a prerequisite is not
FAR = 30.0  # log odds beyond which a chance is as good as certain


@dataclass(frozen=True)
class Groups:
    """Numbers sorted into `count` groups, for sums by group along the second axis. (Matrix products would do, but
    their threads cost more than they save at this size.)"""

    group: Numbers
    count: int

    @cached_property
    def _runs(self) -> tuple[Numbers, Numbers, Numbers]:
        """The order that brings each group together, the groups there are, and where each begins."""
        order = np.argsort(self.group, kind="stable")
        present, starts = np.unique(self.group[order], return_index=True)
        return order, present, starts

    def sums(self, values: Array) -> Array:
        """The sums by group: cases x groups x whatever else there is."""
        found = np.zeros((values.shape[0], self.count, *values.shape[2:]))
        if len(self.group):
            order, present, starts = self._runs
            found[:, present] = np.add.reduceat(values[:, order], starts, axis=1)
        return found


@dataclass(frozen=True)
class Net:
    """Who tells whom: the topics in their order, `curves` (topics x abilities) their chance to be known when all
    they need is, the area of each, and for each edge its prerequisite (`before`) and the topic that needs it."""

    topics: tuple[str, ...]
    areas: tuple[str, ...]
    area: Groups
    curves: Array
    before: Groups
    after: Groups


@dataclass(frozen=True)
class Told:
    """What is being told: by each topic to its area (`up`, in logarithms) and to its prerequisites (`back`, log
    odds), and the log odds that each topic is known."""

    up: Array
    back: Array
    odds: Array

    @property
    def chances(self) -> Array:
        """Cases x topics: the chance that each is known."""
        return _chance(self.odds)


def make_net(topics: Sequence[str], area_of: Mapping[str, str], curves: Mapping[str, Array], graph: TopicGraph) -> Net:
    """The net of these topics. Prerequisites that are not among them play no part."""
    number = {topic: index for index, topic in enumerate(topics)}
    areas = tuple(dict.fromkeys(area_of[topic] for topic in topics))
    edges = [
        (number[before], number[topic]) for topic in topics for before in graph.prerequisites(topic) if before in number
    ]
    return Net(
        tuple(topics),
        areas,
        Groups(np.array([areas.index(area_of[topic]) for topic in topics], dtype=np.intp), len(areas)),
        np.stack([curves[topic] for topic in topics]),
        Groups(np.array([before for before, _ in edges], dtype=np.intp), len(topics)),
        Groups(np.array([after for _, after in edges], dtype=np.intp), len(topics)),
    )


def silence(net: Net, cases: int) -> Told:
    """Nothing told yet."""
    shape = (cases, len(net.topics))
    return Told(np.zeros((*shape, len(GRID))), np.zeros((cases, len(net.before.group))), np.zeros(shape))


def repeated(told: Told, cases: int) -> Told:
    """The first case, `cases` times over."""
    return Told(*(np.repeat(part[:1], cases, axis=0) for part in (told.up, told.back, told.odds)))


def tell(net: Net, told: Told, ratings: Array, own: Array, sweeps: int) -> Told:
    """`sweeps` rounds of telling. `ratings`: cases x areas x abilities, the logarithm of how likely the self-rating
    is at each; `own`: cases x topics, the log odds that a topic's own answers speak for."""
    before, after, area = net.before.group, net.after.group, net.area.group
    for _ in range(sweeps):
        # how likely what it needs is known, as far as the topic did not say so itself
        there = np.log(_chance(told.odds[:, before] - told.back))
        all_there = net.after.sums(there)
        ground = _grounded(np.exp(all_there))
        ground_without = _grounded(np.exp(all_there[:, after] - there))
        heard = own + net.before.sums(told.back)  # from own answers and from the topics that need it
        for_known = np.exp(np.minimum(heard, FAR)) - 1
        ability = _abilities(net, told, ratings)
        rest = np.exp(ability[:, area] - told.up)
        rest /= rest.sum(axis=2, keepdims=True)
        suited = np.einsum("ctg,tg->ct", rest, net.curves)
        up = np.log1p((for_known * ground)[:, :, None] * net.curves[None])
        likely = np.clip(suited * ground, 1e-9, 1 - 1e-9)
        odds = np.log(likely / (1 - likely)) + heard
        stake = (for_known * suited)[:, after]
        back = np.log1p(stake * ground_without) - np.log1p(stake * WITHOUT_NEEDS)
        told = Told(up, back, odds)
    return told


def _abilities(net: Net, told: Told, ratings: Array) -> Array:
    """The logarithm of how likely each ability is for each area: from ratings, topics and the other areas."""
    heard = ratings + net.area.sums(told.up)
    heard -= heard.max(axis=2, keepdims=True)
    near = np.exp(-((GRID[:, None] - GRID[None, :]) ** 2) / (2 * AREA_SPREAD**2))  # general x area
    about_general = np.log(np.exp(heard) @ near.T)
    general = about_general.sum(axis=1, keepdims=True) - GRID**2 / (2 * GENERAL_SPREAD**2)
    others = general - about_general
    others -= others.max(axis=2, keepdims=True)
    found = heard + np.log(np.exp(others) @ near)
    return np.asarray(found - found.max(axis=2, keepdims=True))


def _grounded(chance: Array) -> Array:
    return np.asarray(WITHOUT_NEEDS + (1 - WITHOUT_NEEDS) * chance)


def _chance(odds: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -FAR, FAR))))
