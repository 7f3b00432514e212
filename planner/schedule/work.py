"""What is to be studied: the stages of each kept topic, in the order in which topics are best begun."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand
from planner.model.plan import STUDY_KINDS
from planner.model.selection import Kept, Selection
from planner.model.topic import DEPTHS, Depth, Library, Minutes, Topic

ALTERNATE, TIRED = 6, 0.75  # how many topics back an area counts as recent, and by how much that lowers its next
OPENING = 8.0  # by how much more a must counts while nothing of its area is begun
BEGINNING = 30  # minutes that a topic costs beside its study: getting into it, its cards and reviews


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a topic: its lesson, its practice, a drill, or (kind review) the refresh of a known topic.

    `minutes` are those still to be placed. `drill`: the drill's id. `number`: of the stage's session to come, from 1.
    """

    topic: str
    kind: str
    minutes: int
    depth: Depth
    title: str
    drill: str = ""
    number: int = 1

    @property
    def key(self) -> tuple[str, str]:
        return self.topic, self.kind


def stages_of(kept: Kept, topic: Topic, known: Depth | None) -> tuple[Stage, ...]:
    """The stages that take a topic from `known` (None: nothing) to the depth at which it is kept."""
    if kept.refresh:
        # review number 0, before the reviews proper: its id never meets theirs
        return (Stage(topic.id, "review", kept.minutes, kept.depth, topic.title, number=0),) if kept.minutes else ()
    begin = DEPTHS.index(known) + 1 if known else 0
    found: list[Stage] = []
    for depth in range(begin, DEPTHS.index(kept.depth) + 1):
        minutes = (topic.minutes.learn, topic.minutes.practise, topic.minutes.drill)[depth]
        if depth == 2:
            found += _drill_stages(topic, minutes)
        elif minutes:
            found.append(Stage(topic.id, STUDY_KINDS[depth], minutes, DEPTHS[depth], topic.title))
    return tuple(found)


def _drill_stages(topic: Topic, minutes: int) -> list[Stage]:
    """One stage a drill; together they take the topic's drill minutes."""
    planned = sum(drill.minutes for drill in topic.drills) or 1
    found, before, total = [], 0, 0
    for number, drill in enumerate(topic.drills, start=1):
        total += drill.minutes
        share = minutes * total // planned - before
        before += share
        if share:
            found.append(Stage(topic.id, "drill", share, "implement", drill.title, drill.id, number))
    return found


def whole_work(selection: Selection, library: Library, known: Mapping[str, Depth]) -> dict[str, tuple[Stage, ...]]:
    """The stages of every kept topic, by topic id in study order."""
    by_id = library.by_id
    return {kept.topic: stages_of(kept, by_id[kept.topic], known.get(kept.topic)) for kept in selection.kept}


def scale_minutes(library: Library, factor: float, finished: Mapping[str, float] | None = None) -> Library:
    """The library with all minutes times `factor`, in whole steps of five minutes (small ones in whole minutes).

    `finished`: topics that are done with, and what their minutes were multiplied by when they were planned.
    """
    finished = finished or {}
    if factor == 1.0 and all(share == 1.0 for share in finished.values()):
        return library

    def scaled(topic: Topic, minutes: int) -> int:
        wanted = minutes * finished.get(topic.id, factor)
        return max(5, int(wanted / 5 + 0.5) * 5) if minutes >= 5 else int(wanted + 0.5)

    topics = tuple(
        replace(
            topic,
            minutes=Minutes(
                scaled(topic, topic.minutes.learn),
                scaled(topic, topic.minutes.practise),
                scaled(topic, topic.minutes.drill),
            ),
        )
        for topic in library.topics
    )
    return Library(library.areas, topics, library.works)


