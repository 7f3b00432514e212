"""Small random libraries with a demand, for properties: up to 12 items, so that every choice can be tried."""

from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from planner.graph.topic_graph import TopicGraph, build_graph
from planner.model.demand import Demand
from planner.model.topic import DEPTHS, Library
from tests.instances import make_any_of, make_demand, make_library, make_topic


@dataclass(frozen=True)
class Case:
    library: Library
    graph: TopicGraph
    demand: Demand
    budget: int
    known: dict[str, str]


@st.composite
def cases(draw: st.DrawFn, most_topics: int = 4, with_known: bool = False) -> Case:
    names = [f"t{number}" for number in range(draw(st.integers(1, most_topics)))]
    topics = []
    for number, name in enumerate(names):
        needs = {before: draw(st.sampled_from(DEPTHS)) for before in names[:number] if draw(st.integers(0, 9)) < 4}
        minutes = tuple(draw(st.integers(1, 6)) * 5 for _ in range(3))
        topics.append(make_topic(name, draw(st.sampled_from(("a", "b"))), minutes, needs, draw(st.integers(0, 1))))
    library = make_library(*topics)
    weights = {name: draw(st.integers(1, 8)) / 4 for name in names if draw(st.booleans())}
    groups = []
    for number in range(draw(st.integers(0, 2))):
        branches = draw(
            st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True), min_size=1, max_size=3)
        )
        groups.append(make_any_of(f"g{number}", draw(st.integers(1, 8)) / 4, *(tuple(branch) for branch in branches)))
    known = {}
    if with_known:
        known = {name: draw(st.sampled_from(DEPTHS)) for name in names if draw(st.integers(0, 3)) == 0}
    everything = sum(topic.minutes.up_to(topic.depths[-1]) for topic in topics)
    return Case(
        library, build_graph(library), make_demand(weights, tuple(groups)), draw(st.integers(0, everything)), known
    )


def worth(case: Case, depth_of: dict[str, int]) -> float:
    """The value of a choice (depth number by topic, -1 for not at all), read off the rules anew."""
    share = (0.0, 0.8, 0.95, 1.0)

    def met(topic: str, depth: int) -> float:
        return 1.0 if depth >= len(case.library.by_id[topic].depths) - 1 else share[depth + 1]

    total = sum(entry.weight * met(entry.topic, depth_of[entry.topic]) for entry in case.demand.topics)
    for group in case.demand.any_of:
        full = {topic: depth_of[topic] >= len(case.library.by_id[topic].depths) - 1 for topic in depth_of}
        standing = [min(2 if full[topic] else depth_of[topic] for topic in branch.topics) for branch in group.branches]
        total += group.weight * share[max(standing) + 1]
    return total


def best_by_trying(case: Case) -> float:
    """The value of the best choice within the budget, by trying all (no topic known)."""
    topics = case.library.topics
    best = 0.0
    for depths in product(*(range(-1, len(topic.depths)) for topic in topics)):
        chosen = dict(zip((topic.id for topic in topics), depths, strict=True))
        minutes = sum(topic.minutes.up_to(topic.depths[chosen[topic.id]]) for topic in topics if chosen[topic.id] >= 0)
        closed = all(
            chosen[edge.topic] >= min(DEPTHS.index(edge.depth), len(case.library.by_id[edge.topic].depths) - 1)
            for topic in topics
            if chosen[topic.id] >= 0
            for edge in topic.prerequisites
        )
        if closed and minutes <= case.budget:
            best = max(best, worth(case, chosen))
    return best
