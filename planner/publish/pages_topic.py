"""A page a topic: why, when, lesson, questions, cards, drills, sources."""

import re

from planner.model.demand import Evidence
from planner.model.source import Source
from planner.model.topic import Card, Drill, Question, Topic
from planner.publish.graph_picture import neighbourhood
from planner.publish.lesson_text import figure, lesson_markdown, line, written
from planner.publish.markup import folded, long_day, page, plural, shown, slug, unmarked
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex, area_page, html_path, topic_page
from planner.publish.week import duration

DEPTH_WORDS = {
    "recognise": "the lesson",
    "explain": "lesson and questions",
    "implement": "lesson, questions and drills",
}
SENTENCES = 3  # shown before the rest is folded
CLOZE = re.compile(r"\{\{c\d+::(.+?)(?:::[^}]*?)?\s?\}\}", re.DOTALL)


def topic_pages(index: SiteIndex) -> dict[str, str]:
    """A page for every topic of the library, planned or not."""
    return {topic_page(topic.id): _topic(index, topic) for topic in index.library.topics}


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
        sentences: dict[tuple[Source, str], list[Evidence]] = {}
        for entry in entries:
            sentences.setdefault((entry.source, entry.quote), []).append(entry)
        rows = [_sentence(index, found, here) for found in sentences.values()]
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


def _sentence(index: SiteIndex, found: list[Evidence], here: str) -> str:
    """One sentence of a posting with the words in it that ask for the topic."""
    entry = found[0]
    name = index.name_of_posting(entry.source.path)
    target = index.posting_pages.get(entry.source.path)
    where = name
    if target:
        where = f'<a href="{html_path(target, here)}#line-{entry.source.line}">{name}, line {entry.source.line}</a>'
    terms = list(dict.fromkeys(one.term for one in found))
    areas = dict.fromkeys(one.via for one in found if one.via)
    titles = [index.library.area_by_id[via].title if via in index.library.area_by_id else via for via in areas]
    via = f", through the area {shown(' and '.join(titles))}" if len(titles) == len(found) else ""
    words = ", ".join(f"“{shown(term)}”" for term in terms)
    return (
        f'<li><span class="badge {entry.strength}">{STRENGTH_LABELS[entry.strength]}</span> '
        f'<q>{_marked(unmarked(entry.quote), terms)}</q> <span class="where">{where}; the words {words}{via}</span></li>'
    )


def _marked(quote: str, terms: list[str]) -> str:
    """The quote with the first place of each term marked."""
    places = sorted((quote.lower().find(term.lower()), len(term)) for term in terms if term)
    pieces, at = [], 0
    for place, length in places:
        if place < at:  # absent, or inside a longer term
            continue
        pieces += [_spaced(quote[at:place]), f"<mark>{shown(quote[place : place + length])}</mark>"]
        at = place + length
    return "".join(pieces) + _spaced(quote[at:])


def _spaced(text: str) -> str:
    """`text` shown, with the spaces at its ends kept."""
    left, right = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{left}{shown(text)}{right}" if text.strip() else left


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
