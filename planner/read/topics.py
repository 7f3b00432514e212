"""The topic library: topics/ to Library.

Reads shapes and notes what is malformed; whether the content keeps the library's rules is judged in `check`.
A second root (a workspace's own topics/) adds areas and topics, or overrides topics of the same id as a whole.
"""

import re
from pathlib import Path
from typing import Literal

from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import (
    DEPTHS,
    LEVELS,
    QUESTION_KINDS,
    Alias,
    Area,
    Card,
    Citation,
    Drill,
    Finding,
    Library,
    Minutes,
    Prerequisite,
    Question,
    Repair,
    Topic,
    Work,
)  # fmt: skip
from planner.read.yaml_lines import Value, read_text, read_yaml

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
TOPIC_FILES = {"topic.yaml", "lesson.md", "questions.yaml", "cards.yaml", "drills"}
DRILL_FILES = {"drill.yaml", "task.md", "solution.py", "test_drill.py"}
IGNORED = {"__pycache__", ".DS_Store", ".pytest_cache"}


def read_library(roots: tuple[tuple[Path, str], ...]) -> tuple[Library, tuple[Problem, ...]]:
    """Read the libraries at `roots`, pairs of a folder and the path to show for it; later ones add or override."""
    problems: list[Problem] = []
    areas: dict[str, Area] = {}
    topics: dict[str, Topic] = {}
    works: dict[str, Work] = {}
    for root, shown in roots:
        if not root.is_dir():
            continue
        if (root / "areas.yaml").is_file():
            areas |= {area.id: area for area in _read_areas(root / "areas.yaml", f"{shown}/areas.yaml", problems)}
        if (root / "sources.yaml").is_file():
            works |= {work.key: work for work in _read_works(root / "sources.yaml", f"{shown}/sources.yaml", problems)}
        for folder in sorted(path for path in root.iterdir() if path.is_dir() and path.name not in IGNORED):
            for topic_folder in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in IGNORED):
                name = f"{shown}/{folder.name}/{topic_folder.name}"
                topic = _read_topic(topic_folder, name, folder.name, problems)
                if topic is None:
                    continue
                earlier = topics.get(topic.id)
                if earlier and earlier.source.path.startswith(f"{shown}/"):
                    message = f"the id is taken by {earlier.folder}"
                    problems.append(Problem(Source(name), "duplicate-topic", message))
                topics[topic.id] = topic
    order = {name: number for number, name in enumerate(areas)}
    ranked = sorted(topics.values(), key=lambda topic: (order.get(topic.area, len(order)), topic.id))
    return Library(tuple(areas.values()), tuple(ranked), tuple(works.values())), tuple(problems)


def _read_areas(path: Path, shown: str, problems: list[Problem]) -> list[Area]:
    areas = []
    for name, value, line in read_yaml(path, shown, "areas.yaml", problems).entries():
        keys = value.keys(("title", "summary", "aliases", "core", "trait"), required=("title", "summary", "core"))
        _check_slug(value, name, line)
        area = Area(
            name, keys["title"].text(), keys["summary"].text(), _aliases(keys["aliases"]), keys["core"].texts(),
            Source(shown, line), keys["trait"].yes(),
        )  # fmt: skip
        areas.append(area)
    return areas


def _read_works(path: Path, shown: str, problems: list[Problem]) -> list[Work]:
    works = []
    kinds = ("book", "paper", "course", "documentation", "report", "software")
    for key, value, line in read_yaml(path, shown, "sources.yaml", problems).entries():
        keys = value.keys(("author", "title", "year", "kind"), required=("author", "title", "year", "kind"))
        year, kind = keys["year"].whole(0, least=1600, most=2100), keys["kind"].choice(kinds, "book")
        works.append(Work(key, keys["author"].text(), keys["title"].text(), year, kind, Source(shown, line)))
    return works


def _check_slug(value: Value, name: str, line: int) -> None:
    if not SLUG.match(name):
        value.file.problem(line, "bad-id", f"'{name}' is no id: lower-case words joined by hyphens")


