"""A page a topic: why, when, lesson, questions, cards, drills, sources; and the areas and overview above them."""

import re

from planner.model.demand import Evidence
from planner.model.topic import Area, Card, Drill, Question, Topic
from planner.publish.graph_picture import Picture, neighbourhood, topic_map
from planner.publish.lesson_text import figure, lesson_markdown, line, written
from planner.publish.markup import folded, long_day, page, plural, shown, slug
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex, area_page, html_path, relative, topic_page
from planner.publish.week import duration

DEPTH_WORDS = {
    "recognise": "the lesson",
    "explain": "lesson and questions",
    "implement": "lesson, questions and drills",
}
SENTENCES = 3  # shown before the rest is folded
CLOZE = re.compile(r"\{\{c\d+::(.+?)(?:::[^}]*?)?\s?\}\}", re.DOTALL)


def topic_pages(index: SiteIndex) -> dict[str, str]:
    """All topics, areas, the overview and the map of what is planned."""
    pages = {topic_page(topic.id): _topic(index, topic) for topic in index.library.topics}
    for area in index.library.areas:
        pages[area_page(area.id)] = _area(index, area)
    return pages | {"topics/index.md": _overview(index), "topics/map.md": _map(index)}


def _topic(index: SiteIndex, topic: Topic) -> str:
    here = topic_page(topic.id)
    area = index.library.area_by_id[topic.area]
    parts = [
        f"{line(topic.summary)}",
        f'<p class="facts"><a href="{html_path(area_page(topic.area), here)}">{shown(area.title)}</a> '
        f"<span>lesson {topic.minutes.learn} min</span> <span>questions and cards {topic.minutes.practise} min</span>"
        + (f" <span>drills {topic.minutes.drill} min</span>" if topic.drills else "")
        + f" {_standing(index, topic)}</p>",
    ]
    if topic.objectives:
        parts.append("After it you can:\n\n" + "\n".join(f"- {line(objective)}" for objective in topic.objectives))
    parts += [_why(index, topic, here), _when(index, topic, here), _around(index, topic, here)]
    if topic.lesson:
        parts.append(f"## Lesson\n\n{lesson_markdown(topic.lesson, index.pictures, slug(topic.id))}")
    if topic.questions:
        parts.append("## Questions\n\n" + "\n\n".join(_question(n, q) for n, q in enumerate(topic.questions, start=1)))
    cards = [card for card in topic.cards if not card.retired]
    if cards:
        parts.append(
            f"## Cards\n\n{plural(len(cards), 'card')}, also in the Anki deck. Say the answer, then open it.\n\n"
            + "\n".join(_card(card) for card in cards)
        )
    if topic.drills:
        parts.append("## Drills\n\n" + "\n\n".join(_drill(drill) for drill in topic.drills))
    if topic.citations:
        parts.append("## Sources\n\n" + "\n".join(_citations(index, topic)))
    return page(shown(topic.title), "\n\n".join(part for part in parts if part))


def _standing(index: SiteIndex, topic: Topic) -> str:
    kept = index.kept.get(topic.id)
    if kept is None:
        return '<span class="badge out">not in your plan</span>'
    name = STRENGTH_LABELS.get(kept.strength, kept.strength)
    if not kept.demanded:
        return '<span class="badge need">in your plan as a prerequisite</span>'
    return f'<span class="badge {kept.strength}">in your plan: {name}</span>'


def _why(index: SiteIndex, topic: Topic, here: str) -> str:
    entries = index.evidence.get(topic.id, ())
    kept = index.kept.get(topic.id)
    lines = []
    if entries:
        rows = [_sentence(index, entry, here) for entry in entries]
        lines.append(f'<ul class="evidence">{"".join(rows[:SENTENCES])}</ul>')
        if rows[SENTENCES:]:
            rest = f'<ul class="evidence">{"".join(rows[SENTENCES:])}</ul>'
            lines.append(folded("quote", f"{plural(len(rows) - SENTENCES, 'more sentence')}", rest))
        for group in index.groups.get(topic.id, []):
            terms = " or ".join(shown(branch.term) for branch in group.branches)
            choice = next((c for c in index.study.plan.selection.choices if c.group == group.id), None)
            taken = f" The plan takes {shown(choice.term)}: {shown(choice.why)}." if choice else ""
            lines.append(f"One of these is enough: {terms}.{taken}")
    elif kept is not None and kept.needed_by:
        names = ", ".join(index.topic_link(name, here) for name in kept.needed_by)
        lines.append(f"No posting names it; it is in the plan because these need it: {names}.")
    elif kept is not None:
        lines.append("No posting names it; it is in the plan because planned topics need it.")
    else:
        lines.append("None of your postings asks for it.")
    return "## Why\n\n" + "\n\n".join(lines)


def _sentence(index: SiteIndex, entry: Evidence, here: str) -> str:
    name = index.name_of_posting(entry.source.path)
    target = index.posting_pages.get(entry.source.path)
    where = name
    if target:
        where = f'<a href="{html_path(target, here)}#line-{entry.source.line}">{name}, line {entry.source.line}</a>'
    label = STRENGTH_LABELS[entry.strength]
    via = ""
    if entry.via:
        area = index.library.area_by_id.get(entry.via)
        via = f", through the area {shown(area.title if area else entry.via)}"
    return (
        f'<li><span class="badge {entry.strength}">{label}</span> <q>{_marked(entry.quote, entry.term)}</q> '
        f'<span class="where">{where}; the words “{shown(entry.term)}”{via}</span></li>'
    )


