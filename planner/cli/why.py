"""`planner why`: from posting sentence to requirement, topic and date."""

from typing import Annotated

import typer

from planner.cli.common import Format, FormatOption, TodayOption, WorkspaceOption, open_workspace, print_json
from planner.model.plan import Session
from planner.model.problem import BadInput, Problem
from planner.model.progress import topics_skipped
from planner.model.source import Source
from planner.model.topic import topic_meant


def why(
    name: Annotated[str, typer.Argument(metavar="TOPIC|SESSION", help="A topic's or a session's id.")],
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """The whole chain: who asks for it in which words, what needs it, what it costs, and why on that day."""
    from planner.pipeline import make_plan, prepare
    from planner.publish.why import Why, why_json, why_lines

    opened = open_workspace(workspace, today)
    ready = prepare(opened)
    plan = opened.accepted_plan or make_plan(
        ready.demand, opened.library, opened.settings, opened.progress, None, opened.today, ready.known
    )
    session = next((entry for entry in plan.sessions if entry.id == name), None)
    if session is not None and session.topic is None:
        _mixed(session, output)
        return
    topic = session.topic if session is not None and session.topic else name
    if topic not in opened.library.by_id:
        hint = topic_meant(name, opened.library, [entry.id for entry in plan.sessions])
        raise BadInput([Problem(Source("why"), "unknown-name", f"no topic or session '{name}'", hint)])
    from planner.graph.known import expand_known

    reached = expand_known(ready.known, opened.library, ready.graph)
    found = Why(
        opened.library.by_id[topic], plan, ready.demand, opened.library, ready.graph, reached,
        session.id if session is not None else "", topic in topics_skipped(opened.progress),
    )  # fmt: skip
    if output is Format.JSON:
        print_json(why_json(found))
        return
    print("\n".join(why_lines(found)))


def _mixed(session: Session, output: Format) -> None:
    """A mock, a buffer or a mixed review: its own reason, and what it covers."""
    if output is Format.JSON:
        print_json({
            "session": session.id, "title": session.title, "date": session.on.isoformat(), "minutes": session.minutes,
            "why": session.why, "covers": list(session.covers),
        })  # fmt: skip
        return
    print(f"{session.title} ({session.id}), {session.on}, {session.minutes} min")
    print(f"  {session.why}")
    if session.covers:
        print(f"  covers {', '.join(session.covers)}")
