"""`planner mock`: a timed mock interview with rubric and self-scoring."""

import sys
from pathlib import Path
from typing import Annotated

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
from planner.model.problem import BadInput, Problem, did_you_mean
from planner.model.progress import ProgressEntry, in_force, settled_sessions
from planner.model.source import Source
from planner.publish.mocks import KNOWN_FROM, ROUNDS, Mock


def mock(
    round: Annotated[
        str,
        typer.Argument(
            help="coding, ml, design, ai-review, research or behavioural. Default: the next in turn.",
            show_default=False,
        ),
    ] = "",
    number: Annotated[
        int,
        typer.Option("--number", "-n", min=0, help="Which draw; 0 for the first not taken yet.", show_default=False),
    ] = 0,
    minutes: Annotated[
        int,
        typer.Option(
            "--minutes", min=0, max=240, help="Length of the set. Default: the round's own.", show_default=False
        ),
    ] = 0,
    answers: Annotated[bool, typer.Option("--answers", help="Print the model answers too.")] = False,
    score: Annotated[
        list[int] | None,
        typer.Option(
            "--score",
            min=1,
            max=4,
            help="Your score of each part, 1 to 4, in order: records the mock.",
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Draw a timed mock interview; score yourself by its rubric.

    It asks first about what is done, then about what is planned, and about other topics of the round's areas when
    that is too little.
    """
    from planner.publish.mocks import draw_mock, round_of, studied_topics

    opened = open_workspace(workspace, today)
    if opened.accepted_plan is None:
        raise BadInput(
            [Problem(Source(opened.root), "no-plan", "there is no plan yet", "make one with 'planner build'")]
        )
    taken = [dict(entry.detail).get("number", "") for entry in in_force(opened.progress) if entry.action == "mock"]
    chosen_number = number or 1 + max((int(text) for text in taken if text.isdigit()), default=0)
    rounds = {entry.id: entry for entry in ROUNDS}
    if round and round not in rounds:
        hint = did_you_mean(round, rounds) or f"known rounds: {', '.join(rounds)}"
        raise BadInput([Problem(Source("planner mock"), "unknown-round", f"no round '{round}'", hint)])
    chosen = rounds[round] if round else round_of(chosen_number, opened.settings.interviews)
    settled = settled_sessions(opened.progress)
    done = frozenset(name for name, entry in settled.items() if entry.action == "done")
    drawn = draw_mock(
        chosen_number, chosen, opened.library, studied_topics(opened.accepted_plan, done, chosen_number), minutes
    )
    if score is None and sys.stdin.isatty() and output is Format.TEXT:
        score = _conduct(drawn)
    elif output is Format.JSON:
        _print_json(drawn)
    else:
        _print(drawn, answers)
    if score:
        _record(Path(opened.root), moment(opened.today), drawn, score)


def _print(drawn: Mock, answers: bool) -> None:
    print(
        f"Mock {drawn.number}: {drawn.round.title}, {drawn.minutes} minutes. {KNOWN_FROM[drawn.round.known]}\n"
        f"{drawn.round.opening}\n"
    )
    for place, part in enumerate(drawn.parts, start=1):
        print(f"{place}. [{part.minutes} min] {'Drill: ' if part.is_drill else ''}{part.text}")
        print(f"   {part.topic}" + (f", open with: {part.answer}" if part.is_drill else ""))
        if answers:
            print("".join(f"\n   {line}" for line in part.answer.split("\n")))
            print("   Listen for: " + "; ".join(part.rubric))
        print()
    say("Answers and rubric: --answers. Record how it went: --score 3 --score 2 ... (one each, 1 lost to 4 easy)")


def _conduct(drawn: Mock) -> list[int]:
    """Part by part on a terminal: question, then answer and rubric, then the learner's own score."""
    print(
        f"Mock {drawn.number}: {drawn.round.title}, {drawn.minutes} minutes. {KNOWN_FROM[drawn.round.known]}\n"
        f"{drawn.round.opening}\n"
    )
    scores = []
    for place, part in enumerate(drawn.parts, start=1):
        print(f"\n{place} of {len(drawn.parts)} [{part.minutes} min] {part.text}")
        typer.prompt("  Answer aloud, then press Enter", default="", show_default=False)
        print(f"\n{part.answer}\n\n  Listen for: " + "; ".join(part.rubric))
        if part.follow_ups:
            print("  They may go on: " + " / ".join(part.follow_ups))
        scores.append(_ask_score())
    return scores


def _ask_score() -> int:
    while True:
        answer = typer.prompt("  Your score, 1 lost to 4 easy")
        if str(answer).strip() in ("1", "2", "3", "4"):
            return int(answer)


def _print_json(drawn: Mock) -> None:
    print_json({
        "number": drawn.number,
        "round": drawn.round.id,
        "label": drawn.round.known,
        "minutes": drawn.minutes,
        "parts": [
            {
                "topic": part.topic, "id": part.id, "drill": part.is_drill, "text": part.text, "minutes": part.minutes,
                "rubric": list(part.rubric), "answer": part.answer, "follow_ups": list(part.follow_ups),
            }
            for part in drawn.parts
        ],
    })  # fmt: skip


def _record(root: Path, at: str, drawn: Mock, scores: list[int]) -> None:
    from planner.write.progress import append_progress

    if len(scores) != len(drawn.parts):
        raise typer.BadParameter(f"this mock has {len(drawn.parts)} parts; {len(scores)} scores were given")
    entries = [
        ProgressEntry(
            "", at, "mock", topic=part.topic, rating=score, minutes=part.minutes,
            detail=(("number", str(drawn.number)), ("part", part.id), ("round", drawn.round.id)),
        )
        for part, score in zip(drawn.parts, scores, strict=True)
    ]  # fmt: skip
    append_progress(progress_file(root), entries)
    say(f"recorded: mock {drawn.number}, mean score {sum(scores) / len(scores):.1f} of 4")
