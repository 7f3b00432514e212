"""What to ask next: the self-rating of each planned area first, then the question that tells most."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.assess.belief import Answering, Belief, believe, evidence, heights, knows_at, normal
from planner.assess.session import Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library, Question

MOST_ANSWERS = 40
CERTAIN = 0.95  # stop when this share of the topics is expected to be judged right
LIKELY = 0.5  # an area with a topic so likely known only by its self-rating is asked about before others
TIMES_A_TOPIC = 2  # a topic is asked about at most so often


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask: an area's self-rating (no question), or a question of a topic. `why`: what it is to tell."""

    area: str
    topic: str = ""
    question: Question | None = None
    why: str = ""


def next_ask(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    answering: Answering = Answering(),  # noqa: B008 - frozen
    most: int = MOST_ANSWERS,
) -> Ask | None:
    """The next thing to ask, or None when the test is over: stopped, certain enough, or `most` answers given.

    Areas come in the library's order. A question is chosen so that the expected uncertainty (variance) about the
    planned topics of its area falls most; ties go to the planned order. Areas that are known by their self-rating alone
    come before those with an answer.
    """
    if sitting.stopped or sitting.count >= most:
        return None
    rated = {area for area, _ in sitting.ratings}
    by_area: dict[str, list[str]] = {}
    for topic in planned:
        by_area.setdefault(library.by_id[topic].area, []).append(topic)
    for area in library.areas:
        if (
            area.id in by_area
            and area.id not in rated
            and not any(
                library.by_id[answer.topic].area == area.id
                for answer in sitting.answers
                if answer.topic in library.by_id
            )
        ):
            return Ask(area.id, why=f"tells roughly about {len(by_area[area.id])} planned topics")
    belief = believe(sitting, planned, library, graph, answering)
    if belief.expected_right >= CERTAIN:
        return None
    best = _most_telling(sitting, planned, library, graph, belief, answering)
    if best is None:
        return None
    topic = best
    asked = {answer.question for answer in sitting.answers if answer.topic == topic}
    question = next(entry for entry in _by_level(library, topic) if entry.id not in asked)
    return Ask(library.by_id[topic].area, topic, question, f"{belief.known[topic]:.0%} likely known so far")


def _by_level(library: Library, topic: str) -> list[Question]:
    """A topic's questions, plain ones first: kind explain before the others, then as written."""
    questions = library.by_id[topic].questions
    return sorted(
        questions, key=lambda entry: (entry.kind != "explain", entry.level != "intern", questions.index(entry))
    )


def _most_telling(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    belief: Belief,
    answering: Answering,
) -> str | None:
    curves = {topic: knows_at(height) for topic, height in heights(planned, library, graph).items()}
    seen = evidence((answer for answer in sitting.answers if answer.topic in curves), answering)
    asked: dict[str, int] = {}
    for answer in sitting.answers:
        asked[answer.topic] = asked.get(answer.topic, 0) + 1
    overruled = {topic for topic, _ in sitting.overruled}
    by_area: dict[str, list[str]] = {}
    for topic in planned:
        by_area.setdefault(library.by_id[topic].area, []).append(topic)
    askable = [
        topic
        for topic in planned
        if asked.get(topic, 0) < min(len(library.by_id[topic].questions), TIMES_A_TOPIC) and topic not in overruled
    ]
    # What an area's self-rating alone makes likely is not credited (see `conclude`): a question each comes first.
    tested = {library.by_id[topic].area for topic in asked if topic in library.by_id}
    rated_only = {library.by_id[topic].area for topic in planned if belief.known[topic] >= LIKELY} - tested
    first = [topic for topic in askable if library.by_id[topic].area in rated_only]
    best, most = None, 1e-9
    for topic in first or askable:
        area = library.by_id[topic].area
        others = [name for name in by_area[area] if name != topic and name not in overruled]
        told = _told(topic, others, belief, belief.ability[area], curves, seen, answering, graph)
        if told > most + 1e-12:
            best, most = topic, told
    return best


def _told(
    topic: str,
    others: Sequence[str],
    belief: Belief,
    ability: tuple[float, ...],
    curves: dict[str, tuple[float, ...]],
    seen: dict[str, tuple[float, float]],
    answering: Answering,
    graph: TopicGraph,
) -> float:
    """The expected fall of uncertainty when `topic` is asked about."""
    chance = belief.known[topic]
    before = _doubt(chance)
    after = 0.0
    shifts = []
    for yes, no in (answering.chances("knew"), answering.chances("no")):
        likely = chance * yes + (1 - chance) * no
        after += likely * _doubt(chance * yes / likely)
        moved = normal(
            weight * (curve * yes + (1 - curve) * no) for weight, curve in zip(ability, curves[topic], strict=True)
        )
        shifts.append((likely, moved))
    told = before - after
    for name in others:
        if name in seen:
            continue
        curve = curves[name]
        mean = [sum([w * c for w, c in zip(moved, curve, strict=True)]) for _, moved in shifts]
        now = shifts[0][0] * mean[0] + shifts[1][0] * mean[1]
        told += _doubt(now) - sum(likely * _doubt(value) for (likely, _), value in zip(shifts, mean, strict=True))
    near = [name for name in (*graph.prerequisites(topic), *graph.dependents(topic)) if name in belief.known]
    return told + 0.15 * (before - after) * sum(1 for name in near if name not in seen)


def _doubt(chance: float) -> float:
    """The variance of a yes or no of this chance."""
    return chance * (1 - chance)
