"""Pages above the topics: the areas, the overview, the map of what is planned."""

from planner.model.topic import Area, Topic
from planner.publish.graph_picture import Picture, topic_map
from planner.publish.lesson_text import figure, line
from planner.publish.markup import long_day, page, plural, shown, slug
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex, area_page, html_path, relative, topic_page


def area_pages(index: SiteIndex) -> dict[str, str]:
    """A page an area, topics/index.md and topics/map.md."""
    pages = {area_page(area.id): _area(index, area) for area in index.library.areas}
    return pages | {"topics/index.md": _overview(index), "topics/map.md": _map(index)}


def _listed(index: SiteIndex, topic: Topic, here: str) -> str:
    """A topic in a list: how deep it is planned from when, how many postings ask for it, and what it is."""
    kept = index.kept.get(topic.id)
    asked = len({entry.source.path for entry in index.evidence.get(topic.id, ())})
    first = next(iter(index.sessions.get(topic.id, [])), None)
    facts = [f"{plural(asked, 'posting')} ask{'s' if asked == 1 else ''} for it"] if asked else []
    if kept:
        facts.append(f"planned to *{kept.depth}*")
    if first:
        facts.append(f"from [{long_day(first.on)}]({relative(index.week_page(first), here)}#d-{first.on})")
    told = f" ({', '.join(facts)})" if facts else ""
    return f"- **{index.topic_link(topic.id, here)}**{told}: {line(topic.summary)}"


def _area(index: SiteIndex, area: Area) -> str:
    here = area_page(area.id)
    topics = [topic for topic in index.library.topics if topic.area == area.id]
    parts = [line(area.summary)]
    parts.append("\n".join(_listed(index, topic, here) for topic in topics))
    if len(topics) > 1:
        parts.append(figure(index.pictures.add(_picture(index, topics, f"The topics of {area.title}", here, True)), ""))
    core = [index.topic_link(name, here) for name in area.core if name in index.library.by_id]
    if core:
        words = ", ".join(f"“{shown(alias.text)}”" for alias in area.aliases)
        parts.append(f"A posting that just says {words or shown(area.title)} asks for its core: {', '.join(core)}.")
    return page(shown(area.title), "\n\n".join(parts), unsearched=True)


def _picture(index: SiteIndex, topics: list[Topic], title: str, here: str, down: bool = False) -> Picture:
    """The topics as boxes coloured by how strongly they are asked for."""
    pages = {name: html_path(topic_page(name), here) for name in index.library.by_id}
    styles, hints = {}, {}
    for topic in topics:
        kept = index.kept.get(topic.id)
        styles[topic.id] = "other" if kept is None else kept.strength if kept.demanded else "need"
        label = {"other": "not planned", "need": "prerequisite"} | STRENGTH_LABELS
        hints[topic.id] = f"{topic.title}: {label.get(styles[topic.id], '')}"
    names = tuple(topic.id for topic in topics)
    return topic_map(names, title, index.library, index.graph, pages, styles, hints, "down" if down else "right")


def _overview(index: SiteIndex) -> str:
    here = "topics/index.md"
    planned = sum(1 for topic in index.library.topics if topic.id in index.planned)
    parts = [
        f"{plural(len(index.library.topics), 'topic')} in {plural(len(index.library.areas), 'area')}; {planned} of them are in "
        "your plan. [Map of the plan](map.md)"
    ]
    for area in index.library.areas:
        topics = [topic for topic in index.library.topics if topic.area == area.id]
        if not topics:
            continue
        parts.append(f"## [{shown(area.title)}]({relative(area_page(area.id), here)}) {{#{slug(area.id)}}}")
        inside = [topic for topic in topics if topic.id in index.planned]
        outside = [topic for topic in topics if topic.id not in index.planned]
        if inside:
            rows = []
            for topic in inside:
                first = next(iter(index.sessions.get(topic.id, [])), None)
                when = f", {long_day(first.on)}" if first else ""
                rows.append(f"- {index.topic_link(topic.id, here)}{when}: {line(topic.summary)}")
            parts.append("\n".join(rows))
        if outside:
            names = ", ".join(index.topic_link(topic.id, here) for topic in outside)
            parts.append(f"Not planned: {names}.")
    return page("Topics", "\n\n".join(parts), unsearched=True)


def _map(index: SiteIndex) -> str:
    here = "topics/map.md"
    topics = [topic for topic in index.library.topics if topic.id in index.planned]
    if not topics:
        return page("Map of the plan", "No topic is planned.", unsearched=True)
    legend = " ".join(
        f'<span class="badge {name}">{text}</span>'
        for name, text in (*STRENGTH_LABELS.items(), ("need", "prerequisite"))
    )
    parts = [
        "Arrows lead from what is needed to what needs it. Every box leads to its topic. "
        "On a small screen the pictures of the [areas](index.md) are easier to read.",
        f'<p class="facts">{legend}</p>',
        figure(index.pictures.add(_picture(index, topics, "Planned topics and what they need", here)), "").replace(
            'class="drawn"', 'class="drawn wide"', 1
        ),
    ]
    return page("Map of the plan", "\n\n".join(parts), unsearched=True, wide=True)
