"""The `planner` command: finds the module of the command that was asked for and imports nothing else.

Importing every command's module costs more than most commands take, so only `--help`, completion and a mistyped
name load them all.
"""

import gc
import importlib
import sys

# A library is a hundred thousand small objects and no cycle: cyclic garbage need not be looked for after every 700.
SELDOM = 50_000
# command -> (module, one line for --help). A module offers a function of that name (hyphens as underscores), or,
# for a group of commands, a typer app named `app`.
COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("planner.cli.init", "Make a workspace: planner.yaml, postings/ and topics/."),
    "build": ("planner.cli.build", "Postings in; plan, site, decks, calendar and week sheets out."),
    "plan": ("planner.cli.plan", "The study plan: what, when, what was left out."),
    "today": ("planner.cli.week", "What to study today."),
    "week": ("planner.cli.week", "This week's sheet, in the terminal or as PDF, HTML or Markdown."),
    "status": ("planner.cli.status", "Hours planned against done, coverage of the musts, forecast to the interview."),
    "done": ("planner.cli.progress", "Record a session or topic as done."),
    "skip": ("planner.cli.progress", "Record that a session or topic is skipped."),
    "undo": ("planner.cli.progress", "Take back the last record, or a given one."),
    "log": ("planner.cli.progress", "The record of what was done."),
    "replan": ("planner.cli.replan", "After missed days or changes: what moves, and why."),
    "why": ("planner.cli.why", "From posting sentence to requirement, topic and date."),
    "what-if": ("planner.cli.what_if", "Compare plans without changing anything."),
    "assess": ("planner.cli.assess", "A short adaptive test of what need not be studied."),
    "drill": ("planner.cli.drill", "List, open and check drills."),
    "mock": ("planner.cli.mock", "A timed mock interview from what was studied."),
    "extract": ("planner.cli.extract", "What a posting asks for, sentence by sentence."),
    "survey": ("planner.cli.survey", "What thousands of postings ask for."),
    "topics": ("planner.cli.topics", "List, find and start topics of the library."),
    "check": ("planner.cli.check", "Check the topic library and the workspace."),
    "anki": ("planner.cli.anki", "Read study progress back from Anki."),
    "serve": ("planner.cli.serve", "The site on localhost, with working check boxes."),
}


def main() -> None:
    """Run the command line; exit code 0 when done, 1 for bad input, 2 for wrong usage."""
    name = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    if name in ("week", "today", "plan"):
        from planner.cli.quick import quick_plan, quick_week

        if quick_week(sys.argv[1:]) or quick_plan(sys.argv[1:]):
            return
    from planner.cli.app import run

    gc.set_threshold(SELDOM)
    only = (name,) if name in COMMANDS and sys.argv[1:2] == [name] else tuple(COMMANDS)
    run(only)


def load(name: str) -> object:
    """What the module of command `name` offers: a function or a typer app."""
    module = importlib.import_module(COMMANDS[name][0])
    return getattr(module, "app", None) or getattr(module, name.replace("-", "_"))


if __name__ == "__main__":
    main()
