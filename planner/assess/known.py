"""What the learner already knows, from the settings and from the record of what was done."""

from collections.abc import Iterable

from planner.graph.known import deeper, expand_known
from planner.graph.topic_graph import TopicGraph
from planner.model.progress import ProgressEntry
from planner.model.settings import Settings
from planner.model.topic import DEPTHS, Depth, Library

ACTIONS = ("assess", "known", "anki")  # later entries of these kinds say what is known of a topic
NOT_KNOWN = "none"  # the depth by which an entry says that a topic is not known


def known_from_progress(
    entries: Iterable[ProgressEntry], settings: Settings, library: Library, graph: TopicGraph | None = None
) -> dict[str, Depth]:
    """Topic id -> depth already reached, sorted by id; topics not known are left out.

    From planner.yaml's `known` (topics or whole areas), then the record: entries "assess", "known" and "anki" with a
    topic and a detail ("depth", ...) of recognise, explain, implement or none (an "anki" entry without a depth means
    none). Of each action the latest word on a topic counts, and entries taken back by an undo don't. The learner's
    own word ("known") goes before "assess", which goes before "anki" and what planner.yaml says of an area; a topic
    that planner.yaml names is known at least so deep unless "known" says otherwise.

    Who knows a topic knows its prerequisites at the depth needed. What was merely inferred ("assess", "anki", an
    area) of topics that need one the learner says is not known does not count. `graph`: built when not given.
    """
    from planner.graph.topic_graph import build_graph

    graph = graph or build_graph(library)
    entries = tuple(entries)
    undone = {entry.undoes for entry in entries if entry.action == "undo"}
    said: dict[str, dict[str, str]] = {action: {} for action in ACTIONS}
    for entry in entries:
        if entry.action in said and entry.id not in undone and entry.topic in library.by_id:
            depth = dict(entry.detail).get("depth", NOT_KNOWN if entry.action == "anki" else "")
            if depth in (NOT_KNOWN, *DEPTHS):
                said[entry.action][entry.topic] = depth
    named = {name: depth for name, depth in settings.known if name in library.by_id}
    known = expand_areas(settings, library)
    for action in ("anki", "assess"):
        for topic, depth in said[action].items():
            if depth in DEPTHS:
                known[topic] = deeper(named.get(topic, "recognise"), _depth(depth))
            elif topic not in named and action == "assess":
                known.pop(topic, None)
    own = said["known"]
    for topic, depth in own.items():
        if depth in DEPTHS:
            known[topic] = _depth(depth)
        else:
            known.pop(topic, None)
    denied = {topic for topic, depth in own.items() if depth == NOT_KNOWN}
    for topic in list(known):
        if topic not in own and topic not in named and denied & graph.ancestors(topic):
            del known[topic]
    return expand_known(known, library, graph)


def expand_areas(settings: Settings, library: Library) -> dict[str, Depth]:
    """planner.yaml's `known` with areas spelled out; a topic's own entry goes before its area's."""
    said = dict(settings.known)
    found: dict[str, Depth] = {}
    for topic in library.topics:
        depth = said.get(topic.id) or said.get(topic.area)
        if depth:
            found[topic.id] = depth
    return found


def _depth(name: str) -> Depth:
    return next(depth for depth in DEPTHS if depth == name)
