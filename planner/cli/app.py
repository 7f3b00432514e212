"""The typer application: builds the commands asked for, and turns bad input into messages and exit codes."""

import os
import sys
from collections.abc import Callable
from typing import Any

import typer

from planner.cli.start import COMMANDS, load
from planner.model.problem import BadInput


def run(names: tuple[str, ...]) -> None:
    """Run the command line with the named commands loaded."""
    app = typer.Typer(
        no_args_is_help=True, add_completion=len(names) > 1, pretty_exceptions_enable=False,
        help="An interview-prep study planner that is generated from job postings.",
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip

    @app.callback()
    def planner(
        version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
    ) -> None:
        """An interview-prep study planner that is generated from job postings."""

    for name in names:
        thing = load(name)
        if isinstance(thing, typer.Typer):
            app.add_typer(thing, name=name, help=COMMANDS[name][1])
        else:
            function: Callable[..., Any] = thing  # type: ignore[assignment]
            app.command(name, short_help=COMMANDS[name][1])(function)
    try:
        app()
    except BadInput as error:
        print_problems(error.problems)
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe went away: nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"{where}cannot-write: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"planner {version('planner')}")
        raise typer.Exit


def print_problems(problems: tuple[Any, ...]) -> None:
    """All problems to standard error, sorted by path and line."""
    for problem in sorted(set(problems)):
        print(problem, file=sys.stderr)