def study_sequence(
    selection: Selection,
    graph: TopicGraph,
    library: Library,
    work: Mapping[str, tuple[Stage, ...]],
    urgent: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Kept topics in the order in which to begin them: the demanded topic with most worth for each of its missing
    minutes first, its missing prerequisites just before it.

    This is Smith's rule for weighted completion times, with a topic and all it still needs as one job. What musts ask
    for counts the more, the less of its area is begun (by the square of the share that waits): an interviewer goes
    through all areas, so each is opened early and none is finished before the others are begun. A topic counts less
    for each of the latest six of its area. `urgent` topics count triple: an early round asks for them.
    """
    minutes = {topic: sum(stage.minutes for stage in stages) for topic, stages in work.items()}
    value = {kept.topic: kept.value * (3 if kept.topic in urgent else 1) for kept in selection.kept}
    musts = {kept.topic for kept in selection.kept if kept.strength == "must"}
    goals = [kept.topic for kept in selection.kept if kept.demanded and kept.value > 0]
    needed = {goal: _chain(goal, graph, minutes) for goal in goals}
    needing: dict[str, list[str]] = {}
    for goal, chain in needed.items():
        for topic in chain:
            needing.setdefault(topic, []).append(goal)
    area_of = {topic: library.by_id[topic].area for topic in minutes}
    cost = {goal: sum(minutes[topic] for topic in chain) for goal, chain in needed.items()}
    worth = {goal: sum(value[topic] for topic in chain) for goal, chain in needed.items()}
    asked: dict[str, float] = {}
    for goal in goals:
        asked[area_of[goal]] = asked.get(area_of[goal], 0.0) + value[goal]
    waiting = dict(asked)  # worth of each area that is not begun

    found: dict[str, None] = {}
    open_goals = dict.fromkeys(goals)
    while open_goals:
        recent = [area_of[topic] for topic in list(found)[-ALTERNATE:]]
        tired = {area: TIRED ** recent.count(area) for area in asked}
        opening = {area: 1 + OPENING * (waiting[area] / asked[area]) ** 2 for area in asked}
        best = (0.0, 0, "")
        for goal in open_goals:
            area = area_of[goal]
            weight = worth[goal] * tired[area] * (opening[area] if goal in musts else 1)
            exact = weight / (cost[goal] + BEGINNING)
            if exact < best[0] - 1e-8:
                continue
            price = round(exact, 9)
            if (price, cost[goal]) > best[:2] or not best[2]:
                best = (price, cost[goal], goal)
        goal = best[2]
        for topic in needed[goal]:
            if topic not in found:
                found[topic] = None
                for other in needing[topic]:
                    cost[other] -= minutes[topic]
                    worth[other] -= value[topic]
                if topic in open_goals:
                    waiting[area_of[topic]] -= value[topic]
                    del open_goals[topic]
    heights = chain_heights(graph, work)
    rest = [topic for topic in graph.order if topic in minutes and topic not in found]
    return (*found, *sorted(rest, key=lambda topic: (-heights[topic], -minutes[topic])))


def _chain(goal: str, graph: TopicGraph, kept: Mapping[str, int]) -> list[str]:
    """`goal` after all kept topics that it needs, each just before the first that needs it."""
    found: dict[str, None] = {}
    stack = [(goal, False)]
    while stack:
        topic, ready = stack.pop()
        if topic in found:
            continue
        if ready:
            found[topic] = None
            continue
        stack.append((topic, True))
        stack += [(need, False) for need in reversed(graph.prerequisites(topic)) if need in kept and need not in found]
    return list(found)


def chain_heights(graph: TopicGraph, kept: Mapping[str, object]) -> dict[str, int]:
    """The number of days that what depends on a topic needs after it: the longest chain of kept dependents."""
    found: dict[str, int] = {}
    for topic in reversed(graph.order):
        if topic in kept:
            found[topic] = max((found[each] + 1 for each in graph.dependents(topic) if each in found), default=0)
    return found


def reasons(selection: Selection, library: Library, demand: Demand | None) -> dict[str, str]:
    """One line a kept topic: who asks for it, and what needs it."""
    postings: dict[str, set[str]] = {}
    if demand is not None:
        for entry in demand.topics:
            postings.setdefault(entry.topic, set()).update(piece.source.path for piece in entry.evidence)
        chosen = {choice.group: set(choice.topics) for choice in selection.choices}
        for group in demand.any_of:
            for topic in sorted(chosen.get(group.id, ())):
                postings.setdefault(topic, set()).update(piece.source.path for piece in group.evidence)
    found = {}
    for kept in selection.kept:
        count = len(postings.get(kept.topic, ()))
        words = []
        if kept.demanded:
            by = f" by {count} posting{'s' if count > 1 else ''}" if count else ""
            words.append(f"asked{by} ({kept.strength})" if kept.strength else f"asked{by}")
        if kept.needed_by:
            titles = [library.by_id[topic].title for topic in kept.needed_by[:3]]
            more = f" and {len(kept.needed_by) - 3} more" if len(kept.needed_by) > 3 else ""
            words.append(f"needed by {', '.join(titles)}{more}")
        found[kept.topic] = "; ".join(words)
    return found
