"""Sessions from what was placed: ids that say what is done and never when, titles, parts and reasons."""

from collections.abc import Iterable, Mapping
from datetime import date

from planner.model.plan import Session
from planner.model.topic import Library
from planner.schedule.first_study import Placed
from planner.schedule.reviews import DueReview


def named_sessions(
    placed: Iterable[Placed],
    library: Library,
    why: Mapping[str, str],
    covers: Mapping[tuple[date, str], list[str]],
) -> list[Session]:
    """The placed pieces as sessions, in their order. Parts count all sessions of one topic and kind, so that the
    number in the id and the part agree; `covers`: (day, topic) -> topics whose review that day's work takes over."""
    pieces = list(placed)
    parts: dict[tuple[str, str], int] = {}
    for piece in pieces:
        parts[piece.stage.key] = parts.get(piece.stage.key, 0) + 1
    last_of_day = {(piece.on, piece.stage.topic): number for number, piece in enumerate(pieces)}
    count: dict[tuple[str, str], int] = {}
    found = []
    for number, piece in enumerate(pieces):
        stage = piece.stage
        part = count[stage.key] = count.get(stage.key, 0) + 1
        taken_over = covers.get((piece.on, stage.topic), ()) if last_of_day[piece.on, stage.topic] == number else ()
        title = f"Refresh: {stage.title}" if stage.kind == "review" else stage.title
        found.append(
            Session(
                id=f"{stage.topic}.{stage.kind}.{part if stage.kind != 'review' else part - 1}",
                on=piece.on,
                kind=stage.kind,  # type: ignore[arg-type]
                topic=stage.topic,
                title=title,
                minutes=piece.minutes,
                part=part,
                parts=parts[stage.key],
                depth=stage.depth,
                drill=stage.drill,
                covers=tuple(dict.fromkeys(taken_over)),
                why=why.get(stage.topic, ""),
            )
        )
    return found


def review_session(due: DueReview, on: date, library: Library, why: Mapping[str, str]) -> Session:
    """A topic's review as a session."""
    reason = f"{due.gap + (on - due.on).days} days after it was last used; {why.get(due.topic, '')}".rstrip("; ")
    return Session(
        f"{due.topic}.review.{due.number}", on, "review", due.topic, library.by_id[due.topic].title, due.minutes,
        why=reason,
    )  # fmt: skip
