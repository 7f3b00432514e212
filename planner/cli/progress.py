"""`planner done | skip | undo | log`: the record of what was done, only ever added to."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from planner.cli.common import (
    Format,
    FormatOption,
    TodayOption,
    WorkspaceOption,
    moment,
    open_workspace,
    print_json,
    progress_file,
    say,
)
from planner.model.plan import Plan, Session
from planner.model.problem import BadInput, Problem
from planner.model.progress import ProgressEntry, in_force, settled_sessions
from planner.model.source import Source
from planner.model.topic import topic_meant
from planner.model.workspace import Workspace

NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="SESSION|TOPIC",
        help="A session's id, or a topic: then what of it is due by today, or its next session.",
    ),
]
MinutesOption = Annotated[
    int | None, typer.Option("--minutes", "-m", min=0, max=1440, help="Minutes it took.", show_default=False)
]
RatingOption = Annotated[
    int | None,
    typer.Option(
        "--rating", "-r", min=1, max=4, help="How well it went: 1 lost, 2 hard, 3 good, 4 easy.", show_default=False
    ),
]
WholeOption = Annotated[bool, typer.Option("--whole", help="Every session of the topic, the future ones too.")]

LONGEST_DETAIL = 60  # letters


def done(
    name: NameArgument, minutes: MinutesOption = None, rating: RatingOption = None, whole: WholeOption = False,
    workspace: WorkspaceOption = None, today: TodayOption = None,
) -> None:  # fmt: skip
    """Record a session or topic as done."""
    _settle("done", name, minutes, rating, whole, open_workspace(workspace, today))


def skip(
    name: NameArgument, whole: WholeOption = False, workspace: WorkspaceOption = None, today: TodayOption = None
) -> None:
    """Record that a session or topic is skipped: it is planned no more."""
    _settle("skip", name, None, None, whole, open_workspace(workspace, today))


def undo(
    entry: Annotated[str, typer.Argument(help="The entry's id, from 'planner log'. Default: the last one.", show_default=False)] = "",
    workspace: WorkspaceOption = None, today: TodayOption = None,
) -> None:  # fmt: skip
    """Take back a record; nothing is erased, the taking back is recorded too."""
    opened = open_workspace(workspace, today)
    standing = in_force(opened.progress)
    if not standing:
        raise BadInput([Problem(_record(opened), "nothing-to-undo", "nothing is recorded")])
    # Without an id: what the last command recorded, all of it. Its entries bear the same time.
    found = [one for one in standing if (one.id == entry if entry else one.at == standing[-1].at)]
    if not found:
        raise BadInput(
            [Problem(_record(opened), "unknown-entry", f"no entry '{entry}' is in force", "'planner log' lists them")]
        )
    _append(opened, [ProgressEntry("", moment(opened.today), "undo", undoes=one.id) for one in found])
    for one in found:
        say(f"taken back: {_line(one)}")


def log(
    count: Annotated[int, typer.Option("--count", "-n", min=1, help="How many of the latest entries.")] = 30,
    workspace: WorkspaceOption = None, today: TodayOption = None, output: FormatOption = Format.TEXT,
) -> None:  # fmt: skip
    """The record of what was done, latest last."""
    opened = open_workspace(workspace, today)
    standing = {entry.id for entry in in_force(opened.progress)}
    entries = opened.progress[-count:]
    if output is Format.JSON:
        print_json([
            {
                "id": entry.id, "at": entry.at, "action": entry.action, "session": entry.session, "topic": entry.topic,
                "minutes": entry.minutes, "rating": entry.rating, "undoes": entry.undoes, "detail": dict(entry.detail),
                "in_force": entry.id in standing,
            }
            for entry in entries
        ])  # fmt: skip
        return
    for entry in entries:
        print(_line(entry) + ("" if entry.id in standing or entry.action == "undo" else "  (taken back)"))
    if not entries:
        say("nothing is recorded yet")


def _settle(
    action: Literal["done", "skip"], name: str, minutes: int | None, rating: int | None, whole: bool, opened: Workspace
) -> None:
    plan = opened.accepted_plan
    if plan is None:
        raise BadInput(
            [Problem(Source(opened.root), "no-plan", "there is no plan yet", "make one with 'planner build'")]
        )
    sessions = _named(action, name, plan, opened, whole)
    shares = _shares(minutes, sessions)
    at = moment(opened.today)
    entries = [
        ProgressEntry("", at, action, session.id, session.topic or "", share, rating)
        for session, share in zip(sessions, shares, strict=True)
    ]
    for entry, session in zip(_append(opened, entries), sessions, strict=True):
        say(f"{entry.id}: {action} {session.title} ({session.id}, {session.minutes} min planned)")
    early = [session for session in sessions if session.on > opened.today]
    if action == "done" and early:
        say(f"planned for {early[0].on}{' and later' if len(early) > 1 else ''}: recorded as done ahead of its day")
    if action == "skip":
        _say_what_stays(sessions, plan, opened)


def _say_what_stays(skipped: list[Session], plan: Plan, opened: Workspace) -> None:
    """Who skips a lesson may mean its topic."""
    over = {*settled_sessions(opened.progress), *(session.id for session in skipped)}
    for topic in dict.fromkeys(session.topic for session in skipped if session.topic and session.kind != "review"):
        stays = [one for one in plan.sessions if one.topic == topic and one.id not in over and not one.done]
        if stays:
            listed = ", ".join(f"{session.kind} on {session.on}" for session in stays[:4])
            more = f" and {len(stays) - 4} more" if len(stays) > 4 else ""
            say(f"still planned of it: {listed}{more}; 'planner skip {topic} --whole' skips these too")


def _named(action: str, name: str, plan: Plan, opened: Workspace, whole: bool) -> list[Session]:
    """The sessions that `name` means."""
    exact = [session for session in plan.sessions if session.id == name]
    settled = settled_sessions(opened.progress)
    if exact and name in settled and settled[name].action == action:
        message = f"'{name}' is recorded already: {_line(settled[name])}"
        raise BadInput([Problem(_record(opened), "already-settled", message, "'planner undo' takes a record back")])
    if exact:
        return exact[:1]
    of_topic = [session for session in plan.sessions if session.topic == name]
    if not of_topic:
        where = Source("plan.json")
        if name in opened.library.by_id:
            hint = "it is not in the plan: 'planner why " + name + "' says why"
            raise BadInput([Problem(where, "not-planned", f"the plan has no session of '{name}'", hint)])
        hint = topic_meant(name, opened.library, [session.id for session in plan.sessions])
        raise BadInput([Problem(where, "unknown-session", f"no session or topic '{name}' in the plan", hint)])
    left = [session for session in of_topic if session.id not in settled and not session.done]
    due = left if whole else [session for session in left if session.on <= opened.today]
    if not left:
        raise BadInput(
            [Problem(Source("plan.json"), "already-settled", f"every session of '{name}' is recorded already")]
        )
    return due or left[:1]


def _shares(minutes: int | None, sessions: list[Session]) -> list[int | None]:
    """`minutes` split over the sessions in proportion to what was planned for each."""
    if minutes is None:
        return [None] * len(sessions)
    planned = sum(session.minutes for session in sessions) or 1
    shares: list[int | None] = [minutes * session.minutes // planned for session in sessions]
    shares[-1] = minutes - sum(share or 0 for share in shares[:-1])
    return shares


def _append(opened: Workspace, entries: list[ProgressEntry]) -> tuple[ProgressEntry, ...]:
    from planner.write.progress import append_progress

    return append_progress(progress_file(Path(opened.root)), entries)


def _record(opened: Workspace) -> Source:
    return Source(str(progress_file(Path(opened.root))))


def _shortened(value: str) -> str:
    """A detail in a line to read: what Anki knows of every card of a topic is hundreds of letters."""
    return value if len(value) <= LONGEST_DETAIL else f"{value[: LONGEST_DETAIL - 4]} ..."


def _line(entry: ProgressEntry) -> str:
    what = entry.session or entry.topic or entry.undoes
    words = [entry.id, entry.at[:16].replace("T", " "), entry.action, what]
    words += [f"{entry.minutes} min"] if entry.minutes is not None else []
    words += [f"rated {entry.rating}"] if entry.rating is not None else []
    words += [f"{key}={_shortened(value)}" for key, value in entry.detail]
    return "  ".join(words)
