"""Pages of the postings: their texts with what was read out of them, the table of requirements, the conditions.

Everything here comes from outside and is escaped character by character.
"""

from planner.model.posting import Posting
from planner.model.qualify import Condition
from planner.model.requirement import STRENGTHS, Extraction, Requirement, Term
from planner.publish.markup import page, plural, pre, shown, slug, table, unmarked
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex, area_page, html_path, relative, topic_page

LONG = 12  # lines set aside in a row that are folded
FACT_LABELS = {"work_mode": "mode of work", "work_period": "period", "work_permission": "permission to work"}


def posting_pages(index: SiteIndex) -> dict[str, str]:
    """A page a posting, and the four overviews."""
    pages = {
        "postings/index.md": _overview(index),
        "postings/requirements.md": _table(index),
        "postings/qualify.md": _qualify(index),
        "postings/unmatched.md": _unmatched(index),
    }
    for posting in index.study.workspace.postings:
        pages[index.posting_pages[posting.path]] = _posting(index, posting)
    return pages


def _overview(index: SiteIndex) -> str:
    here = "postings/index.md"
    rows = []
    for posting in index.study.workspace.postings:
        extraction = index.extraction_of.get(posting.path)
        requirements = extraction.requirements if extraction else ()
        counts = [sum(1 for one in requirements if one.strength == strength) for strength in STRENGTH_LABELS]
        name = f"[{index.name_of_posting(posting.path)}]({relative(index.posting_pages[posting.path], here)})"
        if extraction and extraction.same_as:
            name += f" (repeats {index.name_of_posting(extraction.same_as)}: counted once)"
        rows.append((name, *(str(count) for count in counts), shown(posting.path.rsplit("/", 1)[-1])))
    parts = [
        table(("posting", *STRENGTH_LABELS.values(), "file"), rows),
        "[Requirements by posting](requirements.md) · [Do I qualify?](qualify.md) · [Not in the library](unmatched.md)",
    ]
    return page("Postings", "\n\n".join(parts), unsearched=True)


def _posting(index: SiteIndex, posting: Posting) -> str:
    here = index.posting_pages[posting.path]
    extraction = index.extraction_of.get(posting.path)
    name = "/".join(posting.path.rsplit("/", 2)[-2:])
    parts = [f'<p class="facts"><span>{shown(name)}</span></p>']
    if extraction is not None:
        if extraction.same_as:
            parts.append(f"The same advert as {index.name_of_posting(extraction.same_as)}; it counts once.")
        if extraction.language:
            parts.append(
                f"Written in {extraction.language}: the library is English, so that few of its terms are found."
            )
        if extraction.facts:
            parts.append(_facts(extraction))
        parts.append("## What it asks for")
        parts.append(_asked(index, extraction, here))
    legend = " ".join(f'<span class="badge {name}">{text}</span>' for name, text in STRENGTH_LABELS.items())
    parts.append(
        f"## The text\n\nMarked words lead to their topics; lines without a requirement are dimmed and say why.\n\n"
        f'<p class="facts">{legend}</p>'
    )
    parts.append(text_html(index, posting, extraction, here))
    return page(index.name_of_posting(posting.path), "\n\n".join(parts))


def _facts(extraction: Extraction) -> str:
    """What the posting says of the job itself, a row a kind of fact, values with the lines that say them."""
    values: dict[str, list[str]] = {}
    for fact in extraction.facts:
        line = f" ([line {fact.line}](#line-{fact.line}))" if fact.line else ""
        values.setdefault(fact.name, []).append(shown(fact.value) + line)
    rows = [
        (FACT_LABELS.get(name, name.replace("_", " ")), "; ".join(dict.fromkeys(found)))
        for name, found in values.items()
        if name not in ("title", "company")
    ]
    return table(("fact", "value"), rows) if rows else ""


def _asked(index: SiteIndex, extraction: Extraction, here: str) -> str:
    if not extraction.requirements:
        return "No requirement was found in it."
    rows = []
    for one in extraction.requirements:
        terms = ", ".join(dict.fromkeys(_term_links(index, term, here) for term in one.terms)) or shown(
            "; ".join(one.kinds)
        )
        notes = [f"one is enough of {shown(', '.join(group))}" for group in one.any_of]
        if one.examples:
            notes.append(f"examples, none a must by itself: {shown(', '.join(one.examples))}")
        rows.append(
            f'<li><span class="badge {one.strength}">{STRENGTH_LABELS[one.strength]}</span> <q>{shown(unmarked(one.quote))}</q> '
            f'<span class="where"><a href="#line-{one.source.line}">line {one.source.line}</a> · {terms}'
            f"{''.join(f' · {note}' for note in notes)} · rule: {shown(one.rule)}</span></li>"
        )
    return f'<ul class="evidence">{"".join(rows)}</ul>'


