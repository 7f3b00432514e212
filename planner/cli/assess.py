"""`planner assess`: a short adaptive test of what need not be studied."""

import json
import shutil
import sys
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from planner.model import places
from planner.model.problem import BadInput, Problem
from planner.model.progress import ProgressEntry
from planner.model.settings import Settings
from planner.model.source import Source
from planner.model.topic import DEPTHS, Depth, topic_meant
from planner.model.workspace import Workspace

if TYPE_CHECKING:
    from planner.assess.ask import Ask
    from planner.assess.belief import Inference
    from planner.assess.conclude import Conclusion
    from planner.assess.session import Sitting
    from planner.graph.topic_graph import TopicGraph

KEYS = {"k": "knew", "p": "partly", "n": "no", "d": "dont-know"}
NAMED = 4  # topics of an area named where it is to be rated
MORE_TIME = 1.5  # asked about is what would be planned with so much more time than there is


@dataclass(frozen=True)
class Test:
    """One workspace's test: what is asked about, where it is kept, what is recorded already."""

    workspace: Workspace
    graph: "TopicGraph"
    planned: tuple[str, ...]
    file: Path

    def save(self, sitting: "Sitting") -> None:
        from planner.assess.session import sitting_to_json
        from planner.write.files import write_file

        write_file(self.file, json.dumps(sitting_to_json(sitting), ensure_ascii=False, indent=1) + "\n")

    def infer(self, sitting: "Sitting") -> "Inference":
        from planner.assess.belief import infer

        return infer(sitting, self.planned, self.workspace.library, self.graph)

    def conclusions(self, sitting: "Sitting", found: "Inference | None" = None) -> "tuple[Conclusion, ...]":
        """`found`, here and below: what was inferred from this sitting already."""
        from planner.assess.conclude import conclude

        belief = found.belief if found else None
        return conclude(sitting, self.planned, self.workspace.library, self.graph, belief=belief)

    def next(self, sitting: "Sitting", found: "Inference | None" = None) -> "Ask | None":
        from planner.assess.ask import next_ask

        return next_ask(sitting, self.planned, self.workspace.library, self.graph, found=found)


