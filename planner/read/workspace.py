"""A workspace folder to a Workspace."""

from datetime import date
from pathlib import Path

from planner.model import places
from planner.model.problem import BadInput, Problem
from planner.model.settings import ROUND_WORDS, Settings
from planner.model.source import Source
from planner.model.topic import Library, topic_meant
from planner.model.workspace import Workspace
from planner.read import stamps
from planner.read.kept import mark_posting, read_kept_postings
from planner.read.plan import read_accepted_plan
from planner.read.postings import posting_files, read_postings
from planner.read.progress import read_progress
from planner.read.settings import read_settings
from planner.read.topics import read_library

SETTINGS = "planner.yaml"


def find_workspace(folder: Path | None) -> Path:
    """`folder` itself when given, else the nearest folder from here upwards with a planner.yaml, else here."""
    if folder is not None:
        return folder
    here = Path.cwd()
    return next((place for place in (here, *here.parents) if (place / SETTINGS).is_file()), here)


def installed_root() -> Path:
    """The folder that holds the topic library and the site's sources: the checkout's, or the installed package's."""
    return Path(stamps.installed_folder())


def read_topic_library(root: Path | None) -> tuple[Library, tuple[Problem, ...]]:
    """The library that came with the planner, with the additions and overrides of the workspace at `root`."""
    bundled = installed_root() / "topics"
    roots = [(bundled, "topics")]
    if root is not None and (root / "topics").resolve() != bundled.resolve():
        roots.append((root / "topics", str(root / "topics") if root != Path(".") else "topics"))
    return read_library(tuple(roots))


def read_workspace(
    root: Path, today: date, known: tuple[Library, tuple[Problem, ...]] | None = None, stamp: str = "",
    fresh: bool = False,
) -> Workspace:  # fmt: skip
    """Everything a command needs to know of the workspace at `root`.

    `known`: the library and its problems when it has been read already, and the `stamp` of its files (see `stamps`);
    with a stamp, postings that haven't changed since an earlier command kept them are not read again. `fresh`: a plan in
    force that can't be read counts as none, for it is to be replaced. Raises BadInput, with all problems together, for
    wrong settings, unusable postings, unreadable topics and a damaged plan.
    """
    shown = SETTINGS if root == Path.cwd() else str(root / SETTINGS)
    errors: list[Problem] = []
    settings = plan = None
    try:
        plan = read_accepted_plan(root / places.PLAN)
    except BadInput as error:
        errors += () if fresh else error.problems
    try:
        settings = read_settings(root / SETTINGS, shown, today, plan.start if plan else None)
    except BadInput as error:
        errors += error.problems
    library, problems = known or read_topic_library(root)
    errors += [problem for problem in problems if not problem.warning]
    folder, shown_folder = root / "postings", "postings" if root == Path.cwd() else str(root / "postings")
    marks = _marks(folder, shown_folder, stamp) if stamp else {}
    before = read_kept_postings(root) if marks else {}
    same = {path: before[mark] for path, mark in marks.items() if mark in before}
    postings, problems = read_postings(folder, shown_folder, {path: entry.posting for path, entry in same.items()})
    errors += [problem for problem in problems if not problem.warning]
    warnings = [problem for problem in problems if problem.warning]
    progress, problems = read_progress(root / places.PROGRESS)
    warnings += problems
    if settings is None:
        raise BadInput(errors)
    warnings += _unknown_rounds(settings, shown)
    names = {Path(posting.path).name for posting in postings}
    for name, _ in settings.postings:
        if name not in names:
            where = dict(settings.sources).get(f"postings.{name}", Source(shown))
            errors.append(Problem(where, "unknown-posting", f"no posting '{name}' in postings/"))
    studiable = {*library.by_id, *library.area_by_id}
    for key, named in (
        ("known", [name for name, _ in settings.known]),
        ("prefer", [name for name in settings.prefer if f"prefer.{name}" in dict(settings.sources)]),
    ):
        for name in named:
            if name not in studiable and library.topics:
                where = dict(settings.sources).get(f"{key}.{name}", Source(shown))
                message = f"{key} names '{name}', which is no topic and no area"
                errors.append(Problem(where, "unknown-topic", message, topic_meant(name, library, library.area_by_id)))
    if errors:
        raise BadInput(errors)
    wanted = tuple(posting for posting in postings if not settings.posting(Path(posting.path).name).skip)
    if not wanted:
        hint = "save the adverts you apply to there: .txt, .md, .html, .pdf, .docx or .json"
        raise BadInput([Problem(Source(str(root / "postings")), "no-postings", "holds no posting", hint)])
    return Workspace(
        str(root), today, settings, library, wanted, progress, plan, tuple(warnings),
        {f"{shown_folder}/{path.name}": mark for path, mark in marks.items()},
        {entry.posting.path: entry.extraction for entry in same.values()},
    )  # fmt: skip


def _unknown_rounds(settings: Settings, shown: str) -> list[Problem]:
    """Names of rounds that tell nothing: a mistyped one would go without its topics and its mock."""
    where = dict(settings.sources).get("interview", Source(shown))
    hint = "names that are understood hold a word such as coding, behavioural, design, ml, research or onsite"
    return [
        Problem(where, "unknown-round", f"the round '{entry.round}' says nothing of what will be asked", hint, "", True)
        for entry in settings.interviews
        if entry.round and not any(word in entry.round.lower() for word in ROUND_WORDS)
    ]


def _marks(folder: Path, shown: str, stamp: str) -> dict[Path, str]:
    """The mark of every posting's file that can be read."""
    marks = {}
    for path in posting_files(folder):
        try:
            marks[path] = mark_posting(path.read_bytes(), f"{shown}/{path.name}", stamp)
        except OSError:
            continue  # the reader says what is wrong with it
    return marks