def _term_links(index: SiteIndex, term: Term, here: str) -> str:
    links = [index.topic_anchor(topic, here) for topic in term.topics]
    for name in term.areas:
        area = index.library.area_by_id.get(name)
        links.append(f'<a href="{html_path(area_page(name), here)}">{shown(area.title)}</a>' if area else shown(name))
    return " and ".join(links) if links else f"{shown(term.text)} (not in the library)"


def text_html(index: SiteIndex, posting: Posting, extraction: Extraction | None, here: str) -> str:
    """The posting's whole text as one line of HTML: a block a line, requirements and terms marked, long stretches
    that were set aside folded."""
    aside = {}
    for entry in extraction.set_aside if extraction else ():
        aside.update(dict.fromkeys(range(entry.first_line, entry.last_line + 1), entry.why))
    requirements = sorted(extraction.requirements, key=lambda one: one.start) if extraction else []
    stretches: list[tuple[str, list[str]]] = []
    at = 0
    for number, line in enumerate(posting.text.split("\n"), start=1):
        why = aside.get(number, "")
        body = _marked_line(index, posting.text, at, at + len(line), requirements, here)
        at += len(line) + 1
        if not line.strip() and stretches:
            why = stretches[-1][0]  # an empty line belongs to what stands before it
        if not stretches or stretches[-1][0] != why:
            stretches.append((why, []))
        note = ""
        if why and line.strip() and not any(" data-why" in row for row in stretches[-1][1]):
            note = f' <span class="aside-why" data-why>{shown(why)}</span>'
        stretches[-1][1].append(
            f'<div class="line{" aside" if why else ""}" id="line-{number}">'
            f'<span class="number" data-search-exclude>{number}</span> <span class="text">{body or "&#160;"}{note}</span></div> '
        )
    parts, first = [], 1
    for why, rows in stretches:
        last, text = first + len(rows) - 1, "".join(rows)
        if why and len(rows) >= LONG:
            text = f"<details><summary>Lines {first} to {last} were set aside: {shown(why)}</summary>{text}</details>"
        parts.append(text)
        first = last + 1
    return f'<div class="posting-text">{"".join(parts)}</div>'


def _marked_line(index: SiteIndex, text: str, start: int, end: int, requirements: list[Requirement], here: str) -> str:
    pieces, at = [], start
    for one in requirements:
        first, last = max(one.start, at), min(one.end, end)
        if first >= last:
            continue
        pieces.append(pre(text[at:first]))
        label = STRENGTH_LABELS[one.strength]
        tag = f'<span class="badge {one.strength}">{label}</span> ' if one.start >= start else ""
        inner = _marked_terms(index, text, first, last, one, here)
        pieces.append(f'<span class="asks {one.strength}">{tag}{inner}</span>')
        at = last
    return "".join(pieces) + pre(text[at:end])


def _marked_terms(index: SiteIndex, text: str, start: int, end: int, one: Requirement, here: str) -> str:
    pieces, at = [], start
    for term in sorted(one.terms, key=lambda term: (term.start, -term.end)):
        if term.start < at or term.end > end:
            continue
        words = pre(text[term.start : term.end])
        topic = next((name for name in term.topics if name in index.library.by_id), None)
        area = next((name for name in term.areas if name in index.library.area_by_id), None)
        target = topic_page(topic) if topic else area_page(area) if area else "postings/unmatched.md"
        style = "term" if topic or area else "term unknown"
        pieces.append(pre(text[at : term.start]))
        pieces.append(f'<a class="{style}" href="{html_path(target, here)}">{words}</a>')
        at = term.end
    return "".join(pieces) + pre(text[at:end])


