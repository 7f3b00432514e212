"""`planner serve`: the site on localhost, with working check boxes."""

import errno
import threading
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import TodayOption, WorkspaceOption, open_workspace, record_problems, say
from planner.model.problem import BadInput, Problem
from planner.model.source import Source

SECONDS = 1.0  # between two looks for changes


def serve(
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="0 takes a free one.")] = 8000,
    watch: Annotated[
        bool, typer.Option("--watch", help="Build again when postings, settings or topics change.")
    ] = False,
    opened: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
) -> None:
    """The site on localhost, with working check boxes. Ends with Ctrl-C."""
    from planner.read.workspace import find_workspace
    from planner.serve.record import Record
    from planner.serve.server import Server

    root = find_workspace(workspace)
    site = root / "build" / "site"
    if not (site / "index.html").is_file():
        raise BadInput([Problem(Source(str(site)), "no-site", "there is no site yet", "make one with 'planner build'")])
    try:
        server = Server(site, Record(root), port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        hint = "give another with --port, or 0 for a free one"
        raise BadInput([Problem(Source(f"port {port}"), "port-taken", str(error.strerror), hint)]) from error
    print(f"serving {site} on {server.address}", flush=True)
    threading.Thread(target=_look, args=(root, today, watch), daemon=True).start()
    if opened:
        typer.launch(server.address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.server_close()


def _look(root: Path, today: object, watch: bool) -> None:
    """Tell of changed files, or build again."""
    import time

    from planner.serve.watch import changed, stamps

    seen = stamps(root)
    while True:
        time.sleep(SECONDS)
        now = stamps(root)
        names = changed(seen, now)
        seen = now
        if not names:
            continue
        what = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        if not watch:
            say(f"{what} changed: 'planner build' brings the site up to date")
            continue
        say(f"{what} changed: building")
        _build(root, today)


def _build(root: Path, today: object) -> None:
    from datetime import date

    from planner.cli.app import print_problems
    from planner.pipeline import build_workspace

    try:
        opened = open_workspace(root, today if isinstance(today, date) else None)
        built = build_workspace(opened, lambda _: None)
        told = record_problems(opened)
        print_problems(tuple(problem for problem in built.warnings if problem not in told))
        say("built; reload the page")
    except BadInput as error:
        print_problems(error.problems)
        say("not built: the last good site stays")
    except OSError as error:
        say(f"not built: {error}")
