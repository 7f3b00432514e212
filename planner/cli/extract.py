"""`planner extract`: what postings ask for, sentence by sentence."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.common import Format, FormatOption, WorkspaceOption, open_library, print_json, say
from planner.model.posting import Posting
from planner.model.problem import BadInput, Problem
from planner.model.requirement import STRENGTHS, Extraction
from planner.model.source import Source
from planner.publish.markup import unmarked


def extract(
    files: Annotated[list[Path], typer.Argument(help="Posting files, or folders of them.", show_default=False)],
    workspace: WorkspaceOption = None,
    explain: Annotated[bool, typer.Option(help="What became of every line, and by which rule.")] = False,
    output: FormatOption = Format.TEXT,
) -> None:
    """What each posting asks for: quote, line, strength, topics, alternatives; and what the library doesn't know."""
    from planner.extract.duplicates import mark_duplicates
    from planner.extract.posting import extract_posting, problems_of
    from planner.extract.vocabulary import build_vocabulary
    from planner.read.workspace import find_workspace

    library, library_problems, _ = open_library(find_workspace(workspace))
    if serious := [problem for problem in library_problems if not problem.warning]:
        say(f"{len(serious)} problems in the topic library; 'planner check' lists them")
    postings, problems = _postings(files)
    vocabulary = build_vocabulary(library)
    extractions = mark_duplicates(postings, [extract_posting(posting, vocabulary) for posting in postings])
    if output is Format.JSON:
        from planner.publish.requirements_json import requirements_json

        print_json(requirements_json(extractions))
    else:
        for posting, extraction in zip(postings, extractions, strict=True):
            _print_lines(posting, extraction) if explain else _print(extraction)
    for notice in [found for extraction in extractions for found in problems_of(extraction)]:
        say(notice)
    if problems:
        raise BadInput(problems)


def _postings(files: list[Path]) -> tuple[list[Posting], list[Problem]]:
    from planner.read.postings import read_posting, read_postings

    postings: list[Posting] = []
    problems: list[Problem] = []
    for path in files:
        if path.is_dir():
            found, wrong = read_postings(path, str(path))
            postings += found
            problems += wrong
            if not found and not wrong:
                problems.append(Problem(Source(str(path)), "no-postings", "holds no posting"))
        else:
            posting, wrong = read_posting(path, str(path))
            postings += [posting] if posting else []
            problems += wrong
    return postings, problems


def _print(extraction: Extraction) -> None:
    from itertools import groupby

    head = " · ".join(word for word in (extraction.title, extraction.company) if word)
    print(f"{extraction.path}: {head}")
    if extraction.same_as:
        print(f"  the same advert as {extraction.same_as}: counts once")
    names = ("location", "work_mode", "pay", "duration_weeks", "start_date", "end_date", "deadline", "posted_on")
    for name in names:
        values = dict.fromkeys(fact.value for fact in extraction.facts_named(name))
        if values:
            print(f"  {name.replace('_', ' ')}: {'; '.join(values)}")
    ranked = sorted(extraction.requirements, key=lambda requirement: STRENGTHS.index(requirement.strength))
    for strength, group in groupby(ranked, key=lambda requirement: requirement.strength):
        print(f"\n  {strength}")
        for requirement in group:
            print(f"    {requirement.source.line:4d}  {unmarked(requirement.quote)}")
            known = [
                f"{t.text} -> {', '.join((*t.topics, *t.areas))}" for t in requirement.terms if t.topics or t.areas
            ]
            if known:
                print(f"          {'; '.join(known)}")
            for alternatives in requirement.any_of:
                print(f"          one of: {', '.join(alternatives)}")
            if requirement.examples:
                print(f"          for example: {', '.join(requirement.examples)}")
    terms = {t.text.lower(): bool(t.topics or t.areas) for r in extraction.requirements for t in r.terms}
    unknown = dict.fromkeys(term.text for term in extraction.unmatched_terms)
    if unknown:
        missing = sum(not known for known in terms.values())
        print(f"\n  {missing} of {len(terms)} terms are not in the library: {', '.join(unknown)}")
        print("  'planner topics new' starts a topic of your own")
    sys.stdout.write("\n")


def _print_lines(posting: Posting, extraction: Extraction) -> None:
    from planner.extract.explain import explain_lines

    print(extraction.path)
    for fate in explain_lines(posting, extraction):
        if fate.text.strip():
            text = " ".join(fate.text.split())
            print(f"{fate.line:5d}  {text if len(text) < 100 else text[:97] + '...'}")
            print(f"       {fate.fate}: {fate.detail}  [{fate.rule}]")