def _table(index: SiteIndex) -> str:
    here = "postings/requirements.md"
    postings = [
        p for p in index.study.workspace.postings if not getattr(index.extraction_of.get(p.path), "same_as", "")
    ]
    weight = {demand.topic: demand.weight for demand in index.study.demand.topics}
    for group in index.study.demand.any_of:
        for branch in group.branches:
            for topic in branch.topics:
                weight[topic] = max(weight.get(topic, 0.0), group.weight)
    by_itself = {one.topic for one in index.study.demand.topics if one.evidence}
    alone = {(one.topic, piece.source.path) for one in index.study.demand.topics for piece in one.evidence}
    groups = [{name for branch in group.branches for name in branch.topics} for group in index.study.demand.any_of]
    known = [topic for topic in index.evidence if topic in index.library.by_id]
    head = "".join(
        f'<th scope="col"><a href="{html_path(index.posting_pages[p.path], here)}" title="{index.name_of_posting(p.path)}">{number}</a></th>'
        for number, p in enumerate(postings, start=1)
    )
    rows = []
    for topic in sorted(known, key=lambda name: (-weight.get(name, 0.0), name)):
        cells = []
        for posting in postings:
            found = [e for e in index.evidence[topic] if e.source.path == posting.path]
            best = min(found, key=lambda e: STRENGTHS.index(e.strength), default=None)
            if best is None:
                cells.append("<td></td>")
                continue
            target = f"{html_path(index.posting_pages[posting.path], here)}#line-{best.source.line}"
            label = STRENGTH_LABELS[best.strength] + ("" if (topic, posting.path) in alone else ": one of")
            cells.append(
                f'<td><a class="badge {best.strength}" href="{target}" title="{shown(unmarked(best.quote))}">{label}</a></td>'
            )
        met = topic not in by_itself and all(group & index.planned for group in groups if topic in group)
        planned = "yes" if topic in index.planned else "another is" if met else ""
        rows.append(
            f'<tr><th scope="row">{index.topic_anchor(topic, here)}</th><td>{weight.get(topic, 0.0):.1f}</td>'
            f"<td>{planned}</td>{''.join(cells)}</tr>"
        )
    legend = "\n".join(
        f"{number}. [{index.name_of_posting(p.path)}]({relative(index.posting_pages[p.path], here)})"
        for number, p in enumerate(postings, start=1)
    )
    grid = (
        '<div class="requirements"><table><thead><tr>'
        f'<th scope="col">topic</th><th scope="col">demand</th><th scope="col">planned</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
    return page("Requirements by posting", f"{legend}\n\n{grid}", unsearched=True, wide=True)


def _qualify(index: SiteIndex) -> str:
    here = "postings/qualify.md"
    parts = ["What no study changes: check it before you put in the hours."]
    names: dict[str, list[Condition]] = {}
    for one in index.study.conditions:
        names.setdefault(one.name, []).append(one)
    for name, found in names.items():
        parts.append(f"## {shown(name[:1].upper() + name[1:])}")
        parts.append(f'<ul class="conditions">{"".join(_condition(index, one, here) for one in found)}</ul>')
    if not names:
        parts.append("The postings state no such condition.")
    return page("Do I qualify?", "\n\n".join(parts), unsearched=True)


def _condition(index: SiteIndex, one: Condition, here: str) -> str:
    """One condition with a box to tick and the places that ask for it."""
    first = one.sources[0]
    page_of = index.posting_pages.get(first.path, here)
    place = f"{page_of.removeprefix('postings/').removesuffix('.md')}.{first.line}.{slug(one.quote)[:40]}"
    box = f'<input type="checkbox" data-task="{shown(f"qualify.{slug(one.name)}.{place}")}" aria-label="I meet this">'
    clash = f' <span class="badge clash">clash</span> <b>{shown(one.clash)}</b>' if one.clash else ""
    values = f' <span class="why">read as: {shown(", ".join(one.values))}</span>' if one.values else ""
    places = []
    for source in one.sources:
        target = index.posting_pages.get(source.path)
        words = index.name_of_posting(source.path) + (f", line {source.line}" if source.line else "")
        anchor = f"#line-{source.line}" if source.line else ""
        places.append(f'<a href="{html_path(target, here)}{anchor}">{words}</a>' if target else words)
    return (
        f'<li class="condition"><label>{box} <q>{shown(unmarked(one.quote))}</q></label> '
        f'<span class="badge {one.strength}">{STRENGTH_LABELS.get(one.strength, shown(one.strength))}</span>{clash}{values} '
        f'<span class="where">{"; ".join(places)}</span></li>'
    )


def _unmatched(index: SiteIndex) -> str:
    here = "postings/unmatched.md"
    found = index.study.demand.unmatched
    if not found:
        return page("Not in the library", "The library knows every term that the postings ask for.", unsearched=True)
    rows = []
    for entry in found:
        places = []
        for source in entry.sources:
            target = index.posting_pages.get(source.path)
            name = f"{index.name_of_posting(source.path)}, line {source.line}"
            places.append(f"[{name}]({relative(target, here)}#line-{source.line})" if target else name)
        rows.append((shown(entry.term), plural(entry.postings, "posting"), "; ".join(places)))
    parts = [
        "Terms that a posting asks for and no topic covers. Start a topic for one with "
        "`planner topics new AREA/TOPIC --alias TERM`, or study it elsewhere.",
        table(("term", "asked by", "where"), rows),
    ]
    return page("Not in the library", "\n\n".join(parts), unsearched=True)
