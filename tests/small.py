"""Small libraries and plans for tests, written as text."""

from collections.abc import Iterable
from datetime import date, timedelta

from planner.model.plan import Plan, PlanDay, Session
from planner.model.selection import Kept, Selection
from planner.model.settings import Interview
from planner.model.source import Source
from planner.model.topic import Alias, Area, Card, Library, Minutes, Prerequisite, Question, Topic, Work

NOWHERE = Source("test", 1)


def topic(
    name: str,
    needs: Iterable[str] = (),
    minutes: tuple[int, int, int] = (30, 20, 0),
    area: str = "ml",
    aliases: Iterable[str | Alias] = (),
    cards: Iterable[Card] = (),
    **more: object,
) -> Topic:
    """A topic with just what a test is about."""
    given = tuple(alias if isinstance(alias, Alias) else Alias(alias, NOWHERE) for alias in aliases)
    values: dict[str, object] = {
        "id": name, "area": area, "title": name.replace("-", " ").capitalize(), "summary": "",
        "minutes": Minutes(*minutes), "aliases": given or (Alias(name.replace("-", " "), NOWHERE),),
        "prerequisites": tuple(Prerequisite(need, "because", NOWHERE) for need in needs), "objectives": (),
        "citations": (), "lesson": "", "questions": (), "cards": tuple(cards), "drills": (), "source": NOWHERE,
        "folder": f"topics/{area}/{name}",
    }  # fmt: skip
    return Topic(**(values | more))  # type: ignore[arg-type]


def library(*topics: Topic, areas: Iterable[Area] = (), works: Iterable[Work] = ()) -> Library:
    """A library of these topics, with an area for each one they name."""
    named = {area.id: area for area in areas}
    for one in topics:
        named.setdefault(one.area, Area(one.area, one.area, "", (), (one.id,), NOWHERE))
    return Library(tuple(named.values()), topics, tuple(works))


def cards(*pairs: tuple[str, str]) -> tuple[Card, ...]:
    """Cards with the ids c1, c2, ... from fronts and backs; a pair with an empty back is a cloze."""
    return tuple(
        Card(f"c{number}", NOWHERE, front=front, back=back) if back else Card(f"c{number}", NOWHERE, cloze=front)
        for number, (front, back) in enumerate(pairs, start=1)
    )


def question(name: str = "q1", text: str = "Why?") -> Question:
    return Question(name, "intern", "explain", text, "Because.", ("a", "b"), ("And?",), NOWHERE)


def plan(text: str, start: str = "2026-08-03", interview: str = "2026-08-17", minutes: int = 90) -> Plan:
    """A plan from lines such as 'Mon ranking learn 45, embeddings practise 30'; one line a day from `start`.

    A line that is only a weekday is a day without sessions; 'cards 8' is the day's card minutes.
    """
    first = date.fromisoformat(start)
    days, kept = [], {}
    for number, line in enumerate(filter(None, (row.strip() for row in text.split("\n")))):
        on = first + timedelta(days=number)
        _, _, rest = line.partition(" ")
        review, sessions = 0, []
        for piece in filter(None, (part.strip() for part in rest.split(","))):
            words = piece.split()
            if words[0] == "cards":
                review = int(words[1])
                continue
            name, kind, length = words[0], words[1], int(words[2])
            title = name.replace("-", " ").capitalize()
            whole = None if kind in ("mock", "buffer") else name
            session = Session(f"{name}.{kind}.1", on, kind, whole, title, length)  # type: ignore[arg-type]
            sessions.append(session)
            if whole:
                kept[name] = Kept(name, "recognise", length, 1.0, len(kept), True, "must")
        days.append(PlanDay(on, minutes, review, tuple(sessions)))
    total = sum(entry.minutes for entry in kept.values())
    chosen = Selection(tuple(kept.values()), (), (), float(len(kept)), float(len(kept)), total, total, (), (), ())
    return Plan(first, (Interview(date.fromisoformat(interview)),), tuple(days), chosen, 0.9)
