"""Placement on instances that nobody here made: the Balanced Academic Curriculum Problem (CSPLib, problem 030).

Courses are topics, credits minutes, periods days; the largest load of a period is to be as small as possible.
"""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.graph.topic_graph import build_graph
from planner.schedule.first_study import FirstStudy
from planner.schedule.work import Stage, study_sequence
from tests.instances import make_library, make_topic
from tests.schedule.selections import keep_all

START = date(2026, 8, 3)


def loads_of(instance: dict[str, Any], largest: int) -> list[int] | None:
    """The load of each period when no period may exceed `largest`; None when not every course finds a place."""
    needs: dict[str, tuple[str, ...]] = {course["id"]: () for course in instance["courses"]}
    for edge in instance["prerequisites"]:
        needs[edge["course"]] += (edge["requires"],)
    library = make_library(
        *(
            make_topic(c["id"], minutes=(c["credits"], 0, 0), needs=needs[c["id"]], drills=0)
            for c in instance["courses"]
        )
    )
    graph = build_graph(library)
    work = {topic.id: (Stage(topic.id, "learn", topic.minutes.learn, "recognise", ""),) for topic in library.topics}
    sequence = study_sequence(keep_all(library, demanded=False), graph, library, work)
    study = FirstStudy(work, sequence, graph, library, largest, instance["periods"], largest, grain=1)
    loads = []
    placed: dict[str, int] = {}
    for period in range(instance["periods"]):
        study.begin_day()
        courses = study.fill(START + timedelta(days=period), largest)
        loads.append(sum(course.minutes for course in courses))
        placed |= {course.stage.topic: period for course in courses}
    if study.minutes_left:
        return None
    assert all(placed[need] < placed[course] for course, wanted in needs.items() for need in wanted)
    return loads


@pytest.mark.parametrize("name, optimum", [("bacp8", 17), ("bacp10", 14), ("bacp12", 17)])
def test_reaches_the_proven_optimum(name: str, optimum: int, shared: Path) -> None:
    instance = json.loads((shared / "outside" / "bacp" / "bacp.json").read_text())[name]
    loads = loads_of(instance, optimum)
    assert loads is not None
    assert max(loads) == optimum
    assert sum(loads) == sum(course["credits"] for course in instance["courses"])