def assess(
    overrule: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="TOPIC=DEPTH",
            help="Overrule: recognise, explain, implement or none. May be repeated.",
            show_default=False,
        ),
    ] = None,
    restart: Annotated[bool, typer.Option("--restart", help="Forget the answers and begin anew.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Only show what was concluded and why.")] = False,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Rate yourself by area, then answer questions about planned topics: what you know need not be planned.

    Stops when certain enough, or when you say so (q); run it again to go on. Never asks when standard input is no
    terminal: then it prints the state.
    """
    from planner.assess.session import Sitting

    opened = open_workspace(workspace, today)
    test = _prepare(opened)
    sitting = Sitting() if restart else _read(test.file).as_recorded(opened.progress)
    for text in overrule or ():
        topic, depth = _parse(text, opened)
        sitting = sitting.overrule(topic, depth)
    if restart or overrule:
        test.save(sitting)
        _record(test, sitting, answered=False)
    if not (overrule or show or output is Format.JSON) and sys.stdin.isatty():
        before, sitting = sitting, _sit(test, sitting)
        _record(test, sitting, answered=sitting != before)
    _print(test, sitting, output, show)


def _prepare(opened: Workspace) -> Test:
    from planner.graph.topic_graph import build_graph
    from planner.pipeline import prepare
    from planner.schedule.study_days import first_study_budget, study_days
    from planner.select.choose import select_topics

    settings, library = opened.settings, opened.library
    graph = build_graph(library)
    demand = prepare(opened).demand
    budget = round(first_study_budget(settings, study_days(settings, _first_day(settings, opened.today))) * MORE_TIME)
    selection = select_topics(demand, library, graph, settings, budget, dict(settings.known))
    planned = tuple(kept.topic for kept in selection.kept if not kept.refresh)
    return Test(opened, graph, planned, Path(opened.root) / places.ASSESSMENT)


def _first_day(settings: Settings, today: date) -> date:
    return max(settings.start, today)


def _read(file: Path) -> "Sitting":
    """The sitting so far; a new one when there is none or the file can't be understood."""
    from planner.assess.session import Sitting, sitting_from_json

    try:
        return sitting_from_json(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Sitting()
    except (OSError, ValueError):
        say(f"{file} can't be understood: beginning anew")
        return Sitting()


def _parse(text: str, opened: Workspace) -> tuple[str, Depth | None]:
    topic, _, depth = text.partition("=")
    where = Source("--set")
    if topic not in opened.library.by_id:
        hint = topic_meant(topic, opened.library)
        raise BadInput([Problem(where, "unknown-topic", f"no topic '{topic}'", hint)])
    if depth not in (*DEPTHS, "none"):
        hint = "write TOPIC=recognise, =explain, =implement or =none"
        raise BadInput([Problem(where, "unknown-depth", f"'{depth}' is no depth", hint)])
    return topic, next((name for name in DEPTHS if name == depth), None)


def _sit(test: Test, sitting: "Sitting") -> "Sitting":
    """Ask until it is over or the learner stops. Every answer is saved at once."""
    from planner.assess.ask import MOST_ANSWERS

    if sitting.count:
        say(f"Going on after {sitting.count} answers. q stops, b takes the last answer back.")
    else:
        say(
            f"{len(test.planned)} topics that your plan may hold: rate yourself in each area, then answer questions, at "
            f"most {MOST_ANSWERS} in all.\nEvery answer is kept: q stops, and running it again goes on. b takes the "
            "last answer back."
        )
    explained = False
    while (ask := test.next(sitting)) is not None:
        if ask.question:
            after = _ask_question(test, sitting, ask)
        else:
            after = _ask_rating(test, sitting, ask, scale=not explained)
            explained = True
        if after is None:
            break
        sitting = after
        test.save(sitting)
    print()
    return sitting


def _ask_rating(test: Test, sitting: "Sitting", ask: "Ask", scale: bool = True) -> "Sitting | None":
    """How well the learner knows an area. `scale`: say what the numbers mean. None to stop."""
    from planner.assess.session import RATINGS

    library = test.workspace.library
    planned = [library.by_id[topic] for topic in test.planned]
    areas = {topic.area for topic in planned}
    titles = [topic.title for topic in planned if topic.area == ask.area]
    among = ", ".join(titles[:NAMED]) + (f" and {len(titles) - NAMED} more" if len(titles) > NAMED else "")
    rated = sum(area in areas for area, _ in sitting.ratings)
    print(f"\nArea {rated + 1} of {len(areas)}. {library.area_by_id[ask.area].title}: how well do you know it?")
    print(f"  Of it your plan may hold: {among}")
    if scale:
        for number, words in enumerate(RATINGS):
            print(f"  {number} {words}")
    key = _choose("0 new to me ... 4 I work with it, b back, q stop: ", "01234bq")
    if key == "b":
        return sitting.without_last_rating()
    return None if key == "q" else sitting.rated(ask.area, int(key))


def _ask_question(test: Test, sitting: "Sitting", ask: "Ask") -> "Sitting | None":
    """A question, a look at the model answer, and the learner's own verdict. None to stop."""
    from planner.assess.session import REPLIES

    question = ask.question
    assert question is not None
    print(f"\nQuestion {len(sitting.answers) + 1}. {test.workspace.library.by_id[ask.topic].title} ({ask.why})")
    print(_wrapped(question.question))
    key = _choose(
        "Answer aloud or in your head, then Enter to look (d don't know, b back, q stop): ", "dbq", enter=True
    )
    if not key:
        print("\n" + _wrapped(question.answer))
        if question.listen_for:
            print("  A good answer has:")
        for point in question.listen_for:
            print(f"  - {point}")
        key = _choose("You: k knew it, p partly, n no, d don't know, b back, q stop: ", "kpndbq")
    if key == "q":
        return None
    if key == "b":
        return sitting.without_last()
    return sitting.answered(ask.topic, question.id, next(reply for reply in REPLIES if reply == KEYS[key]))


def _wrapped(text: str) -> str:
    """Prose broken to the width of the terminal (at most 100) and set in; code blocks and tables stay as they are."""
    width = min(100, shutil.get_terminal_size().columns)
    lines, code = [], False
    for line in text.strip().splitlines():
        code ^= line.lstrip().startswith("```")
        if code or line.lstrip().startswith(("```", "|", "    ")):
            lines.append(f"  {line}")
        else:
            lines += textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="  ") or [""]
    return "\n".join(lines)


