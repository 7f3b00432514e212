"""A finished build in the place of the last one: whole, or not at all."""

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from planner.model import places
from planner.model.deck import Deck
from planner.model.published import PublishedEvent, PublishedNote
from planner.write.anki import write_deck
from planner.write.files import replace_folder, write_file, write_tree
from planner.write.plan import accept_plan
from planner.write.sheet import week_pdf

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Outputs:
    """All that a build writes. `docs`: Markdown and assets by path under build/docs; `files`: other files by path
    under build/ (plan.json, calendar.ics, ...); `sheets`: name of the PDF -> content of the week."""

    docs: Mapping[str, str | bytes]
    files: Mapping[str, str | bytes]
    sheets: Mapping[str, dict[str, Any]]
    deck: Deck
    notes: Mapping[str, PublishedNote]
    events: Mapping[str, PublishedEvent]
    plan_json: str


@dataclass(frozen=True)
class Sources:
    """Where the site's sources are: its folder (templates, overrides, print) and mkdocs.yml."""

    site: Path
    mkdocs: Path


def write_build(root: Path, outputs: Outputs, sources: Sources, tell: Progress, with_site: bool = True) -> Path:
    """Make everything in a folder beside build/, then swap the two; gives build/.

    What decks and calendar said last is remembered only after the swap, so that a failed build changes nothing.
    """
    from planner.write.site import build_site

    folder = root / "build"
    with tempfile.TemporaryDirectory(prefix=".build-", dir=root) as temporary:
        new = Path(temporary, "build")
        new.mkdir()
        tell("writing pages")
        write_tree(new / "docs", outputs.docs)
        write_tree(new, outputs.files)
        tell("writing decks")
        write_deck(outputs.deck, new / "anki" / "interview-prep.apkg")
        tell("printing weeks")
        (new / "print").mkdir()
        for name, content in outputs.sheets.items():
            (new / "print" / name).write_bytes(week_pdf(content, sources.site / "print" / "week.typ"))
        if with_site:
            tell("building the site")
            build_site(sources.mkdocs, sources.site, new / "docs", new / "site", root / places.SITE_PAGES)
        replace_folder(new, folder)
    remember(root, outputs)
    return folder


def remember(root: Path, outputs: Outputs) -> None:
    """Keep the accepted plan and what decks and calendar last said; earlier plans are kept under plans/."""
    accept_plan(root, outputs.plan_json)
    write_file(root / places.NOTES, _json({key: asdict(note) for key, note in outputs.notes.items()}))
    write_file(root / places.EVENTS, _json({uid: asdict(event) for uid, event in outputs.events.items()}))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def clear_leftovers(root: Path) -> None:
    """Remove half-made builds that a killed program left behind."""
    for path in root.glob(".build-*"):
        shutil.rmtree(path, ignore_errors=True)
