"""Less to study, when the time left no longer holds a plan in force."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from planner.graph.topic_graph import TopicGraph
from planner.model.selection import Kept, LeftOut, Selection


def trim_selection(selection: Selection, minutes: int, begun: Collection[str], graph: TopicGraph) -> Selection | None:
    """The selection without its least valuable topics, so that at least `minutes` come free; None when nothing is left.

    Selecting anew would exchange many topics; this only takes away: a topic that nothing else in the plan needs, that
    meets no any-of group and is not begun, together with what was there for its sake alone. Worth per minute decides.
    Only when no such topic is left, the others go too; what is done of them stays done.
    """
    kept = {entry.topic: entry for entry in selection.kept}
    fixed = {topic for choice in selection.choices for topic in choice.topics} | set(begun)
    gone: dict[str, None] = {}
    freed = 0
    while freed < max(1, minutes):
        options = []
        for topic in kept:
            if topic in gone or topic in fixed or _needed(topic, kept, gone, graph):
                continue
            bundle = _with_servants(topic, kept, gone, fixed, graph)
            cost = sum(kept[name].minutes for name in bundle)
            options.append((sum(kept[name].value for name in bundle) / max(1, cost), topic, bundle, cost))
        if not options and fixed:
            fixed = set()
            continue
        if not options:
            break
        _, _, bundle, cost = min(options)
        gone.update(dict.fromkeys(bundle))
        freed += cost
    if not gone:
        return None
    why = "no room any more beside what was missed or changed"
    dropped = [kept[topic] for topic in gone if kept[topic].demanded]
    names = set(gone)
    left_out = [entry for entry in selection.left_out if entry.topic not in names]
    left_out += [
        LeftOut(entry.topic, "recognise", entry.minutes, entry.value, why, entry.strength) for entry in dropped
    ]
    rest = tuple(
        replace(entry, needed_by=tuple(name for name in entry.needed_by if name not in names))
        for entry in selection.kept
        if entry.topic not in names
    )
    missing = {entry.topic for entry in dropped if entry.strength == "must"} | set(selection.musts_missing)
    return replace(
        selection,
        kept=rest,
        left_out=tuple(left_out),
        choices=tuple(choice for choice in selection.choices if not names & set(choice.topics)),
        value=round(selection.value - sum(kept[topic].value for topic in gone), 6),
        minutes=sum(entry.minutes for entry in rest),
        purchases=tuple(step for step in selection.purchases if step.topic not in names),
        musts_missing=tuple(sorted(missing)),
    )


def _needed(topic: str, kept: Collection[str], gone: Collection[str], graph: TopicGraph) -> bool:
    return any(name in kept and name not in gone for name in graph.dependents(topic))


def _with_servants(
    topic: str, kept: Mapping[str, Kept], gone: Collection[str], fixed: Collection[str], graph: TopicGraph
) -> list[str]:
    """The topic and what is there for its sake alone: not asked for, not begun, needed by nothing that stays."""
    found = {topic: None}
    for name in reversed(graph.order):
        if name in kept and name not in gone and name not in fixed and name not in found:
            users = [user for user in graph.dependents(name) if user in kept and user not in gone]
            if users and not kept[name].demanded and all(user in found for user in users):
                found[name] = None
    return list(found)
