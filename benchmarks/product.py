"""The whole product on the repository's own workspace: builds, planning, the week, the deck, memory."""

import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from benchmarks.measure import PLANNER, ROOT, in_process, row, whole_process

TODAY = "2026-08-03"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "prep")
        workspace.mkdir()
        shutil.copytree(ROOT / "postings", workspace / "postings")
        shutil.copy(ROOT / "planner.yaml", workspace)
        bare = whole_process([sys.executable, "-c", "pass"], runs=15)
        row("bare interpreter start", f"{bare.wall_seconds * 1000:.0f} ms")
        build = [PLANNER, "build", "--today", TODAY]

        def forget() -> None:
            shutil.rmtree(workspace / "build", ignore_errors=True)
            shutil.rmtree(workspace / ".planner", ignore_errors=True)

        cold = whole_process(build, workspace, runs=2, before=forget)
        warm = whole_process(build, workspace, runs=3)
        stock = _stock_mkdocs(workspace, Path(folder))
        row(
            "cold build, CPU",
            f"{cold.cpu_seconds:.1f} s",
            "stock mkdocs build of the same pages",
            cold.cpu_seconds / stock,
        )
        row(
            "warm build, CPU",
            f"{warm.cpu_seconds:.1f} s",
            "stock mkdocs build of the same pages",
            warm.cpu_seconds / stock,
        )
        row("cold build, peak memory", f"{cold.peak_megabytes:.0f} MB", "limit 400 MB", cold.peak_megabytes / 400)
        _commands(workspace, bare.wall_seconds)
        _planning(workspace, bare.wall_seconds)
        _deck(workspace, Path(folder))


def _commands(workspace: Path, bare_seconds: float) -> None:
    """Commands that are asked for often, as whole processes beside a bare interpreter."""
    kept = workspace / ".planner"

    def forget(*names: str) -> None:
        for name in names:
            (kept / name).unlink(missing_ok=True)

    plan, week = [PLANNER, "plan", "--today", TODAY], [PLANNER, "week", "--today", TODAY]
    everything = ("kept-plan.json", "kept-postings.json", "kept-library.json")
    for name, command, forgotten in (
        ("planner plan, the library just changed", plan, everything),
        ("planner plan, a posting just changed", plan, everything[:2]),
        ("planner plan, settings or progress just changed", plan, everything[:1]),
        ("planner plan, nothing changed", plan, ()),
        ("planner week", week, ()),
    ):
        took = whole_process(command, workspace, runs=9, before=lambda names=forgotten: forget(*names))  # type: ignore[misc]
        row(name, f"{took.wall_seconds * 1000:.0f} ms", "bare interpreter start", took.wall_seconds / bare_seconds)
    row("planner week, peak memory", f"{took.peak_megabytes:.0f} MB", "limit 60 MB", took.peak_megabytes / 60)


def _stock_mkdocs(workspace: Path, folder: Path) -> float:
    """CPU seconds of plain `mkdocs build` of the Markdown that the build made, with the same configuration."""
    text = (ROOT / "mkdocs.yml").read_text()
    text = text.replace("build/docs", str(workspace / "build" / "docs")).replace("build/site", str(folder / "stock"))
    text = text.replace("site/overrides", str(ROOT / "site" / "overrides"))
    (folder / "mkdocs.yml").write_text(text)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"]
    return whole_process(command, ROOT, runs=2).cpu_seconds


def _planning(workspace: Path, bare_seconds: float) -> None:
    """Selection, placement, reviews and verification alone, the library and the demand at hand."""
    from datetime import date

    from planner.pipeline import make_plan, prepare
    from planner.read.workspace import read_workspace

    opened = read_workspace(workspace, date.fromisoformat(TODAY))
    ready = prepare(opened)
    seconds = in_process(
        lambda: make_plan(ready.demand, opened.library, opened.settings, (), None, opened.today, ready.known)
    )
    row(
        "planning alone, real library, CPU",
        f"{seconds * 1000:.0f} ms",
        "bare interpreter start",
        seconds / bare_seconds,
    )
    row("extract and map, CPU", f"{in_process(lambda: prepare(opened), 3) * 1000:.0f} ms")


def _deck(workspace: Path, folder: Path) -> None:
    """Our deck writing beside bare genanki on the same number of notes."""
    import genanki

    from planner.model.deck import Deck, Note
    from planner.write.anki import write_deck

    lock = json.loads((workspace / ".planner" / "anki-lock.json").read_text())
    notes = tuple(
        Note(key, entry["model"], tuple(entry["fields"]), ("planner",), number, entry["modified_at"])
        for number, (key, entry) in enumerate(sorted(lock.items()))
    )

    def bare() -> None:
        model = genanki.Model(
            1, "m", fields=[{"name": "F"}, {"name": "B"}], templates=[{"name": "c", "qfmt": "{{F}}", "afmt": "{{B}}"}]
        )
        deck = genanki.Deck(1, "d")
        for note in notes:
            deck.add_note(genanki.Note(model=model, fields=[note.fields[1], note.fields[2]]))
        genanki.Package(deck).write_to_file(str(folder / "bare.apkg"))

    ours = in_process(lambda: write_deck(Deck("d", notes), folder / "ours.apkg"))
    theirs = in_process(bare)
    with zipfile.ZipFile(folder / "ours.apkg") as archive:
        size = sum(entry.file_size for entry in archive.infolist()) / 1e6
    row(f"deck of {len(notes)} notes ({size:.1f} MB), CPU", f"{ours * 1000:.0f} ms", "bare genanki", ours / theirs)