def _aliases(value: Value) -> tuple[Alias, ...]:
    found = []
    for entry in value.items():
        if entry.is_mapping:
            keys = entry.keys(("text", "case", "near", "not_before", "not_after"), required=("text",))
            exact = keys["case"].given and keys["case"].choice(("exact",), "exact") == "exact"
            near, before, after = (keys[name].texts() for name in ("near", "not_before", "not_after"))
            found.append(Alias(keys["text"].text(), entry.source, exact, near, before, after))
        else:
            found.append(Alias(entry.text(), entry.source))
    return tuple(found)


def _read_topic(folder: Path, shown: str, area: str, problems: list[Problem]) -> Topic | None:
    present = {path.name for path in folder.iterdir()} - IGNORED
    for name in sorted(present - TOPIC_FILES):
        problems.append(Problem(Source(f"{shown}/{name}"), "unknown-file", "no such file belongs to a topic"))
    missing = sorted(TOPIC_FILES - {"drills"} - present)
    for name in missing:
        problems.append(Problem(Source(shown), "missing-file", f"lacks {name}"))
    if "topic.yaml" in missing:
        return None
    root = read_yaml(folder / "topic.yaml", f"{shown}/topic.yaml", "topic.yaml", problems)
    required = ("title", "summary", "minutes", "aliases", "objectives", "sources")
    keys = root.keys((*required, "prerequisites"), required=required)
    minutes = keys["minutes"].keys(("learn", "practise", "drill"), required=("learn", "practise"))
    if not SLUG.match(folder.name):
        problems.append(
            Problem(Source(shown), "bad-id", "the folder's name should be lower-case words joined by hyphens")
        )
    lesson = read_text(folder / "lesson.md", f"{shown}/lesson.md", problems) if "lesson.md" in present else ""
    return Topic(
        id=folder.name,
        area=area,
        title=keys["title"].text(),
        summary=keys["summary"].text(),
        minutes=Minutes(*(minutes[name].whole(0, least=0, most=600) for name in ("learn", "practise", "drill"))),
        aliases=_aliases(keys["aliases"]),
        prerequisites=_prerequisites(keys["prerequisites"]),
        objectives=keys["objectives"].texts(),
        citations=_citations(keys["sources"]),
        lesson=lesson or "",
        questions=_questions(folder, shown, problems) if "questions.yaml" in present else (),
        cards=_cards(folder, shown, problems) if "cards.yaml" in present else (),
        drills=_drills(folder, shown, problems) if "drills" in present else (),
        source=Source(f"{shown}/topic.yaml", 1),
        folder=shown,
    )


def _prerequisites(value: Value) -> tuple[Prerequisite, ...]:
    found = []
    for entry in value.items():
        keys = entry.keys(("topic", "why", "depth"), required=("topic", "why"))
        depth = keys["depth"].choice(DEPTHS, "recognise")
        found.append(Prerequisite(keys["topic"].text(), keys["why"].text(), entry.source, depth))  # type: ignore[arg-type]
    return tuple(found)


def _citations(value: Value) -> tuple[Citation, ...]:
    found = []
    for entry in value.items():
        keys = entry.keys(("key", "at"), required=("key",))
        found.append(Citation(keys["key"].text(), entry.source, keys["at"].text()))
    return tuple(found)


def _questions(folder: Path, shown: str, problems: list[Problem]) -> tuple[Question, ...]:
    found = []
    names = ("id", "level", "kind", "question", "answer", "listen_for", "follow_ups")
    for entry in read_yaml(folder / "questions.yaml", f"{shown}/questions.yaml", "questions.yaml", problems).items():
        keys = entry.keys(names, required=names)
        level, kind = keys["level"].choice(LEVELS, "intern"), keys["kind"].choice(QUESTION_KINDS, "explain")
        question, answer = (keys[name].text() for name in ("question", "answer"))
        listen_for, follow_ups = (keys[name].texts() for name in ("listen_for", "follow_ups"))
        found.append(Question(keys["id"].text(), level, kind, question, answer, listen_for, follow_ups, entry.source))
    return tuple(found)


