"""`planner survey`: what thousands of postings ask for, in parallel."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from planner.cli.common import Format, FormatOption, WorkspaceOption, print_json, say
from planner.model.posting import Posting
from planner.model.problem import BadInput, Problem
from planner.model.requirement import Extraction
from planner.model.source import Source

Outcome = tuple[Posting, Extraction] | Problem
_vocabulary: Any = None  # of a worker process, built once


def survey(
    places: Annotated[
        list[Path], typer.Argument(help="Folders, .jsonl or .csv files of postings.", show_default=False)
    ],
    workspace: WorkspaceOption = None,
    jobs: Annotated[int, typer.Option(help="Processes; 0 for as many as there are processors.")] = 0,
    page: Annotated[Path | None, typer.Option(help="Also write a chart page (HTML) here.", show_default=False)] = None,
    top: Annotated[int, typer.Option(help="How many of each to print.")] = 25,
    output: FormatOption = Format.TEXT,
) -> None:
    """Which topics, areas and unknown terms the market asks for, by share of postings, must against preferred."""
    from planner.extract.duplicates import mark_duplicates
    from planner.mapping.market import market_of

    items, problems = _items(places)
    if not items:
        raise BadInput(problems or [Problem(Source(str(places[0])), "no-postings", "holds no posting")])
    pairs: list[tuple[Posting, Extraction]] = []
    for outcome in _progress(_outcomes(items, workspace, jobs), len(items)):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            pairs.append(outcome)
    pairs.sort(key=lambda pair: pair[0].path)
    market = market_of(mark_duplicates([posting for posting, _ in pairs], [extraction for _, extraction in pairs]))
    result = _as_json(market, len(problems))
    if page is not None:
        from planner.publish.survey_page import survey_page
        from planner.write.files import write_file

        write_file(page, survey_page(result))
        say(f"chart page: {page}")
    if output is Format.JSON:
        print_json(result)
    else:
        _print(result, top)
    for problem in problems[:20]:
        say(problem)
    if len(problems) > 20:
        say(f"... and {len(problems) - 20} more files that could not be read")


def _items(places: list[Path]) -> tuple[list[str | Posting], list[Problem]]:
    from planner.read.posting_sets import files_of, records_of

    items: list[str | Posting] = []
    problems: list[Problem] = []
    for place in places:
        if place.is_dir():
            items += [str(path) for path in files_of(place)]
        elif place.suffix.lower() in (".jsonl", ".ndjson", ".csv") and place.is_file():
            for found in records_of(place, str(place)):
                problems.append(found) if isinstance(found, Problem) else items.append(found)
        elif place.is_file():
            items.append(str(place))
        else:
            problems.append(Problem(Source(str(place)), "unreadable-posting", "no such file or folder"))
    return items, problems


def _prepare(workspace: Path | None) -> None:
    """Build this process's vocabulary."""
    import gc

    global _vocabulary
    from planner.extract.vocabulary import build_vocabulary
    from planner.read.workspace import find_workspace, read_topic_library

    _vocabulary = build_vocabulary(read_topic_library(find_workspace(workspace))[0])
    gc.collect()
    gc.freeze()  # the library stays: don't look through it again for every few postings
    gc.set_threshold(100_000)  # nor for the rest so often: what reading leaves behind has no cycles


def _extract(item: str | Posting) -> Outcome:
    """What becomes of one posting: a pure function of it, given the vocabulary."""
    from planner.extract.posting import extract_posting
    from planner.read.posting_sets import posting_at

    found = posting_at(item) if isinstance(item, str) else item
    return found if isinstance(found, Problem) else (found, extract_posting(found, _vocabulary))


def _outcomes(items: list[str | Posting], workspace: Path | None, jobs: int) -> Iterator[Outcome]:
    import os

    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(items) < 200:
        _prepare(workspace)
        yield from map(_extract, items)
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(jobs, _prepare, (workspace,)) as pool:
        yield from pool.imap(_extract, items, chunksize=32)


def _progress(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """`outcomes` with a progress bar on a terminal, silently otherwise."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, "Reading postings", total=total, console=Console(stderr=True))


def _as_json(market: Any, unreadable: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "format": "planner.survey/1", "postings": market.postings, "repeats": market.repeats,
        "without_requirements": market.without_requirements, "unreadable": unreadable,
    }  # fmt: skip
    for kind, key in (("topic", "topics"), ("area", "areas"), ("unmatched", "unmatched")):
        result[key] = [
            {
                "name": entry.name, "postings": entry.postings, "share": round(entry.postings / max(1, market.postings), 4),
                "must": entry.must, "duty": entry.duty, "preferred": entry.preferred,
            }
            for entry in market.asked
            if entry.kind == kind
        ]  # fmt: skip
    return result


def _print(result: dict[str, Any], top: int) -> None:
    print(
        f"{result['postings']} postings ({result['repeats']} more repeat one of them), {result['unreadable']} unreadable"
    )
    for key, title in (("topics", "topics"), ("areas", "areas"), ("unmatched", "not in the library")):
        print(f"\n{title:<44s} share   must   duty  preferred")
        for entry in result[key][:top]:
            share = f"{100 * entry['share']:5.1f} %"
            print(
                f"  {entry['name'][:42]:<42s}{share:>7s} {entry['must']:6d} {entry['duty']:6d} {entry['preferred']:10d}"
            )
