"""The plan's cards as Anki notes: order, tags, and who changed when.

Anki updates an imported note only when its modification time is newer, so that time is raised just for notes whose
own content changed: `published` remembers each note's last content and time between builds.
"""

import hashlib
from collections.abc import Mapping
from datetime import date

from planner.model.deck import Deck, Note
from planner.model.demand import Demand, Evidence, clearest
from planner.model.plan import Plan
from planner.model.published import PublishedNote
from planner.model.topic import Card, Library, Topic
from planner.publish.card_html import card_html, code_html
from planner.publish.markup import unmarked
from planner.publish.week import week_on, weeks_of

DECK_NAME = "Interview prep"
FIELDS = ("Key", "Front", "Back", "Code", "Topic", "Why", "Spare 1", "Spare 2")
FAR = 1_000_000  # where notes stand that the plan no longer asks for


def build_deck(
    plan: Plan,
    library: Library,
    demand: Demand,
    published: Mapping[str, PublishedNote],
    day_began_at: int,
) -> tuple[Deck, dict[str, PublishedNote]]:
    """The deck in the plan's order, and what is to be remembered as published.

    `day_began_at`: seconds since the epoch of today's midnight; a changed note gets this time, or one second more
    than it had when it changes twice in a day. Cards published before and no longer in the plan stay in the deck,
    tagged `retired`, because a note that is missing from an import is not removed from the learner's collection.
    """
    began = _first_lessons(plan)
    evidence = {entry.topic: entry.evidence for entry in demand.topics}
    for group in demand.any_of:
        for branch in group.branches:
            for name in branch.topics:
                evidence.setdefault(name, group.evidence)
    notes: list[Note] = []
    remembered: dict[str, PublishedNote] = {}
    ordered = sorted(
        (began[kept.topic], kept.topic)
        for kept in plan.selection.kept
        if kept.topic in began and kept.topic in library.by_id
    )
    counts: dict[int, int] = {}
    weeks = weeks_of(plan)
    for (on, _), topic_id in ordered:
        topic = library.by_id[topic_id]
        day = (on - plan.start).days
        tags = _tags(topic, week_on(weeks, on).number, evidence.get(topic_id, ()))
        for card in topic.cards:
            if card.retired:
                continue
            place = counts.get(day, 0)
            counts[day] = place + 1
            fields = _fields(topic, card, evidence.get(topic_id, ()))
            _add(
                notes,
                remembered,
                published,
                day_began_at,
                _key(topic, card),
                _model(card),
                fields,
                tags,
                day * 1000 + place,
            )
    by_key = {_key(topic, card): (topic, card) for topic in library.topics for card in topic.cards}
    for number, key in enumerate(sorted(set(published) - set(remembered))):
        earlier = published[key]
        model, fields = earlier.model, earlier.fields
        if key in by_key:  # the card lives on outside the plan: keep its content current
            topic, card = by_key[key]
            if _model(card) == earlier.model:
                fields = _fields(topic, card, ())
        tags = ("planner", "retired")
        _add(notes, remembered, published, day_began_at, key, model, fields, tags, FAR + number)
    return Deck(DECK_NAME, tuple(notes)), remembered


def _add(
    notes: list[Note],
    remembered: dict[str, PublishedNote],
    published: Mapping[str, PublishedNote],
    day_began_at: int,
    key: str,
    model: str,
    fields: tuple[str, ...],
    tags: tuple[str, ...],
    due: int,
) -> None:
    content = hashlib.sha256("\x1f".join((model, *fields, *tags)).encode()).hexdigest()[:24]
    earlier = published.get(key)
    if earlier and earlier.content == content:
        modified_at = earlier.modified_at
    else:
        modified_at = max(day_began_at, earlier.modified_at + 1 if earlier else 0)
    notes.append(Note(key, model, fields, tags, due, modified_at))
    remembered[key] = PublishedNote(content, modified_at, model, fields)


def _key(topic: Topic, card: Card) -> str:
    return f"{topic.id}/{card.id}"


def _model(card: Card) -> str:
    return "cloze" if card.cloze else "basic"


def _first_lessons(plan: Plan) -> dict[str, tuple[date, int]]:
    """topic -> (date, place in the day) of its first session."""
    found: dict[str, tuple[date, int]] = {}
    for day in plan.days:
        for place, session in enumerate(day.sessions):
            if session.topic and session.kind in ("learn", "practise", "drill", "review"):
                found.setdefault(session.topic, (day.on, place))
    return found


def _fields(topic: Topic, card: Card, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    front = card_html(card.cloze or card.front)
    why = f"“{card_html(unmarked(clearest(evidence).quote))}”" if evidence else ""
    code = code_html(card.code, card.language)
    return (_key(topic, card), front, card_html(card.back), code, card_html(topic.title), _without_clozes(why), "", "")


def _without_clozes(text: str) -> str:
    """A posting's sentence must not be able to make clozes or template fields."""
    return text.replace("{{", "{ {").replace("}}", "} }")


def _tags(topic: Topic, week: int, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    postings = sorted({_tag(entry.source.path) for entry in evidence})
    parts = ("planner", f"area::{topic.area}", f"topic::{topic.id}", f"week::{week:02d}")
    return (*parts, *(f"posting::{name}" for name in postings))


def _tag(path: str) -> str:
    """A posting's file name as a tag: no spaces, no hierarchy marks."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in name) or "posting"
