"""`planner topics`: list the library, find what answers a question, start a topic of one's own."""

import sys
from typing import Annotated, Any

import typer

from planner.cli.common import Format, FormatOption, WorkspaceOption, open_library, print_json, say
from planner.model.problem import BadInput, Problem, did_you_mean
from planner.model.source import Source
from planner.model.topic import Library

app = typer.Typer(no_args_is_help=True)


def _library(workspace: Any) -> Library:
    from planner.read.workspace import find_workspace

    library, problems, _ = open_library(find_workspace(workspace))
    if any(not problem.warning for problem in problems):
        raise BadInput(problems)
    return library


@app.command("list")
def list_topics(
    workspace: WorkspaceOption = None,
    area: Annotated[str, typer.Option(help="Only this area.", show_default=False)] = "",
    output: FormatOption = Format.TEXT,
) -> None:
    """Every topic with its minutes, prerequisites and how much there is to practise."""
    library = _library(workspace)
    if area and area not in library.area_by_id:
        raise BadInput(
            [
                Problem(
                    Source("topics/areas.yaml"),
                    "unknown-area",
                    f"no area '{area}'",
                    did_you_mean(area, library.area_by_id),
                )
            ]
        )
    topics = [topic for topic in library.topics if not area or topic.area == area]
    if output is Format.JSON:
        print_json([
            {
                "id": topic.id,
                "title": topic.title,
                "area": topic.area,
                "aliases": [alias.text for alias in topic.aliases],
                "minutes": {"learn": topic.minutes.learn, "practise": topic.minutes.practise, "drill": topic.minutes.drill},
                "prerequisites": [{"topic": entry.topic, "why": entry.why} for entry in topic.prerequisites],
                "questions": len(topic.questions),
                "cards": sum(not card.retired for card in topic.cards),
                "drills": len(topic.drills),
            }
            for topic in topics
        ])  # fmt: skip
        return
    shown = ""
    for topic in topics:
        if topic.area != shown:
            shown = topic.area
            print(f"\n{library.area_by_id[shown].title if shown in library.area_by_id else shown}")
        minutes = topic.minutes.up_to(topic.depths[-1])
        counts = f"{minutes:4d} min  {len(topic.questions)} questions  {len(topic.cards):2d} cards  {len(topic.drills)} drills"
        print(f"  {topic.id:44s} {counts}")
    say(f"\n{len(topics)} topics")


@app.command()
def find(
    question: Annotated[list[str], typer.Argument(help="A question in free words.", metavar="QUESTION...")],
    workspace: WorkspaceOption = None,
    count: Annotated[int, typer.Option("--count", "-n", min=1, help="How many to show.")] = 5,
    output: FormatOption = Format.TEXT,
) -> None:
    """The topics that answer a question, best first."""
    from planner.mapping.find_topics import find_topics, index_topics

    library = _library(workspace)
    found = find_topics(" ".join(question), index_topics(library))[:count]
    if output is Format.JSON:
        print_json([{"id": topic.id, "score": topic.score} for topic in found])
        return
    for topic in found:
        print(f"{topic.score:7.2f}  {topic.id:44s} {library.by_id[topic.id].title}")
    if not found:
        say("no topic shares a word with that question")
        sys.exit(1)


@app.command()
def new(
    topic: Annotated[str, typer.Argument(help="AREA/TOPIC, for example big-data/kubernetes.")],
    workspace: WorkspaceOption = None,
    alias: Annotated[
        list[str] | None, typer.Option("--alias", help="A phrase by which postings name it.", show_default=False)
    ] = None,
) -> None:
    """Start a topic of your own in the workspace's topics/ folder."""
    from planner.read.topics import SLUG
    from planner.read.workspace import find_workspace
    from planner.write.files import write_file
    from planner.write.starter import starter_topic

    area, _, name = topic.rpartition("/")
    if not area or not SLUG.match(area) or not SLUG.match(name):
        raise typer.BadParameter(
            "write AREA/TOPIC in lower-case words joined by hyphens, for example big-data/kubernetes"
        )
    library = _library(workspace)
    if name in library.by_id:
        raise BadInput([Problem(library.by_id[name].source, "topic-exists", f"there is a topic '{name}' already")])
    folder = find_workspace(workspace) / "topics" / area / name
    for file, text in starter_topic(name, alias or [name.replace("-", " ")]).items():
        write_file(folder / file, text)
    say(f"started {folder}: fill in its files; 'planner check --only {name}' says what is missing")