def _cards(folder: Path, shown: str, problems: list[Problem]) -> tuple[Card, ...]:
    found = []
    names = ("id", "front", "back", "cloze", "code", "language", "retired")
    for entry in read_yaml(folder / "cards.yaml", f"{shown}/cards.yaml", "cards.yaml", problems).items():
        keys = entry.keys(names, required=("id",))
        if keys["cloze"].given == (keys["front"].given or keys["back"].given):
            entry.problem("card-shape", "a card has either a cloze, or a front and a back")
        elif not keys["cloze"].given and not (keys["front"].given and keys["back"].given):
            entry.problem("card-shape", "a card with a front needs a back, and the other way round")
        front, back, cloze = (keys[name].text() for name in ("front", "back", "cloze"))
        code = keys["code"].raw_text().rstrip("\n")
        found.append(
            Card(
                keys["id"].text(),
                entry.source,
                front,
                back,
                cloze,
                code,
                keys["language"].text(),
                keys["retired"].yes(),
            )
        )
    return tuple(found)


def _drills(folder: Path, shown: str, problems: list[Problem]) -> tuple[Drill, ...]:
    found = []
    for path in sorted((folder / "drills").iterdir()):
        if path.name in IGNORED:
            continue
        name = f"{shown}/drills/{path.name}"
        if not path.is_dir():
            problems.append(Problem(Source(name), "unknown-file", "drills/ holds folders only"))
            continue
        drill = _read_drill(path, name, folder.name, problems)
        if drill:
            found.append(drill)
    return tuple(found)


def _read_drill(path: Path, shown: str, topic: str, problems: list[Problem]) -> Drill | None:
    present = {entry.name for entry in path.iterdir()} - IGNORED
    kind: Literal["review", "implement"] = "review" if "flawed.py" in present else "implement"
    needed = DRILL_FILES | ({"flawed.py", "findings.yaml"} if kind == "review" else {"starter.py"})
    for name in sorted(present - needed):
        problems.append(Problem(Source(f"{shown}/{name}"), "unknown-file", f"no such file belongs to a {kind} drill"))
    for name in sorted(needed - present):
        problems.append(Problem(Source(shown), "missing-file", f"lacks {name}"))
    if not SLUG.match(path.name):
        problems.append(
            Problem(Source(shown), "bad-id", "the folder's name should be lower-case words joined by hyphens")
        )
    if needed - present:
        return None
    names = ("title", "level", "minutes", "hints")
    keys = read_yaml(path / "drill.yaml", f"{shown}/drill.yaml", "drill.yaml", problems).keys(names, required=names)
    given = "flawed.py" if kind == "review" else "starter.py"
    task, start, solution, tests = (
        read_text(path / name, f"{shown}/{name}", problems) or ""
        for name in ("task.md", given, "solution.py", "test_drill.py")
    )
    return Drill(
        path.name, topic, keys["title"].text(), kind, keys["level"].choice(LEVELS, "intern"),
        keys["minutes"].whole(30, least=5, most=240), keys["hints"].texts(), task, start, solution, tests,
        _findings(path, shown, problems) if kind == "review" else (), Source(f"{shown}/drill.yaml", 1),
    )  # fmt: skip


def _findings(path: Path, shown: str, problems: list[Problem]) -> tuple[Finding, ...]:
    found = []
    names = ("id", "line", "what", "effect", "caught_by", "repair")
    for entry in read_yaml(path / "findings.yaml", f"{shown}/findings.yaml", "findings.yaml", problems).items():
        keys = entry.keys(names, required=names)
        repairs = []
        for repair in keys["repair"].items():
            pair = repair.keys(("replace", "with"), required=("replace", "with"))
            repairs.append(Repair(pair["replace"].raw_text(), pair["with"].raw_text()))
        what, effect, caught_by = (keys[name].text() for name in ("what", "effect", "caught_by"))
        found.append(
            Finding(
                keys["id"].text(), keys["line"].whole(1, least=1), what, effect, caught_by, tuple(repairs), entry.source
            )
        )
    return tuple(found)
