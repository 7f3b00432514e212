"""build/docs to build/site: the only module that knows MkDocs.

MkDocs makes every page anew in every build. Here what it makes of a page (its HTML, its part of the search index, the
finished file) is kept under a hash of all that goes into it, and MkDocs is handed the kept piece instead. The three
places where that happens touch what is private to MkDocs 1.6.1 and Material, which is why those are pinned.
"""

import hashlib
import json
import logging
import os
import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from planner.model.problem import BadInput, Problem
from planner.model.source import Source
from planner.write.page_cache import PageCache, fingerprint

NAVIGATION = ".nav.json"  # begins with a dot, so that MkDocs itself passes over it
LINK = re.compile(r'\b(?:href|src)="([^"#:?]+)')
MADE_BY = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pygments", "math-core", "jinja2")


def build_site(mkdocs_yml: Path, site_sources: Path, docs: Path, out: Path, cache: Path) -> None:
    """Build the site from the Markdown in `docs` (whose `.nav.json` holds the navigation) into `out`.

    `site_sources`: the folder of styles, scripts and theme overrides. `cache`: a file that makes the next build
    quicker and never changes what comes out. The same docs give the same bytes.
    Raises BadInput with every warning of MkDocs (a broken link, a page that navigation lacks), leaving `out` unfinished.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    navigation = json.loads((docs / NAVIGATION).read_text(encoding="utf-8"))
    kept = PageCache(cache)
    with _warnings() as heard, _fixed_date():
        try:
            config = load_config(
                config_file=str(mkdocs_yml), docs_dir=str(docs.resolve()), site_dir=str(out.resolve()), nav=navigation
            )
            _Reuse(kept, _sources(mkdocs_yml, site_sources)).join(config)
            build(config)
        except MkDocsException as error:
            raise BadInput([Problem(Source(str(mkdocs_yml)), "site", str(error))]) from error
    if heard:
        raise BadInput(Problem(Source("build/docs"), "site", message) for message in heard)
    kept.save()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs and its plugins warn of, kept instead of printed."""

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    messages: list[str] = []
    log, keep = logging.getLogger("mkdocs"), Keep(logging.WARNING)
    propagated, log.propagate = log.propagate, False
    log.addHandler(keep)
    try:
        yield messages
    finally:
        log.removeHandler(keep)
        log.propagate = propagated


