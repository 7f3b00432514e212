"""`planner anki read`: what Anki knows about the learner's memory, taken back into the plan."""

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
from planner.model.progress import ProgressEntry

app = typer.Typer(no_args_is_help=True)


@app.callback()
def anki() -> None:
    """Read study progress back from Anki."""


@app.command()
def read(
    file: Annotated[
        Path,
        typer.Argument(help="collection.anki2 or its folder, a .colpkg, or an .apkg with progress. Never changed."),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it says, record nothing.")] = False,
    workspace: WorkspaceOption = None,
    today: TodayOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """What is remembered, topic by topic. Topics that will still be remembered on the interview day count as known."""
    from datetime import UTC, datetime, time

    from planner.assess.remembered import remembered_topics
    from planner.publish.markup import plural
    from planner.read.anki import read_memory
    from planner.write.progress import append_progress

    opened = open_workspace(workspace, today)
    keys = [f"{topic.id}/{card.id}" for topic in opened.library.topics for card in topic.cards]
    now = datetime.combine(opened.today, time(23, 59), UTC)
    memories = read_memory(file, keys, now)
    days = max(0, (opened.settings.last_interview - opened.today).days)
    topics = remembered_topics(memories, opened.library, days, opened.settings.desired_retention)
    if not dry_run:
        at = moment(opened.today)
        entries = [
            ProgressEntry(
                "", at, "anki", topic=topic.topic,
                detail=(
                    *((("depth", "recognise"),) if topic.verdict == "known" else ()),
                    ("recall", f"{topic.recall:.3f}"), ("seen", f"{topic.seen}/{topic.cards}"), ("verdict", topic.verdict),
                    ("states", topic.states),
                ),
            )
            for topic in topics
        ]  # fmt: skip
        append_progress(progress_file(Path(opened.root)), entries)
    if output is Format.JSON:
        print_json([
            {
                "topic": topic.topic, "cards": topic.cards, "seen": topic.seen, "recall": topic.recall,
                "recall_on_interview_day": topic.recall_on_interview_day, "verdict": topic.verdict,
            }
            for topic in topics
        ])  # fmt: skip
        return
    for topic in topics:
        recall = (
            f"recall {100 * topic.recall:3.0f} % now, {100 * topic.recall_on_interview_day:3.0f} % on the interview day"
        )
        print(f"{topic.verdict:8s} {topic.topic:44s} {topic.seen:2d} of {topic.cards:2d} cards seen, {recall}")
    known = sum(topic.verdict == "known" for topic in topics)
    review = sum(topic.verdict == "review" for topic in topics)
    say(
        f"{len(memories)} of our cards in it; {plural(known, 'topic')} known (recall of "
        f"{100 * opened.settings.desired_retention:.0f} % on the interview day without a review), {review} to review"
        + ("" if dry_run else "; 'planner replan' uses it")
    )
