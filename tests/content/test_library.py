"""The real library: rules over all topics, and one test per topic folder that runs its code."""

import functools
from pathlib import Path

import pytest

from planner.check.library_rules import check_library
from planner.graph.topic_graph import build_graph
from planner.model.topic import Library
from planner.read.topics import read_library
from planner.run.content import drill_run_problems, lesson_code_problems

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = sorted(path.parent for path in (ROOT / "topics").glob("*/*/topic.yaml"))


@functools.cache
def library() -> Library:
    found, problems = read_library(((ROOT / "topics", "topics"),))
    assert [str(problem) for problem in problems] == []
    return found


def test_every_rule_of_the_library_holds():
    assert [str(problem) for problem in check_library(library())] == []


def test_every_topic_can_be_reached_from_where_a_beginner_starts():
    graph = build_graph(library())
    reached = set(graph.fringe)
    for topic in graph.order:
        if set(graph.prerequisites(topic)) <= reached:
            reached.add(topic)
    assert reached == set(graph.topics)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_code_of_a_topic_does_what_its_text_says(folder: Path):
    topic = library().by_id[folder.name]
    problems = lesson_code_problems(topic)
    for drill in topic.drills:
        problems += drill_run_problems(drill)
    assert [str(problem) for problem in problems] == []
