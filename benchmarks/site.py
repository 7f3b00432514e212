"""The site alone: built from nothing, again unchanged, after a change, and as pages grow. `python -m benchmarks site`

CPU seconds in one process, the real library and the repository's own postings; beside stock MkDocs on the same pages.
"""

import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.measure import ROOT, in_process, row, whole_process
from planner.graph.topic_graph import build_graph
from planner.model.topic import Library
from planner.pipeline import plan_workspace
from planner.publish.pages import site_pages
from planner.read.workspace import read_workspace
from planner.run.graphviz import lay_out
from planner.write.files import write_tree
from planner.write.site import build_site

TODAY = date(2026, 8, 3)


def main() -> None:
    study = plan_workspace(read_workspace(ROOT, TODAY), fresh=True)
    library = study.workspace.library
    graph = build_graph(library)
    pages = site_pages(study, library, graph, lay_out)
    other = site_pages(
        replace(study, workspace=replace(study.workspace, today=date(2026, 8, 4))), library, graph, lay_out
    )
    writing = in_process(lambda: site_pages(study, library, graph, lay_out), runs=3)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cold, warm, changed = _builds(folder, pages, other)
        stock = _stock(folder)
        row("pages and pictures of the site", f"{writing:.2f} s", f"{len(pages)} files")
        row("site from nothing", f"{cold:.1f} s", "stock mkdocs build", cold / stock)
        row("site again, nothing changed", f"{warm:.1f} s", "stock mkdocs build", warm / stock)
        row("site again, the next day", f"{changed:.1f} s", "stock mkdocs build", changed / stock)
        row("cache on disk", f"{(folder / 'cache').stat().st_size / 1e6:.1f} MB")
    for times in (1, 2, 4):
        grown = _grown(library, times)
        graph = build_graph(grown)
        many = site_pages(replace(study, workspace=replace(study.workspace, library=grown)), grown, graph, lay_out)
        with tempfile.TemporaryDirectory() as name:
            cold, warm, _ = _builds(Path(name), many, many)
            row(
                f"{len(many)} files: from nothing, again",
                f"{cold:.1f} s, {warm:.1f} s",
                f"{cold / len(many) * 1000:.0f} ms a file",
            )


def _builds(
    folder: Path, pages: Mapping[str, str | bytes], other: Mapping[str, str | bytes]
) -> tuple[float, float, float]:
    """CPU seconds of a first build, a second one, and one of the other pages."""

    def build(content: Mapping[str, str | bytes]) -> float:
        shutil.rmtree(folder / "docs", ignore_errors=True)
        write_tree(folder / "docs", content)
        return in_process(
            lambda: build_site(ROOT / "mkdocs.yml", ROOT / "site", folder / "docs", folder / "out", folder / "cache"),
            runs=1,
        )

    return build(pages), build(pages), build(other)


def _stock(folder: Path) -> float:
    """CPU seconds of `mkdocs build` of the same pages with the same settings and menu, less a bare interpreter's."""
    import json

    text = (ROOT / "mkdocs.yml").read_text().replace("build/docs", str(folder / "docs"))
    text = text.replace("build/site", str(folder / "stock")).replace("site/overrides", str(ROOT / "site" / "overrides"))
    menu = json.loads((folder / "docs" / ".nav.json").read_text())
    (folder / "mkdocs.yml").write_text(text + "\nnav: " + json.dumps(menu) + "\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"]
    return whole_process(command, ROOT, runs=1).cpu_seconds


def _grown(library: Library, times: int) -> Library:
    """The library with `times` as many topics: copies under other names, prerequisites among themselves."""
    topics = list(library.topics)
    for copy in range(2, times + 1):
        for topic in library.topics:
            needs = tuple(replace(edge, topic=f"{edge.topic}-{copy}") for edge in topic.prerequisites)
            topics.append(replace(topic, id=f"{topic.id}-{copy}", prerequisites=needs, aliases=()))
    order = {area.id: place for place, area in enumerate(library.areas)}
    return Library(library.areas, tuple(sorted(topics, key=lambda topic: (order[topic.area], topic.id))), library.works)


if __name__ == "__main__":
    main()
