"""A browser for the tests that judge finished pages; without one they are skipped."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.publish.pages import site_pages
from planner.write.files import write_tree
from planner.write.site import build_site
from tests.publish.studies import TEXT, small_graph, small_library, study_of

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-domain-reliability", "--disable-sync", "--no-first-run", "--disable-default-apps",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Headless Chromium."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("there is no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a built site: build/site, and the plan in .planner."""
    from planner.publish.plan_json import plan_text

    root = tmp_path_factory.mktemp("workspace")
    hostile = "Hostile <script>window.hacked = 1</script> intern\nYou must know ranking <img src=x onerror='window.hacked=1'>.\nend"
    study = study_of(TEXT + "\n" + hostile)
    write_tree(root / "build" / "docs", site_pages(study, small_library(), small_graph()))
    build_site(ROOT / "mkdocs.yml", ROOT / "site", root / "build" / "docs", root / "build" / "site", root / "cache")
    (root / ".planner").mkdir()
    (root / ".planner" / "plan.json").write_text(plan_text(study.plan))
    return root
