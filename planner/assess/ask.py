"""What to ask next: the self-rating of each planned area first, then the question that tells most."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.assess.belief import Answering, Inference, infer
from planner.assess.messages import Array, Numbers, repeated, tell
from planner.assess.proof import KNOWN, Proof, proof_of, replies_by_topic
from planner.assess.session import Reply, Sitting
from planner.graph.topic_graph import TopicGraph
from planner.model.topic import Library, Question

Flags = NDArray[np.bool_]

MOST_ANSWERS = 40
CERTAIN = 0.95  # stop when this share of the topics is expected to be judged right
TIMES_A_TOPIC = 2  # a topic is asked about at most so often
MOST_CANDIDATES = 24  # questions thought through, but for those that an area lacks
AHEAD = 3  # sweeps that carry a possible answer to the neighbours
REPLIES_THOUGHT_OF: tuple[Reply, Reply] = ("knew", "no")
TELLS = 0.12  # a topic whose chance an answer moves so far is named in the reason


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
    found: Inference | None = None,
) -> Ask | None:
    """The next thing to ask, or None when the test is over: stopped, certain enough, or `most` answers given.

    Areas come in the library's order. Each possible question is thought through with both answers: what would be
    believed then, and which topics would be credited (see planner/assess/proof.py). The one is asked after which most
    topics can be expected to be judged right; ties go to the planned order. `found`: what was inferred from this sitting
    already, inferred when not given.
    """
    if sitting.stopped or sitting.count >= most or not planned:
        return None
    answered_areas = {library.by_id[each.topic].area for each in sitting.answers if each.topic in library.by_id}
    passed = answered_areas | {area for area, _ in sitting.ratings}
    for area in library.areas:
        topics = [topic for topic in planned if library.by_id[topic].area == area.id]
        if topics and area.id not in passed:
            return Ask(area.id, why=f"tells roughly about {len(topics)} planned topics")
    return _most_telling(sitting, planned, library, graph, answering, found)


def _unused(sitting: Sitting, library: Library, topic: str) -> list[Question]:
    """A topic's questions not asked yet, plain ones first: kind explain before the others, then as written."""
    used = {answer.question for answer in sitting.answers if answer.topic == topic}
    questions = library.by_id[topic].questions
    return sorted(
        (entry for entry in questions if entry.id not in used),
        key=lambda entry: (entry.kind != "explain", entry.level != "intern", questions.index(entry)),
    )


def _most_telling(
    sitting: Sitting,
    planned: Sequence[str],
    library: Library,
    graph: TopicGraph,
    answering: Answering,
    found: Inference | None,
) -> Ask | None:
    found = found or infer(sitting, planned, library, graph, answering)
    topics = found.net.topics
    known = np.array([found.belief.known[topic] for topic in topics])
    replies = replies_by_topic(sitting)
    said = {topic for topic, _ in sitting.overruled}
    open_ = np.array([topic not in said for topic in topics])
    proof = proof_of(sitting, library, graph)
    now = _credited(proof, topics)
    right = np.where(now & (known >= KNOWN), known, 1 - known)
    if np.where(open_, right, 1.0).mean() >= CERTAIN:
        return None
    number = {topic: index for index, topic in enumerate(topics)}
    questions = {topic: _unused(sitting, library, topic) for topic in planned if topic not in said}
    askable = [
        number[topic] for topic, unused in questions.items() if unused and len(replies.get(topic, ())) < TIMES_A_TOPIC
    ]
    candidates = _candidates(askable, known, now, found.net.area.group)
    if not candidates:
        return None
    after = _thought_through(found, candidates, answering)
    knew, missed = (
        np.stack([_credited(proof.after(topics[index], reply, library, graph), topics) for index in candidates])
        for reply in REPLIES_THOUGHT_OF
    )
    yes, no = answering.chances("knew")
    chance = known[candidates] * yes + (1 - known[candidates]) * no
    value = chance * _worth(after[0], knew, open_) + (1 - chance) * _worth(after[1], missed, open_)
    row = int(np.argmax(np.round(value, 9)))
    index = candidates[row]
    topic = topics[index]
    moved = after[0][row] - after[1][row]
    others = [other for other in np.argsort(-moved, kind="stable") if other != index and moved[other] >= TELLS]
    why = f"{known[index]:.0%} likely known so far"
    if others:
        why += "; also tells about " + " and ".join(library.by_id[topics[other]].title for other in others[:2])
    return Ask(library.by_id[topic].area, topic, questions[topic][0], why)


def _credited(proof: Proof, topics: Sequence[str]) -> Flags:
    return np.array([topic in proof.credited for topic in topics])


def _candidates(askable: Sequence[int], known: Array, credited: Flags, areas: Numbers) -> list[int]:
    """The questions worth thinking through: of the most doubtful topics, and in each area in which something is likely
    known but not to be credited yet, of the likeliest topic."""
    doubtful = set(sorted(askable, key=lambda index: abs(known[index] - KNOWN))[:MOST_CANDIDATES])
    lacking = {int(areas[index]) for index in np.flatnonzero((known >= KNOWN) & ~credited)}
    for area in lacking:
        doubtful.add(
            max((index for index in askable if areas[index] == area), key=lambda index: known[index], default=-1)
        )
    return [index for index in askable if index in doubtful]


def _thought_through(found: Inference, candidates: Sequence[int], answering: Answering) -> Array:
    """Two (knew, no) x candidates x topics: the chances after each possible answer."""
    count = len(candidates)
    base = tell(found.net, repeated(found.told, 1), found.ratings[None], found.own, AHEAD)
    own = np.repeat(found.own[None], 2 * count, axis=0)
    for side, (yes, no) in enumerate(map(answering.chances, REPLIES_THOUGHT_OF)):
        own[np.arange(count) + side * count, candidates] += np.log(yes / no)
    told = tell(found.net, repeated(base, 2 * count), found.ratings[None], own, AHEAD)
    return np.asarray(told.chances.reshape(2, count, -1))


def _worth(chances: Array, credited: Flags, open_: Flags) -> Array:
    """How many topics can be expected to be judged right.

    Half as they would be judged on these chances, half as if by lot with these chances, so that a step towards
    certainty counts even where it does not change a judgement yet. What is likely known but not to be credited is
    judged wrong.
    """
    judged = (np.maximum(chances, 1 - chances) + 1 - 2 * chances * (1 - chances)) / 2
    return np.asarray((np.where(credited | (chances < KNOWN), judged, 1 - chances) * open_).sum(axis=-1))