def _choose(prompt: str, keys: str, enter: bool = False) -> str:
    """One of `keys` ("" for a bare Enter, where allowed); the end of the input and Ctrl-C count as q."""
    while True:
        try:
            typed = input(prompt).strip().lower()[:1]
        except (EOFError, KeyboardInterrupt):
            print()
            return "q"
        if (typed and typed in keys) or (enter and not typed):
            return typed
        say("please type one of: " + " ".join(keys) + (" or Enter alone" if enter else ""))


def _record(test: Test, sitting: "Sitting", answered: bool = True) -> None:
    """Append what is concluded now and was not so recorded before; nothing is taken back silently.

    `answered`: there are new answers. Without any, what the learner took back of the conclusions stays taken back.
    """
    from planner.model.progress import in_force
    from planner.write.progress import append_progress

    last: dict[str, tuple[str, str]] = {}
    latest: dict[str, tuple[str, str]] = {}
    standing = in_force(test.workspace.progress)
    for entries_so_far, found in ((standing, last), (test.workspace.progress, latest)):
        for entry in entries_so_far:
            if entry.action in ("assess", "known"):
                found[entry.topic] = (entry.action, dict(entry.detail).get("depth", ""))
    at = moment(test.workspace.today)
    entries = []
    for each in test.conclusions(sitting):
        action, depth = "known" if each.overruled else "assess", each.depth or "none"
        before = last.get(each.topic)
        if before == (action, depth) or (before is None and depth == "none" and not each.overruled):
            continue
        if action == "assess" and not answered and latest.get(each.topic) == (action, depth):
            continue
        detail = (("chance", f"{each.chance:.3f}"), ("depth", depth), ("why", each.why))
        entries.append(ProgressEntry("", at, "known" if each.overruled else "assess", topic=each.topic, detail=detail))
    if entries:
        append_progress(progress_file(Path(test.workspace.root)), entries)


def _print(test: Test, sitting: "Sitting", output: Format, everything: bool = False) -> None:
    """The conclusions. `everything`: also on the topics that are taken as not known."""
    from planner.assess.conclude import expected_right, own_rating
    from planner.assess.session import sitting_to_json

    library = test.workspace.library
    inferred = test.infer(sitting)
    found = test.conclusions(sitting, inferred)
    right = expected_right(found)
    following = test.next(sitting, inferred)
    saved = sum(library.by_id[each.topic].minutes.up_to(each.depth) for each in found if each.depth)
    if output is Format.JSON:
        print_json({
            **sitting_to_json(sitting), "answers_given": sitting.count, "planned_topics": len(test.planned),
            "expected_right": round(right, 3), "finished": following is None, "minutes_known": saved,
            "conclusions": [
                {
                    "topic": each.topic, "depth": each.depth, "chance": each.chance, "why": each.why,
                    "overruled": each.overruled,
                }
                for each in found
            ],
        })  # fmt: skip
        return
    if not sitting.count and not sitting.overruled:
        say(f"nothing answered yet; {len(test.planned)} topics could be asked about, in a terminal")
        return
    known = [each for each in found if each.depth]
    for each in sorted(found if everything else known, key=lambda one: (not one.depth, -one.chance, one.topic)):
        print(f"{each.depth or 'not known':10s} {each.topic:40s} {each.chance:4.0%}  {each.why}")
    say(
        f"\n{len(known)} of {len(test.planned)} topics known after {sitting.count} answers, {saved} minutes that need "
        f"not be planned; about {right:.0%} of the topics are judged right."
    )
    if rating := own_rating(sitting, inferred.belief):
        say(rating)
    if not everything:
        say("The percentages are chances that you could explain the topic. All topics: planner assess --show")
    say("Overrule with: planner assess --set TOPIC=explain (or =none).")
    if following is None:
        say("The test is over.")
    else:
        say("More answers would tell more: run 'planner assess' in a terminal to go on.")
    say(f"'{'planner replan' if test.workspace.accepted_plan else 'planner plan'}' takes it into the plan.")
