"""Generated libraries, demands and settings of any size, the same for the same seed.

They look like the real thing: areas, prerequisites mostly inside an area and mostly on earlier topics, lessons of
15 to 60 minutes, some topics without drills, a third to a half of the topics demanded, any-of groups of two to four
branches.
"""

from dataclasses import dataclass
from datetime import date
from random import Random

from planner.graph.topic_graph import TopicGraph, build_graph
from planner.model.demand import AnyOf, Branch, Demand, Evidence, TopicDemand
from planner.model.settings import Interview, Settings
from planner.model.source import Source
from planner.model.topic import Area, Card, Drill, Library, Minutes, Prerequisite, Question, Topic

HERE = Source("generated", 1)
STRENGTHS = ("must", "duty", "preferred")


def make_topic(
    name: str,
    area: str = "area-00",
    minutes: tuple[int, int, int] = (30, 20, 40),
    needs: tuple[str, ...] | dict[str, str] = (),
    drills: int = 1,
    cards: int = 4,
) -> Topic:
    """A topic with plain content. `needs`: prerequisites, as names or as name -> depth."""
    pairs = needs.items() if isinstance(needs, dict) else ((each, "recognise") for each in needs)
    return Topic(
        id=name,
        area=area,
        title=name.replace("-", " ").capitalize(),
        summary=f"What {name} is.",
        minutes=Minutes(minutes[0], minutes[1], minutes[2] if drills else 0),
        aliases=(),
        prerequisites=tuple(Prerequisite(each, f"{name} uses it", HERE, depth) for each, depth in pairs),  # type: ignore[arg-type]
        objectives=(f"Explain {name}.",),
        citations=(),
        lesson=f"# {name}\n\nWhat it is.\n",
        questions=tuple(make_question(name, number) for number in range(3)),
        cards=tuple(Card(f"{name}-c{number}", HERE, f"Front {number} of {name}", "Back") for number in range(cards)),
        drills=tuple(make_drill(name, number, minutes[2]) for number in range(drills)),
        source=HERE,
        folder=f"topics/{area}/{name}",
    )


def make_question(topic: str, number: int) -> Question:
    text = f"What is {topic}, part {number}?"
    return Question(f"{topic}-q{number}", "intern", "explain", text, f"It is {topic}.", ("a point",), (), HERE)


def make_drill(topic: str, number: int, minutes: int) -> Drill:
    name = f"{topic}-drill-{number}"
    return Drill(name, topic, f"Drill {number}", "implement", "intern", minutes, (), "task", "", "", "", (), HERE)


def make_library(*topics: Topic) -> Library:
    """A library of these topics; areas in order of first mention."""
    names = list(dict.fromkeys(topic.area for topic in topics))
    areas = tuple(
        Area(name, name.capitalize(), "", (), tuple(topic.id for topic in topics if topic.area == name)[:3], HERE)
        for name in names
    )
    ordered = sorted(topics, key=lambda topic: (names.index(topic.area), topic.id))
    return Library(areas, tuple(ordered))


def evidence(strength: str) -> tuple[Evidence, ...]:
    return (Evidence(HERE, "a sentence", "a term", strength, "generated"),)  # type: ignore[arg-type]


def make_demand(topics: dict[str, float], any_of: tuple[AnyOf, ...] = (), strength: str = "must") -> Demand:
    """A demand with these weights, sorted as `Demand` promises."""
    entries = [TopicDemand(name, weight, strength, evidence(strength)) for name, weight in topics.items()]  # type: ignore[arg-type]
    entries.sort(key=lambda entry: (-entry.weight, entry.topic))
    return Demand(tuple(entries), tuple(sorted(any_of, key=lambda group: (-group.weight, group.id))), ())


def make_any_of(name: str, weight: float, *branches: tuple[str, ...], strength: str = "must") -> AnyOf:
    return AnyOf(
        name, tuple(Branch(" and ".join(topics), topics) for topics in branches), weight, strength, evidence(strength)
    )  # type: ignore[arg-type]


def make_settings(**changes: object) -> Settings:
    """Six weeks of 90 minutes a day but Sunday, unless changed."""
    given: dict[str, object] = {"start": date(2026, 8, 3), "interviews": (Interview(date(2026, 9, 14)),)}
    return Settings(**(given | changes))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Generated:
    """Everything selection needs. `full` is the minutes of all that the demand could ever ask for."""

    library: Library
    graph: TopicGraph
    demand: Demand
    settings: Settings
    full: int


def generate(seed: int, topics: int = 150, any_of: int | None = None, deep: bool = False) -> Generated:
    """A library of `topics` topics with a demand; `any_of` groups (default: one for 15 topics).

    Prerequisites are needed at the depth recognise, one in ten at explain; with `deep` half of them at explain or
    implement, which makes foundations dear and selection harder.
    """
    draw = Random(seed)
    area_count = max(2, topics // 15)
    made: list[Topic] = []
    by_area: list[list[str]] = [[] for _ in range(area_count)]
    for number in range(topics):
        area = draw.randrange(area_count)
        name = f"topic-{number:05d}"
        needs: dict[str, str] = {}
        for _ in range(draw.choice((0, 1, 1, 2, 2, 3))):
            pool = by_area[area] if draw.random() < 0.75 and by_area[area] else [topic.id for topic in made[-200:]]
            if pool:
                if deep:
                    depth = draw.choice(("recognise", "recognise", "explain", "implement"))
                else:
                    depth = "explain" if draw.random() < 0.1 else "recognise"
                needs[draw.choice(pool[-25:])] = depth
        minutes = (draw.randrange(15, 61, 5), draw.randrange(10, 46, 5), draw.randrange(20, 91, 5))
        made.append(make_topic(name, f"area-{area:03d}", minutes, needs, drills=int(draw.random() < 0.75)))
        by_area[area].append(name)
    library = make_library(*made)
    names = [topic.id for topic in made]
    entries = []
    for name in names:
        if draw.random() < 0.45:
            strength = draw.choice(STRENGTHS)
            weight = {"must": 1.0, "duty": 0.6, "preferred": 0.4}[strength] * draw.choice((1, 1, 1, 2, 3))
            entries.append(TopicDemand(name, round(weight, 2), strength, evidence(strength)))  # type: ignore[arg-type]
    groups = []
    for number in range(topics // 15 if any_of is None else any_of):
        chosen = draw.sample(names, min(len(names), draw.choice((2, 2, 3, 4))))
        strength = draw.choice(STRENGTHS)
        weight = draw.choice((0.4, 0.6, 1.0, 2.0))
        groups.append(make_any_of(f"any-{number:04d}", weight, *((name,) for name in chosen), strength=strength))
    entries.sort(key=lambda entry: (-entry.weight, entry.topic))
    demand = Demand(tuple(entries), tuple(sorted(groups, key=lambda group: (-group.weight, group.id))), ())
    graph = build_graph(library)
    branches = [branch for group in groups for branch in group.branches]
    wanted = graph.closure([entry.topic for entry in entries] + [name for branch in branches for name in branch.topics])
    full = sum(library.by_id[name].minutes.up_to(library.by_id[name].depths[-1]) for name in wanted)
    return Generated(library, graph, demand, make_settings(), full)