def _marked(quote: str, term: str) -> str:
    """The quote with the first place of the term marked."""
    place = quote.lower().find(term.lower()) if term else -1
    if place < 0:
        return shown(quote)
    before, word, after = quote[:place], quote[place : place + len(term)], quote[place + len(term) :]
    left = " " if before[-1:].isspace() else ""
    right = " " if after[:1].isspace() else ""
    return f"{shown(before)}{left}<mark>{shown(word)}</mark>{right}{shown(after)}"


def _when(index: SiteIndex, topic: Topic, here: str) -> str:
    sessions = index.sessions.get(topic.id, [])
    left_out = [entry for entry in index.study.plan.selection.left_out if entry.topic == topic.id]
    kept = index.kept.get(topic.id)
    if not sessions and not left_out:
        return ""
    parts = ["## In your plan"]
    if kept is not None:
        recall = next((r.recall for r in index.study.plan.recall_by_topic if r.topic == topic.id), None)
        words = f"To the depth *{kept.depth}* ({DEPTH_WORDS[kept.depth]}), {duration(kept.minutes)}."
        if kept.refresh:
            words += " You know it: a short refresh."
        if recall is not None:
            words += f" Expected recall of its cards on the interview day: {recall:.0%}."
        parts.append(words)
    if sessions:
        rows = []
        for session in sessions:
            day = f'<a class="on" href="{html_path(index.week_page(session), here)}#d-{session.on}">{long_day(session.on)}</a>'
            rows.append(index.task(session, here, with_title=False).replace("</label>", f"</label> {day}", 1))
        parts.append(f'<ul class="sessions">{"".join(rows)}</ul>')
    for entry in left_out:
        what = f"To the depth *{entry.depth}* it" if kept is not None else "It"
        parts.append(f"{what} was left out ({duration(entry.minutes)}): {shown(entry.why)}.")
    return "\n\n".join(parts)


def _around(index: SiteIndex, topic: Topic, here: str) -> str:
    after = index.graph.dependents(topic.id)
    if not topic.prerequisites and not after:
        return ""
    parts = ["## Before and after"]
    pages = {name: html_path(topic_page(name), here) for name in index.library.by_id}
    picture = neighbourhood(topic.id, index.library, index.graph, pages, index.planned)
    parts.append(figure(index.pictures.add(picture), ""))
    if topic.prerequisites:
        parts.append(
            "Needs:\n\n"
            + "\n".join(f"- {index.topic_link(edge.topic, here)}: {line(edge.why)}" for edge in topic.prerequisites)
        )
    if after:
        rows = []
        for name in after:
            why = next(edge.why for edge in index.library.by_id[name].prerequisites if edge.topic == topic.id)
            rows.append(f"- {index.topic_link(name, here)}: {line(why)}")
        parts.append("Needed for:\n\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _question(number: int, question: Question) -> str:
    listen = "\n".join(f"- {line(point)}" for point in question.listen_for)
    follow = "\n".join(f"- {line(point)}" for point in question.follow_ups)
    answer = f"{written(question.answer.strip())}\n"
    if listen:
        answer += f"\n**A good answer contains**\n\n{listen}\n"
    if follow:
        answer += f"\n**Then they ask**\n\n{follow}\n"
    return (
        f'<div class="question" id="q-{slug(question.id)}" markdown="1">\n\n'
        f"**{number}.** {written(question.question.strip())}\n{{ .ask }}\n\n"
        f'<p class="facts"><span>{shown(question.level)}</span> <span>{shown(question.kind)}</span></p>\n\n'
        f"{folded('success', 'Answer', answer)}\n</div>"
    )


def _card(card: Card) -> str:
    code = f"\n```{slug(card.language) if card.language else 'text'}\n{card.code}\n```\n" if card.code else ""
    if card.cloze:
        asked = CLOZE.sub(lambda match: "**[…]**", card.cloze)
        told = CLOZE.sub(
            lambda match: f"**{match[1].strip()}**" if "$" not in match[1] else match[1].strip(), card.cloze
        )
        return folded("card", line(asked), f"{written(told)}\n{code}")
    return folded("card", line(card.front), f"{code}\n{written(card.back)}\n" if code else written(card.back))


def _drill(drill: Drill) -> str:
    what = "Review: find what is wrong" if drill.kind == "review" else "Implement"
    given = "The code to review" if drill.kind == "review" else "What you start from"
    task = re.sub(r"^# [^\n]*\n", "", drill.task.strip(), count=1)
    task = re.sub(r"^(#{1,4}) ", r"###\1 ", task, flags=re.MULTILINE)
    parts = [
        f"### {shown(drill.title)} {{#drill-{drill.id}}}",
        f'<p class="facts"><span>{what}</span> <span>{shown(drill.level)}</span> <span>{drill.minutes} min</span></p>',
        written(task),
        f"Open it with `planner drill {drill.id}`, and let it be judged with `planner drill {drill.id} --check`.",
        folded("example", given, f"````python\n{drill.given.rstrip()}\n````"),
    ]
    parts += [folded("tip", f"Hint {number}", line(hint)) for number, hint in enumerate(drill.hints, start=1)]
    if drill.findings:
        rows = "\n\n".join(
            f"**Line {finding.line}.** {line(finding.what)}\n\n*Effect:* {line(finding.effect)}"
            for finding in drill.findings
        )
        parts.append(
            folded("bug", f"The {plural(len(drill.findings), 'defect')}: open when you have written yours down", rows)
        )
    return "\n\n".join(parts)


def _citations(index: SiteIndex, topic: Topic) -> list[str]:
    rows = []
    for citation in topic.citations:
        work = index.library.work_by_key.get(citation.key)
        if work is None:
            rows.append(f"- {shown(citation.key)}")
            continue
        at = f", {shown(citation.at)}" if citation.at else ""
        rows.append(f"- {shown(work.author)} ({work.year}). *{shown(work.title)}*{at}.")
    return rows


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
