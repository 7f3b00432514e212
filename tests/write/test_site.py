"""Building the site: links checked, the same bytes each time, sources left alone, no address outside named."""

import hashlib
import re
import shutil
import sqlite3
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from planner.model.problem import BadInput
from planner.publish.pages import site_pages
from planner.write.files import write_tree
from planner.write.page_cache import PageCache
from planner.write.site import build_site
from tests.publish.studies import TEXT, small_graph, small_library, study_of

ROOT = Path(__file__).resolve().parents[2]


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }  # fmt: skip


def build(folder: Path, text: str = TEXT, cache: Path | None = None, **changed: str) -> dict[str, str]:
    """Build a small site anew under `folder` and give a digest of every file."""
    shutil.rmtree(folder, ignore_errors=True)
    pages = site_pages(study_of(text), small_library(), small_graph())
    pages.update({name.replace("__", "/") + ".md": body for name, body in changed.items()})
    write_tree(folder / "docs", pages)
    build_site(ROOT / "mkdocs.yml", ROOT / "site", folder / "docs", folder / "site", cache or folder / "cache")
    return digests(folder / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "built"
    build(folder)
    return folder / "site"


def test_a_second_build_from_the_cache_is_the_same_to_the_byte(tmp_path):
    cache = tmp_path / "cache"
    cold = build(tmp_path / "one", cache=cache)
    warm = build(tmp_path / "two", cache=cache)
    assert warm == cold
    assert "search/search_index.json" in cold


def test_after_a_change_the_cache_gives_what_a_build_from_nothing_gives(tmp_path):
    cache, other = (
        tmp_path / "cache",
        TEXT.replace("Machine-learning intern", "Ranking intern").replace("lunch", "dinner"),
    )
    before = build(tmp_path / "one", cache=cache)
    after = build(tmp_path / "two", other, cache=cache)
    assert after == build(tmp_path / "three", other)
    assert after != before
    assert build(tmp_path / "four", cache=cache) == before


def test_the_cache_holds_only_what_the_last_build_used(tmp_path):
    cache = tmp_path / "cache"
    build(tmp_path / "one", cache=cache)
    size = len(PageCache(cache)._known)
    build(tmp_path / "two", TEXT + "\nOne more line.", cache=cache)
    assert len(PageCache(cache)._known) == size


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200])
def test_a_damaged_cache_is_thrown_away(tmp_path, damage):
    cache = tmp_path / "cache"
    whole = build(tmp_path / "one", cache=cache)
    cache.write_bytes(damage)
    assert build(tmp_path / "two", cache=cache) == whole
    assert build(tmp_path / "three", cache=cache) == whole
    assert len(PageCache(cache)._known) > 0


def test_damaged_values_in_a_sound_cache_are_made_anew(tmp_path):
    cache = tmp_path / "cache"
    whole = build(tmp_path / "one", cache=cache)
    with sqlite3.connect(cache) as connection:
        connection.execute("UPDATE pages SET value = x'00'")
    assert build(tmp_path / "two", cache=cache) == whole


def test_a_broken_link_stops_the_build_and_says_where(tmp_path):
    with pytest.raises(BadInput) as found:
        build(tmp_path / "one", about__library="# Library\n\n[gone](../topics/gone.md)\n")
    assert "about/library.md" in str(found.value)
    assert "topics/gone.md" in str(found.value)


def test_a_broken_link_is_found_in_a_page_from_the_cache_too(tmp_path):
    cache, linking = tmp_path / "cache", "# Library\n\n[there](../extra.md#part) [that](../more.md)\n"
    whole = {"extra": "# Extra\n\n## Part\n", "more": "# More\n"}
    build(tmp_path / "one", cache=cache, about__library=linking, **whole)
    with pytest.raises(BadInput, match=r"extra\.md"):
        build(tmp_path / "two", cache=cache, about__library=linking, more="# More\n")
    with pytest.raises(BadInput, match="#part"):
        build(tmp_path / "three", cache=cache, about__library=linking, extra="# Extra\n", more="# More\n")


class Addresses(HTMLParser):
    """Every address that a page names, and every id on it."""

    def __init__(self) -> None:
        super().__init__()
        self.named: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action", "data", "poster", "xlink:href") and value is not None:
                self.named.append(value)
            if name == "id" and value:
                self.ids.add(value)


def test_every_address_on_every_page_leads_to_something_in_the_site(site):
    pages = {}
    for path in site.rglob("*.html"):
        pages[path] = Addresses()
        pages[path].feed(path.read_text(encoding="utf-8"))
    assert len(pages) > 20
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for address in page.named:
            parts = urlsplit(address)
            assert not parts.scheme, f"{path}: {address}"
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if target.is_dir():
                target /= "index.html"
            assert target.is_file(), f"{path}: {address}"
            if parts.fragment and target in pages and not parts.fragment.startswith("__"):
                assert parts.fragment in pages[target].ids, f"{path}: {address}"


def test_no_page_style_or_script_of_ours_names_an_outside_address(site):
    known = {"http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/xlink"}
    ours = [*site.rglob("*.html"), *(site / "assets").glob("*.css"), *(site / "assets").glob("*.js")]
    found = {match for path in ours for match in re.findall(r"https?://[\w./-]+", path.read_text(encoding="utf-8"))}
    assert found - known <= {"https://squidfunk.github.io/mkdocs-material/"}


def test_the_sources_survive_a_bare_mkdocs_build(tmp_path):
    shutil.copytree(ROOT / "site", tmp_path / "site")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "build" / "docs").mkdir(parents=True)
    (tmp_path / "build" / "docs" / "index.md").write_text("# Bare\n")
    before = digests(tmp_path / "site")
    assert "print/week.typ" in before
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert digests(tmp_path / "site") == before
    assert (tmp_path / "build" / "site" / "index.html").is_file()
