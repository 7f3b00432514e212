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
    entries: Iterable[ProgressEntry], settings: Settings, library: Library, graph: TopicGraph
) -> dict[str, Depth]:
    """Topic id -> depth already reached, sorted by id; topics not known are left out.

    From planner.yaml's `known` (topics or whole areas), then the record in the order written: entries "assess",
    "known" and "anki" with a topic and a detail ("depth", ...) of recognise, explain, implement or none. The latest
    word counts: "known" (the learner's own) goes before "assess", which goes before "anki" and planner.yaml's word
    on the area, but a topic that planner.yaml names counts at least so deep unless "known" says otherwise. Entries
    taken back by an undo don't count. Who knows a topic knows its prerequisites (`graph.known.expand_known`),
    but not one that the learner says is not known.
    """
    entries = tuple(entries)
    undone = {entry.undoes for entry in entries if entry.action == "undo"}
    said: dict[str, dict[str, str]] = {action: {} for action in ACTIONS}
    for entry in entries:
        depth = dict(entry.detail).get("depth", "")
        if entry.action in said and entry.id not in undone and entry.topic in library.by_id:
            if depth == NOT_KNOWN or depth in DEPTHS:
                said[entry.action][entry.topic] = depth
    known = expand_areas(settings, library)
    named = {name: depth for name, depth in settings.known if name in library.by_id}
    for action in ("anki", "assess"):
        for topic, depth in said[action].items():
            if topic in named:
                if depth in DEPTHS:
                    known[topic] = deeper(named[topic], _depth(depth))
            elif depth == NOT_KNOWN:
                known.pop(topic, None)
            else:
                known[topic] = _depth(depth)
    denied = {topic for topic, depth in said["known"].items() if depth == NOT_KNOWN}
    for topic, depth in said["known"].items():
        if depth in DEPTHS:
            known[topic] = _depth(depth)
    for topic in denied:
        known.pop(topic, None)
    expanded = expand_known(known, library, graph)
    return {topic: depth for topic, depth in expanded.items() if topic not in denied}


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
