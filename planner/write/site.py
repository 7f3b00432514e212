"""build/docs to build/site: the only module that knows MkDocs."""

import json
import logging
import os
from pathlib import Path
from typing import Any

from planner.model.problem import BadInput, Problem
from planner.model.source import Source

NAVIGATION = ".nav.json"  # begins with a dot, so that MkDocs itself passes over it


def build_site(mkdocs_yml: Path, site_sources: Path, docs: Path, out: Path, cache: Path) -> None:
    """Build the site from the Markdown in `docs` (whose `.nav.json` holds the navigation) into `out`.

    `site_sources`: the folder of styles, scripts and theme overrides. `cache`: a file that speeds up the next build.
    Raises BadInput with every warning of MkDocs (a broken link, a page that navigation lacks), leaving `out` unfinished.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    navigation = json.loads((docs / NAVIGATION).read_text(encoding="utf-8"))
    heard = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    propagated, log.propagate = log.propagate, False
    try:
        config = load_config(
            config_file=str(mkdocs_yml), docs_dir=str(docs.resolve()), site_dir=str(out.resolve()), nav=navigation
        )
        build(config)
    except MkDocsException as error:
        raise BadInput([Problem(Source(str(mkdocs_yml)), "site", str(error))]) from error
    finally:
        log.removeHandler(heard)
        log.propagate = propagated
    if heard.messages:
        raise BadInput(Problem(Source("build/docs"), "site", message) for message in heard.messages)


class _Warnings(logging.Handler):
    """Keeps what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: Any) -> None:
        self.messages.append(record.getMessage())
