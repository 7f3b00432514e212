"""The rules of the topic library: takes a Library, gives every Problem in it.

Shapes (keys, types, files) are checked while reading; here is what needs the content. Rules on one topic stand in
`topic_rules`, `lesson_rules`, `card_rules` and `drill_rules`; rules between topics are here.
"""

from collections.abc import Iterable, Iterator

from planner.check.card_rules import card_problems, near_duplicates
from planner.check.drill_rules import drill_problems
from planner.check.lesson_rules import lesson_problems
from planner.check.topic_rules import topic_problems
from planner.graph.topic_graph import find_cycles, redundant_edges
from planner.model.problem import Problem, did_you_mean
from planner.model.source import Source
from planner.model.topic import Alias, Library


def check_library(library: Library) -> tuple[Problem, ...]:
    """Every broken rule of the library, sorted by path and line."""
    problems: list[Problem] = []
    for topic in library.topics:
        problems += topic_problems(topic, library)
        problems += lesson_problems(topic, library)
        problems += card_problems(topic)
        problems += drill_problems(topic)
    problems += near_duplicates(library)
    problems += _area_problems(library)
    problems += _alias_problems(library)
    problems += _graph_problems(library)
    problems += _drill_ids(library)
    problems += _unused_works(library)
    return tuple(sorted(set(problems)))


def _area_problems(library: Library) -> Iterator[Problem]:
    for topic in library.topics:
        if topic.area not in library.area_by_id:
            hint = did_you_mean(topic.area, library.area_by_id)
            yield Problem(topic.source, "unknown-area", f"areas.yaml has no area '{topic.area}'", hint)
    for area in library.areas:
        for core in area.core:
            if core not in library.by_id:
                hint = did_you_mean(core, library.by_id)
                yield Problem(
                    area.source, "unknown-topic", f"core topic '{core}' of area '{area.id}' does not exist", hint
                )
        if not area.core:
            yield Problem(area.source, "no-core", f"area '{area.id}' names no core topic for its broad terms")
        if not any(topic.area == area.id for topic in library.topics):
            yield Problem(area.source, "empty-area", f"area '{area.id}' has no topic")


def _folded(alias: Alias) -> str:
    return (
        " ".join(alias.text.replace("-", " ").split())
        if alias.exact_case
        else " ".join(alias.text.lower().replace("-", " ").split())
    )


def _alias_problems(library: Library) -> Iterator[Problem]:
    owners: dict[str, tuple[str, Source]] = {}
    everything: Iterable[tuple[str, tuple[Alias, ...]]] = [
        *((f"area {area.id}", area.aliases) for area in library.areas),
        *((topic.id, topic.aliases) for topic in library.topics),
    ]
    for owner, aliases in everything:
        for alias in aliases:
            if not alias.text.strip():
                yield Problem(alias.source, "empty-alias", "an alias without words")
                continue
            key = _folded(alias)
            if key in owners:
                other, where = owners[key]
                twice = "given twice" if other == owner else f"also an alias of {other} ({where})"
                yield Problem(
                    alias.source, "shared-alias", f"'{alias.text}' is {twice}", "an alias belongs to one topic"
                )
            owners.setdefault(key, (owner, alias.source))


def _graph_problems(library: Library) -> Iterator[Problem]:
    dangling = False
    for topic in library.topics:
        seen: set[str] = set()
        for prerequisite in topic.prerequisites:
            if prerequisite.topic not in library.by_id:
                dangling = True
                hint = did_you_mean(prerequisite.topic, library.by_id)
                yield Problem(prerequisite.source, "unknown-prerequisite", f"no topic '{prerequisite.topic}'", hint)
            elif prerequisite.depth not in library.by_id[prerequisite.topic].depths:
                message = f"'{prerequisite.topic}' has no drill, so it can't be needed at depth '{prerequisite.depth}'"
                yield Problem(prerequisite.source, "unreachable-depth", message)
            if prerequisite.topic in seen:
                yield Problem(prerequisite.source, "duplicate-prerequisite", f"'{prerequisite.topic}' is given twice")
            seen.add(prerequisite.topic)
    cycles = find_cycles(library)
    for cycle in cycles:
        chain = ", which needs ".join(f"'{name}'" for name in (*cycle[1:], cycle[0]))
        yield Problem(
            library.by_id[cycle[0]].source, "cycle", f"'{cycle[0]}' needs {chain}", "remove one of these prerequisites"
        )
    if not cycles and not dangling:
        for topic_id, redundant, via in redundant_edges(library):
            topic = library.by_id[topic_id]
            where = next(entry.source for entry in topic.prerequisites if entry.topic == redundant)
            message = f"'{topic_id}' needs '{redundant}' already through '{via}'"
            yield Problem(where, "redundant-prerequisite", message, "remove it")


def _drill_ids(library: Library) -> Iterator[Problem]:
    seen: dict[str, Source] = {}
    for topic in library.topics:
        for drill in topic.drills:
            if drill.id in seen:
                yield Problem(drill.source, "duplicate-drill", f"the id '{drill.id}' is taken by {seen[drill.id]}")
            seen.setdefault(drill.id, drill.source)


def _unused_works(library: Library) -> Iterator[Problem]:
    cited = {citation.key for topic in library.topics for citation in topic.citations}
    for work in library.works:
        if work.key not in cited:
            yield Problem(work.source, "uncited-work", f"no topic cites '{work.key}'")