@contextmanager
def _fixed_date() -> Iterator[None]:
    """MkDocs writes the day of the build into the site; a fixed one keeps the bytes the same."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "315532800"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _sources(mkdocs_yml: Path, site_sources: Path) -> str:
    """A fingerprint of everything but the pages that the site is made from."""
    from importlib.metadata import version

    import planner.publish.mathematics
    import planner.write.mathml

    parts: list[object] = [version(name) for name in MADE_BY]
    own = (planner.publish.mathematics, planner.write.mathml)
    files = [mkdocs_yml, *(Path(str(module.__file__)) for module in own)]
    files += sorted(path for path in (site_sources / "overrides").rglob("*") if path.is_file())
    for path in files:
        parts += [path.name, hashlib.sha256(path.read_bytes()).hexdigest()]
    return fingerprint(*parts)


class _Reuse:
    """Hands MkDocs what was kept, at the three places where it spends its time."""

    def __init__(self, kept: PageCache, sources: str):
        self.kept, self.sources = kept, sources
        self.addresses: frozenset[str] = frozenset()
        self.menu = ""

    def join(self, config: Any) -> None:
        """Take part in the build."""
        from mkdocs.plugins import BasePlugin

        reuse = self

        class Plugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
            def on_pre_build(self, *, config: Any) -> None:
                reuse.watch_index(config.plugins)

            def on_pre_page(self, page: Any, *, config: Any, files: Any) -> Any:
                reuse.addresses = reuse.addresses or frozenset(file.dest_uri for file in files)
                page.render = lambda config, files: reuse.render(page, config, files)
                return page

            def on_env(self, env: Any, *, config: Any, files: Any) -> Any:
                reuse.menu = fingerprint([_menu(item) for item in config["_planner_nav"].items])
                return reuse.watch_templates(env)

            def on_nav(self, nav: Any, *, config: Any, files: Any) -> Any:
                config["_planner_nav"] = nav
                return nav

        config.plugins["planner-reuse"] = Plugin()

    def render(self, page: Any, config: Any, files: Any) -> None:
        """Markdown to HTML. What a page links to is checked again, since targets may have gone since."""
        from mkdocs.structure.pages import Page

        key = fingerprint("render", self.sources, page.file.src_uri, page.markdown)
        value = self.kept.get(key)
        if value is not None and self.addresses.issuperset(value["targets"]):
            page.content, page._title_from_render = value["content"], value["title"]
            page.toc = _contents(value["toc"])
            page.present_anchor_ids = set(value["anchors"])
            found = {name: files.get_file_from_path(name) for name in value["links"]}
            page.links_to_anchors = {file: value["links"][name] for name, file in found.items() if file is not None}
            return
        Page.render(page, config, files)
        folder = posixpath.dirname(page.file.dest_uri)
        targets = {posixpath.normpath(posixpath.join(folder, match)) for match in LINK.findall(page.content)}
        self.kept.put(key, {
            "content": page.content, "title": page._title_from_render, "toc": [_entry(entry) for entry in page.toc],
            "anchors": sorted(anchor for anchor in page.present_anchor_ids or () if anchor), "targets": sorted(targets & self.addresses),
            "links": {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
        })  # fmt: skip

    def watch_index(self, plugins: Any) -> None:
        """Put what was kept of a page into the search index."""
        index = plugins["material/search"].search_index
        add = index.add_entry_from_context

        def add_kept(page: Any) -> None:
            key = fingerprint("index", self.sources, page.url, page.title, page.meta, page.content)
            entries = self.kept.get(key)
            if entries is None:
                before = len(index.entries)
                add(page)
                self.kept.put(key, index.entries[before:])
            else:
                index.entries += entries

        index.add_entry_from_context = add_kept

    def watch_templates(self, env: Any) -> Any:
        """Give the finished file of a page that is the same, in a site with the same menu."""
        get, reuse = env.get_template, self

        class Template:
            def __init__(self, template: Any):
                self.template = template

            def render(self, context: Any) -> str:
                page = context.get("page")
                if page is None:
                    return str(self.template.render(context))
                near = [(one.url, one.title) if one else None for one in (page.previous_page, page.next_page)]
                contents = [_entry(entry) for entry in page.toc]
                key = fingerprint(
                    "file", reuse.sources, reuse.menu, page.url, page.title, page.meta, near, contents, page.content
                )
                made = reuse.kept.get(key)
                if made is None:
                    made = str(self.template.render(context))
                    reuse.kept.put(key, made)
                return str(made)

        def get_watched(name: str, *rest: Any) -> Any:
            template = get(name, *rest)
            return Template(template) if name == "main.html" and not rest else template  # `rest`: 404.html extends it

        env.get_template = get_watched
        return env


def _menu(item: Any) -> list[Any]:
    """An entry of the navigation as plain values."""
    return [item.title, getattr(item, "url", None), [_menu(child) for child in item.children or ()]]


def _entry(entry: Any) -> list[Any]:
    """An entry of a page's contents as plain values."""
    return [entry.title, entry.id, entry.level, [_entry(child) for child in entry.children]]


def _contents(values: list[Any]) -> Any:
    """The contents of a page from plain values."""
    from mkdocs.structure.toc import AnchorLink, TableOfContents

    def link(value: list[Any]) -> Any:
        made = AnchorLink(value[0], value[1], value[2])
        made.children = [link(child) for child in value[3]]
        return made

    made = [link(value) for value in values]
    if made:
        made[0].active = True
    return TableOfContents(made)
